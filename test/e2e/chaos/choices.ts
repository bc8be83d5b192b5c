import { FATES } from './network.js';
import type { Sequence } from './sequence.js';
import { look, type View } from './view.js';

/** Something that a person, the network or the time may do next. */
export interface Choice {
  readonly name: string;
  readonly weight: number;
  /** @returns what was chosen within it */
  readonly act: () => Promise<unknown>;
  /** False where nothing of it is about the element. */
  readonly keepsFocus?: boolean;
  /** Nothing is done too fast after it. */
  readonly calm?: boolean;
}

/** All that can be done now. */
export function choicesOf(sequence: Sequence, view: View): Choice[] {
  const around = [...worldChoices(sequence)];
  const { person } = sequence;
  if (view.usable.includes('country-search'))
    return [...around, { name: 'country', weight: 20, act: () => person.country() }];
  if (!view.open) return [...around, { name: 'open', weight: 20, act: () => person.open() }];
  return [
    ...around,
    ...dialogChoices(sequence, view),
    ...(view.step === 'code' ? codeChoices : phoneChoices)(sequence, view),
  ];
}

function* worldChoices(sequence: Sequence): Generator<Choice> {
  const { network, random } = sequence;
  const calm = { keepsFocus: false, calm: true };
  if (network.isHolding) {
    yield { name: 'the answer comes', weight: 10, act: () => network.release(), keepsFocus: false };
  }
  if (!network.offline) yield { name: 'reload', weight: 3, act: () => sequence.reload(), ...calm };
  yield {
    name: network.offline ? 'online' : 'offline',
    weight: network.offline ? 8 : 2,
    act: () => sequence.setOffline(!network.offline),
    ...calm,
  };
  const act = async (): Promise<string> => (network.fate = random.pick(FATES));
  if (!network.fate) yield { name: 'the next request will be', weight: 8, act, ...calm };
  yield { name: 'the wait for another code ends', weight: 4, act: () => sequence.wait(31), ...calm };
  yield { name: 'the code expires', weight: 2, act: () => sequence.wait(181), ...calm };
}

function* dialogChoices({ person }: Sequence, view: View): Generator<Choice> {
  yield { name: 'close', weight: 4, act: () => person.close(view) };
}

function* phoneChoices({ person }: Sequence, view: View): Generator<Choice> {
  yield { name: 'number', weight: view.busy ? 2 : 12, act: () => person.number(view) };
  yield { name: 'odd number', weight: view.busy ? 1 : 3, act: () => person.number(view, true) };
  yield { name: 'submit', weight: view.busy ? 3 : 16, act: () => person.submit(view) };
  if (view.usable.includes('suggestion')) {
    yield { name: 'suggestion', weight: 4, act: () => person.press('suggestion') };
  }
  if (view.usable.includes('have-code')) yield { name: 'have code', weight: 8, act: () => person.press('have-code') };
  if (!view.busy) yield { name: 'countries', weight: 2, act: () => person.press('country') };
}

function* codeChoices({ person }: Sequence, view: View): Generator<Choice> {
  yield { name: 'code', weight: 16, act: () => person.enterCode(view) };
  yield { name: 'submit', weight: 6, act: () => person.submit(view) };
  yield { name: 'change number', weight: 4, act: () => person.press('change') };
  if (view.usable.includes('resend')) yield { name: 'resend', weight: 10, act: () => person.resend(view) };
}

/** What leads on to the end of the login. */
export function lastChoice({ person, wishes }: Sequence, view: View): Choice {
  const choice = (name: string, act: Choice['act']): Choice => ({ name, weight: 1, act, calm: true });
  if (!view.open) return choice('open', () => person.open());
  if (view.usable.includes('country-search')) return choice('no country', () => person.page.keyboard.press('Escape'));
  if (view.step === 'phone') {
    return choice('ask for a code', async () => {
      await person.number(view);
      wishes.submit(await look(person.page));
      await person.press('submit');
    });
  }
  if (view.usable.includes('resend')) return choice('another code', () => person.resend(view));
  if (view.label === 'Send a new code') return choice('a new code', () => person.submit(view));
  return choice('the right code', () => person.finish(view));
}
