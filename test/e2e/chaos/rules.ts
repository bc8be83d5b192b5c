import type { Network } from './network.js';
import type { View } from './view.js';
import type { Wishes } from './wishes.js';

export interface Scene {
  readonly view: View;
  readonly network: Network;
  readonly wishes: Wishes;
  /** Requests that were made since the last look. */
  readonly news: Network['sent'];
  /** What the person did should have left the focus in the element. */
  readonly keepsFocus: boolean;
  /** What the console complained of. */
  readonly problems: readonly string[];
}

/** What Chromium says on its own account of every answer that is not 2xx, and of none. */
const OWN_WORDS = /^Failed to load resource: /;

/** What must never be, whatever was done; returns what is. */
export function brokenRules(scene: Scene): string[] {
  return [...requests(scene), ...numbers(scene), ...wayOn(scene), ...focus(scene), ...secrets(scene), ...faults(scene)];
}

function* requests({ network, wishes, news }: Scene): Generator<string> {
  if (network.doubled) yield `Two requests (${network.doubled.kind}) were on their way at once`;
  if (wishes.sends < 0) yield 'A code was asked for that nobody wanted';
  if (wishes.checks < 0) yield 'A code was checked without being asked for';
  for (const { kind, phone, code } of news) {
    if (kind === 'start' && !wishes.numbers.has(phone)) yield `A code was asked for ${phone}, which nobody entered`;
    if (kind === 'verify' && !wishes.codes.has(code)) yield `${code} was checked, which nobody entered`;
  }
}

function* numbers({ view, network, wishes, news }: Scene): Generator<string> {
  // A dialog that was never open shows nothing yet.
  if (view.step !== 'code' || view.label === '') return;
  const asked = network.sent.filter(({ kind }) => kind === 'start');
  if (!asked.some(({ phone }) => phone === view.shown)) yield `${view.shown} is shown, which no code was asked for`;
  if (view.shown !== wishes.number) yield `${view.shown} is shown, but ${String(wishes.number)} was meant`;
  for (const { kind, phone } of news) {
    if (kind === 'verify' && phone !== view.shown) yield `${view.shown} is shown, but a code of ${phone} was checked`;
  }
}

function* wayOn({ view, network }: Scene): Generator<string> {
  if (view.busy && !network.isHolding) yield 'It is busy without a request';
  if (!view.open) return;
  const ways = {
    phone: [['phone-input', 'submit'], ['country-search']],
    code: [['code-input', 'submit', 'change']],
    success: [['success']],
    none: [],
  }[view.step];
  if (!ways.some((way) => way.every((part) => view.usable.includes(part)))) yield 'The dialog offers no way on';
}

function* focus({ view, keepsFocus }: Scene): Generator<string> {
  const isLost = view.focus !== 'sms-login';
  if (view.open && isLost && view.focus !== 'body') yield `The focus is behind the dialog, on ${view.focus}`;
  if (keepsFocus && isLost)
    yield `The focus is on ${view.focus} ${view.open ? 'with the dialog open' : 'after it closed'}`;
}

function* secrets({ view, network, wishes }: Scene): Generator<string> {
  for (const code of wishes.codes) {
    const inside = new RegExp(`(?<!\\d)${code}(?!\\d)`);
    if (inside.test(view.kept)) yield `The code ${code} is kept in ${view.kept}`;
    const url = network.urls.find((each) => inside.test(each));
    if (url) yield `The code ${code} is in ${url}`;
  }
}

function* faults({ problems }: Scene): Generator<string> {
  for (const problem of problems) if (!OWN_WORDS.test(problem)) yield `The console says: ${problem}`;
}
