import { SmsLoginError } from '../src/errors.js';
import type { Clock } from '../src/flow/clock.js';
import '../src/define.js';
import type { SmsLogin } from '../src/sms-login.js';
import type { Transport } from '../src/transport/transport.js';
import type { Action, Outcome, State } from './states.js';

// A message that a real phone gets is for none of these elements, of which there can be many in a page.
Reflect.deleteProperty(window, 'OTPCredential');

/** Milliseconds that what is announced waits for. */
const PAUSE = 100;

/** Time that stands still once all is said, so that a state can be looked at for as long as one likes. */
function stillClock(waits: number): Clock {
  let now = 0;
  return {
    now: () => now,
    at(deadline, then) {
      if (deadline - now <= waits) {
        queueMicrotask(() => {
          now = Math.max(now, deadline);
          then();
        });
      }
      return () => undefined;
    },
  };
}

async function settle<Result>(outcome: Outcome<Result> = 'never'): Promise<Result> {
  if (outcome === 'never') return new Promise(() => undefined);
  const { failure, details } = outcome as { failure?: SmsLoginError['code']; details?: object };
  if (failure) throw new SmsLoginError(failure, details);
  return outcome as Result;
}

const played = new WeakMap<Element, Promise<void>>();

/** An inline element whose server and whose time are no real ones. It goes to its state as soon as it is in the page. */
export function stage(state: State): SmsLogin {
  const { props, slots = '', starts = [], verifies = [], challenges = [], play = [], waits = PAUSE, shows } = state;
  const element = document.createElement('sms-login');
  const [sends, checks, asked] = [[...starts], [...verifies], [...challenges]];
  const transport: Transport = {
    start: () => settle(sends.shift()),
    verify: () => settle(checks.shift()),
    challenge: async () => asked.shift(),
  };
  Object.assign(element, { inline: true, country: 'GB', noResume: true, transport, clock: stillClock(waits) }, props);
  element.innerHTML = slots;
  played.set(element, perform(element, play, shows));
  return element;
}

/** Resolves when each element in `container` is in its state. */
export async function staged(container: ParentNode): Promise<void> {
  for (const element of container.querySelectorAll('sms-login')) await played.get(element);
}

async function perform(element: SmsLogin, play: readonly Action[], shows: string): Promise<void> {
  for (const action of play) {
    if ('press' in action) {
      (await appeared(element, `[part~=${action.press}]`)).click();
    } else {
      const field = await appeared<HTMLInputElement>(element, `#${action.field}`);
      field.value = action.text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
    }
  }
  await appeared(element, shows, true);
  while (!showsCallingCode(element)) await new Promise(requestAnimationFrame);
}

/** It comes with what knows numbers, which loads when the page is idle. */
function showsCallingCode({ shadowRoot, country }: SmsLogin): boolean {
  const button = shadowRoot?.querySelector('[part=country]');
  const field = shadowRoot?.querySelector<HTMLInputElement>('#phone');
  return !button || !country || field?.value.startsWith('+') || button.textContent.includes('+');
}

/** A piece of the element, once it is there and nothing is on its way. */
async function appeared<Piece extends HTMLElement>(element: SmsLogin, selector: string, busy = false): Promise<Piece> {
  for (;;) {
    await element.updateComplete;
    const piece = element.shadowRoot?.querySelector<Piece>(selector);
    if (piece && element.isConnected && (busy || !element.matches(':state(busy)'))) return piece;
    await new Promise(requestAnimationFrame);
  }
}
