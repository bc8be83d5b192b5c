/** Every story in each engine, without Storybook. That no file of stories is missing here, test/package/stories.test.ts knows. */
import { expect, fixture } from '@open-wc/testing';
import * as captcha from '../stories/captcha.stories.js';
import * as codeErrors from '../stories/code-errors.stories.js';
import * as code from '../stories/code.stories.js';
import * as countries from '../stories/countries.stories.js';
import * as frames from '../stories/frames.stories.js';
import * as login from '../stories/login.stories.js';
import * as phoneErrors from '../stories/phone-errors.stories.js';
import * as phone from '../stories/phone.stories.js';
import * as slots from '../stories/slots.stories.js';
import type { Story } from '../stories/story.js';
import * as success from '../stories/success.stories.js';
import * as texts from '../stories/texts.stories.js';
import * as themes from '../stories/themes.stories.js';

const FILES = {
  captcha,
  codeErrors,
  code,
  countries,
  frames,
  login,
  phoneErrors,
  phone,
  slots,
  success,
  texts,
  themes,
};

const sheet = new CSSStyleSheet();

/** What the page around a story has in the Storybook: a theme, if it is one of those that come in a file. */
async function dress(theme: unknown): Promise<void> {
  const isFile = theme !== undefined && theme !== 'brand';
  const response = isFile ? await fetch(`/src/themes/${String(theme)}.css`) : undefined;
  expect(response?.ok).to.equal(isFile || undefined);
  sheet.replaceSync((await response?.text()) ?? '');
}

describe('Stories', () => {
  before(() => document.adoptedStyleSheets.push(sheet));
  after(() => document.adoptedStyleSheets.pop());

  for (const [file, { default: meta, ...stories }] of Object.entries(FILES)) {
    for (const [name, { args = {}, globals = {}, render, play }] of Object.entries<Story>(stories)) {
      it(`${meta.title ?? file}: ${name}`, async () => {
        await dress((globals as { theme?: unknown }).theme);
        const container = await fixture<HTMLElement>('<div></div>');
        await fixture(render!(args, {} as never), { parentNode: container });
        // Ends when the state is there, and a console error fails the test.
        await play?.({ canvasElement: container } as never);
        expect(container.querySelector('sms-login')!.shadowRoot!.textContent.trim()).to.not.equal('');
      });
    }
  }
});
