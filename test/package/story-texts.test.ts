/** Every text in every place: the page of the Storybook that shows all states at once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findViolations } from '../e2e/helpers/axe.js';
import { findCutOff, findCutPlaceholders } from './stories/cut-off.js';
import { BuiltStorybook, type StoryPage } from '../../scripts/built-storybook.js';
import { CAPTCHA_MESSAGES } from '../../src/locale/captcha-messages.js';
import { COUNTRY_MESSAGES } from '../../src/locale/country-messages.js';
import { catalogues } from '../../src/locale/generated/catalogues.js';
import { chooseLanguage } from '../../src/locale/language.js';
import { LATER_MESSAGES } from '../../src/locale/later-messages.js';
import { FIRST_MESSAGES } from '../../src/locale/messages.js';
import { RARE_MESSAGES } from '../../src/locale/rare-messages.js';

/** All of it is on screen at once: browsers leave out what is not, and axe with them. */
const ALL = { width: 2600, height: 8000 };

const LANGUAGES = ['en', ...Object.keys(catalogues)].map((tag) => ({ tag, dir: chooseLanguage([tag]).dir }));
/** What fits into the narrow one nearly always fits into the other, which is left to long runs. */
const WIDTHS = process.env.SMS_LOGIN_ALL_ROWS ? [320, 400] : [320];

let storybook: BuiltStorybook;
before(async () => (storybook = await BuiltStorybook.build()));
after(() => storybook.close());

async function open(language: string, viewport: { width: number; height: number }): Promise<StoryPage> {
  const all = await storybook.open(language, { viewport });
  await all.show(storybook.stories.find(({ title }) => title === 'Texts')!.id);
  return all;
}

describe('the page of all texts', () => {
  for (const width of WIDTHS) {
    it(`fits into ${width} px in every language`, async () => {
      const { page } = await open('en', { width, height: 30_000 });
      // Nobody looks, and to paint all that takes long.
      await page.addStyleTag({ content: 'body { opacity: 0 }' });
      const wrong: string[] = [];
      for (const language of LANGUAGES) {
        await page.evaluate(speak, language);
        const found = [await page.evaluate(findCutOff), await page.evaluate(findCutPlaceholders)].flat();
        wrong.push(...found.map((what) => `${language.tag}: ${what}`));
      }
      assert.deepEqual(wrong, []);
    });
  }

  describe('in one page', () => {
    let all: StoryPage;
    before(async () => (all = await open('ids', ALL)));

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing in forced colours: ${colorScheme}`, async () => {
        await all.page.emulateMedia({ colorScheme, forcedColors: 'active' });
        const query = `(prefers-color-scheme: ${colorScheme}) and (forced-colors: active)`;
        assert.ok(await all.page.evaluate((media) => matchMedia(media).matches, query));
        assert.deepEqual(await findViolations(all.page, 'sms-login'), []);
      });
    }

    it('shows every text, but those that are only heard', async () => {
      const shown = new Set(await all.page.evaluate(collectIds));
      const ids = Object.keys({
        ...FIRST_MESSAGES,
        ...LATER_MESSAGES,
        ...RARE_MESSAGES,
        ...COUNTRY_MESSAGES,
        ...CAPTCHA_MESSAGES,
      });
      // Dialogs have a close button, and these are inline; a list that does not load is no state that stands still.
      const elsewhere = ['common.close', 'country.unavailable'];
      const heard = ['code.resend-ready', 'country.results'];
      // They stand for {time} in others, which say nothing but their id here.
      const inside = ['time.hours', 'time.minutes', 'time.seconds'];
      const missing = ids.filter((id) => !shown.has(id));
      assert.deepEqual(missing.toSorted(), [...elsewhere, ...heard, ...inside].toSorted());
    });
  });
});

/** Runs in the page: makes it one in another language, and waits until each element speaks it. */
async function speak({ tag, dir }: { tag: string; dir: string }): Promise<void> {
  Object.assign(document.documentElement, { lang: tag, dir });
  // One that is closed has no card.
  const speaks = ({ shadowRoot }: Element): boolean =>
    (shadowRoot?.querySelector('.card')?.getAttribute('lang') ?? tag) === tag;
  while (![...document.querySelectorAll('sms-login')].every(speaks)) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await document.fonts.ready;
}

/** Runs in the page: the ids that stand for texts. */
function collectIds(): string[] {
  const roots = [...document.querySelectorAll('sms-login')].map(({ shadowRoot }) => shadowRoot);
  return roots.flatMap((root) => [...(root?.innerHTML.matchAll(/⟦([\w.-]+)⟧/g) ?? [])].map((match) => match[1]!));
}
