import { expect } from '@open-wc/testing';
import { SmsLoginErrorEvent } from '../../src/events.js';
import { SmsLoginBeforeSendEvent } from '../../src/login/login-events.js';
import type { SmsLogin } from '../../src/sms-login.js';
import { json, stubFetch } from '../transport/fetch-stub.js';
import { Driver } from './driver.js';

/** What came of a number that was filled in and submitted. */
export interface Outcome {
  /** `phone_number` of every request to `/passwordless/start`. */
  readonly sent: readonly string[];
  /** What the code step names as the number that the code went to; only ASCII digits. */
  readonly shown: string;
  /** Code of the error; empty if there was none. */
  readonly error: string;
  /** ISO 3166 code of the country that the app was told, if the number was sent. */
  readonly country: string | undefined;
  /** The number could only be sent by "Send anyway". */
  readonly warned: boolean;
  /** The number that is offered instead, E.164. */
  readonly offered: string | undefined;
}

/** An element with the transport of the Auth0 contract; after the test, undo the network with `restoreFetch()`. */
export function mountWithAuth0(props: Partial<SmsLogin> = {}): Promise<Driver> {
  const auth0 = { domain: 'https://tenant.example', clientId: 'client-1', callbackUrl: '/callback' };
  return Driver.mount({ inline: true, transport: undefined, ...auth0, ...props });
}

/** Puts the whole text into the field at once, as autofill and password managers do. */
export async function fillPhone(driver: Driver, text: string): Promise<void> {
  const { phone } = driver;
  phone.focus();
  phone.value = text;
  phone.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  phone.dispatchEvent(new Event('change', { bubbles: true }));
  await driver.rendered();
}

/** Fills a number in, presses Enter, and confirms the number if that is asked for. */
export async function enterNumber(driver: Driver, text: string): Promise<Outcome> {
  await fillPhone(driver, text);
  return submitPhone(driver);
}

/** Presses Enter in the field, and confirms the number if that is asked for. */
export async function submitPhone(driver: Driver): Promise<Outcome> {
  const requests = stubFetch(json({ _id: '1' }));
  let error = await press(driver, 'Send code');
  const offered = offer(driver);
  const warned = driver.buttons().includes('Send anyway');
  if (warned) {
    expect(requests, 'no code is sent before the warning is confirmed').to.have.length(0);
    error = await press(driver, 'Send anyway');
  }
  for (const { url } of requests) expect(url).to.equal('https://tenant.example/passwordless/start');
  return {
    sent: requests.map((request) => (request.json as { phone_number: string }).phone_number),
    shown: driver.element.matches(':state(code)') ? digits(driver.root.querySelector('#intro')) : '',
    error,
    country: driver.events.findLast((event) => event instanceof SmsLoginBeforeSendEvent)?.country,
    warned,
    offered,
  };
}

/** Submits the form as Enter does, by its button; resolves to the code of the error, if any. */
async function press(driver: Driver, button: 'Send code' | 'Send anyway'): Promise<string> {
  expect(driver.buttons()).to.include(button);
  const { length } = driver.events;
  driver.phone.form!.requestSubmit();
  const outcome = (): Event | undefined =>
    driver.events.slice(length).find(({ type }) => type === 'sms-login-sent' || type === 'sms-login-error');
  const warned = (): boolean => button === 'Send code' && driver.buttons().includes('Send anyway');
  await driver.until(() => outcome() !== undefined || warned());
  await driver.rendered();
  const event = outcome();
  return event instanceof SmsLoginErrorEvent ? event.error.code : '';
}

function offer({ root }: Driver): string | undefined {
  const button = root.querySelector('[part~=suggestion]');
  return button ? `+${digits(button)}` : undefined;
}

function digits(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\D/g, '');
}
