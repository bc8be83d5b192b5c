import type { Page } from 'playwright-core';
import type { SmsLoginError } from '../../../src/errors.js';
import { CHALLENGE, STATES, type Outcome, type State } from './states.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta name="color-scheme" content="light dark" />
    <title>All states</title>
    <link rel="icon" href="data:," />
    <style>
      main {
        display: grid;
        grid-template-columns: repeat(6, 400px);
        gap: 16px;
      }
    </style>
    <script type="module" src="/src/index.ts"></script>
  </head>
  <body><main><h1>All states</h1></main></body>
</html>`;

/** All of it is on screen at once: browsers leave out what is not, and axe with them. */
const SIZE = { width: 2600, height: 4000 };

/**
 * Opens a page with an inline element in each of the states, whose server is no real one and whose time stands still: so
 * they stay as they are, also those that pass quickly.
 */
export async function openStatesPage(page: Page): Promise<void> {
  await page.setViewportSize(SIZE);
  // The compiler of this file names its functions by this.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.route('**/states', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.goto('/states');
  for (const [name, state] of Object.entries(STATES)) {
    await page.evaluate(putInto, { name, state, challenge: CHALLENGE });
    await page.locator(`[id="${name}"]`).getByText(state.shows).first().waitFor();
  }
}

interface Order {
  readonly name: string;
  readonly state: State;
  readonly challenge: typeof CHALLENGE;
}

/** Runs in the page, so it uses nothing from outside. */
async function putInto({ name, state, challenge }: Order): Promise<void> {
  const { props, starts = [], verifies = [], play = [] } = state;
  const element = document.createElement('sms-login');
  const answers = { start: [...starts], verify: [...verifies] };
  const path = '/src/errors.ts';
  const errors = (await import(path)) as { SmsLoginError: typeof SmsLoginError };
  const answer = async (outcome: Outcome = 'never'): Promise<object> => {
    if (outcome === 'never') return new Promise(() => undefined);
    if ('failure' in outcome) throw new errors.SmsLoginError(outcome.failure, outcome.details);
    return outcome;
  };
  const transport = {
    start: () => answer(answers.start.shift()),
    verify: () => answer(answers.verify.shift()),
    challenge: async () => challenge,
  };
  // What is to be said a moment later is said at once; all else never comes.
  let now = 0;
  const clock = {
    now: () => now,
    at: (deadline: number, callback: () => void) => {
      if (deadline - now > 100) return () => undefined;
      queueMicrotask(() => {
        now = Math.max(now, deadline);
        callback();
      });
      return () => undefined;
    },
  };
  Object.assign(element, { inline: true, country: 'GB', noResume: true, transport, clock }, props);
  const section = document.createElement('section');
  section.id = name;
  section.append(element);
  document.querySelector('main')?.append(section);
  const find = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      await element.updateComplete;
      const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
      if (found && !element.matches(':state(busy)')) return found;
      await new Promise(requestAnimationFrame);
    }
  };
  for (const step of play) {
    if ('press' in step) (await find(`[part~=${step.press}]`)).click();
    else {
      const field = (await find(`#${step.field}`)) as HTMLInputElement;
      field.value = step.text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
    }
  }
}
