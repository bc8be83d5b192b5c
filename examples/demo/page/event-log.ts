import type { SmsLogin } from '../../../src/index.js';
import { maskNumber } from '../../../src/phone/number/format.js';

export interface EventLogView {
  /** Scrolls. */
  log: HTMLElement;
  list: HTMLElement;
  /** Shown while there is nothing in the list. */
  empty: HTMLElement;
  clear: HTMLElement;
}

type EventName = Extract<keyof HTMLElementEventMap, `sms-login-${string}`>;

type Details = { [Name in EventName]: (event: HTMLElementEventMap[Name]) => string };

const CAPACITY = 200;

/** What the log says of each event: numbers masked, URLs without their query, and nothing of a result. */
const DETAILS: Details = {
  'sms-login-open': () => '',
  'sms-login-cancel': ({ reason }) => reason,
  'sms-login-close': ({ reason }) => reason,
  'sms-login-step': ({ from, to }) => `${from} → ${to}`,
  'sms-login-before-send': ({ phoneNumber, country, resend }) =>
    join(maskNumber(phoneNumber), country, resend && 'again'),
  'sms-login-sent': ({ phoneNumber, expiresAt }) =>
    join(maskNumber(phoneNumber), expiresAt !== undefined && `works for ${secondsUntil(expiresAt)} s`),
  'sms-login-before-verify': ({ phoneNumber }) => maskNumber(phoneNumber),
  'sms-login-success': ({ phoneNumber }) => maskNumber(phoneNumber),
  'sms-login-before-redirect': ({ url }) => new URL(url).origin + new URL(url).pathname,
  'sms-login-error': ({ error: { code, step, retryAfter, attemptsLeft } }) =>
    join(
      code,
      step && `step ${step}`,
      attemptsLeft !== undefined && `tries left: ${attemptsLeft}`,
      retryAfter !== undefined && `retry after ${retryAfter} s`,
    ),
};

/** Shows every event of the element as it happens. */
export function logEvents(element: SmsLogin, view: EventLogView): void {
  for (const name of Object.keys(DETAILS) as EventName[]) logEvent(element, view, name);
  view.clear.addEventListener('click', () => {
    view.list.replaceChildren();
    showList(view);
  });
}

function logEvent(element: SmsLogin, view: EventLogView, name: EventName): void {
  // The compiler cannot see that an event has the type of its name.
  const detailsOf = DETAILS[name] as (event: Event) => string;
  element.addEventListener(name, (event) => {
    view.list.append(entry(name, detailsOf(event)));
    if (view.list.childElementCount > CAPACITY) view.list.firstElementChild?.remove();
    showList(view);
  });
}

function showList({ log, list, empty }: EventLogView): void {
  log.hidden = list.childElementCount === 0;
  empty.hidden = !log.hidden;
  log.scrollTop = log.scrollHeight;
}

function entry(name: string, details: string): HTMLLIElement {
  const item = document.createElement('li');
  const time = document.createElement('time');
  const event = document.createElement('b');
  const rest = document.createElement('bdi');
  const now = new Date();
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleTimeString('en-GB');
  event.textContent = name;
  rest.textContent = details;
  item.append(time, ' ', event, ' ', rest);
  return item;
}

function join(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

function secondsUntil(deadline: number): number {
  return Math.round((deadline - Date.now()) / 1000);
}
