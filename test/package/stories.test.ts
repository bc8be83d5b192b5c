/**
 * The built Storybook: every story looks as it was reviewed, without an error and without a finding of axe, which its
 * addon runs.
 *
 * A picture shows a story four times: light, dark, in Arabic, and on a small screen. `npm run update-pictures` accepts
 * what there is; look at it before you commit it.
 */
import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations } from '../e2e/helpers/axe.js';
import { findCutOff, findCutPlaceholders } from './stories/cut-off.js';
import { accept, compare, sideBySide } from './stories/pictures.js';
import { BuiltStorybook, type Entry, type StoryPage } from '../../scripts/built-storybook.js';
import { CAPTCHA_MESSAGES } from '../../src/locale/captcha-messages.js';
import { COUNTRY_MESSAGES } from '../../src/locale/country-messages.js';
import { catalogues } from '../../src/locale/generated/catalogues.js';
import { chooseLanguage } from '../../src/locale/language.js';
import { LATER_MESSAGES } from '../../src/locale/later-messages.js';
import { FIRST_MESSAGES } from '../../src/locale/messages.js';
import { RARE_MESSAGES } from '../../src/locale/rare-messages.js';

const PICTURES = new URL('./stories/pictures/', import.meta.url);
const MOST_BYTES = 3_000_000;

const WIDE = { width: 480, height: 560 };
const NARROW = { width: 320, height: 568 };
/** All of it is on screen at once: browsers leave out what is not, and axe with them. */
const ALL = { width: 2600, height: 8000 };

const LANGUAGES = ['en', ...Object.keys(catalogues)].map((tag) => ({ tag, dir: chooseLanguage([tag]).dir }));
/** Those that need the most room: all that is looked at on every run where there is more of it. */
const LONG_LANGUAGES = LANGUAGES.filter(({ tag }) => /^(de|el|hu|kk|ml|ru|ta)$/.test(tag));

let storybook: BuiltStorybook;
before(async () => (storybook = await BuiltStorybook.build()));
after(() => storybook.close());

async function take(page: Page): Promise<Buffer> {
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}

const isState = ({ title }: Entry): boolean => /^(States|Frames|Make it yours)/.test(title);
const isTexts = ({ title }: Entry): boolean => title === 'Texts';

describe('every story', () => {
  it('is tried in each engine', async () => {
    const tried = await readFile(new URL('../stories.test.ts', import.meta.url), 'utf8');
    const files = new Set(storybook.stories.filter(isState).map(({ importPath }) => basename(importPath, '.ts')));
    assert.deepEqual(
      [...files].filter((file) => !tried.includes(`/stories/${file}.js`)),
      [],
    );
    assert.ok(files.size > 0);
  });

  it('has a picture, and no picture has lost its story', async () => {
    const names = await readdir(PICTURES);
    const pictured = storybook.stories.filter((story) => !isTexts(story)).map(({ id }) => `${id}.png`);
    assert.deepEqual(names.toSorted(), pictured.toSorted());
    const sizes = await Promise.all(names.map(async (name) => (await stat(new URL(name, PICTURES))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes of pictures, but the repository is for sources`);
  });

  it('looks as it was reviewed, and the addon of accessibility finds nothing', async () => {
    const pages = await Promise.all([
      storybook.open('en', { viewport: WIDE }, true),
      storybook.open('en', { viewport: WIDE, colorScheme: 'dark' }, true),
      storybook.open('ar', { viewport: WIDE }),
      storybook.open('en', { viewport: NARROW }),
    ]);
    const wrong: string[] = [];
    for (const { id } of storybook.stories.filter((story) => !isTexts(story))) {
      await Promise.all(pages.map((each) => each.show(id)));
      const picture = await sideBySide(await Promise.all(pages.map(({ page }) => take(page))));
      if (process.env.UPDATE_PICTURES) await accept(id, picture);
      const different = await compare(id, picture);
      if (different) wrong.push(different);
      wrong.push(...pages.flatMap((each) => each.takeProblems()).map((what) => `${id}: ${what}`));
    }
    assert.deepEqual(wrong, []);
  });

  it('survives longer words and the other direction on a small screen', async () => {
    const languages = ['en-XA', 'ar-XB'];
    const pages = await Promise.all(languages.map((language) => storybook.open(language, { viewport: NARROW })));
    const wrong: string[] = [];
    for (const { id } of storybook.stories.filter(isState)) {
      await Promise.all(pages.map((each) => each.show(id)));
      const outside = await Promise.all(pages.map(({ page }) => page.evaluate(findCutOff)));
      wrong.push(...outside.flat().map((what) => `${id}: ${what}`));
    }
    assert.deepEqual(wrong, []);
  });

  for (const width of [320, 400]) {
    it(`fits into ${width} px in every language`, async () => {
      const all = await storybook.open('en', { viewport: { width, height: 30_000 } });
      const { page } = all;
      await all.show(storybook.stories.find(isTexts)!.id);
      const wrong: string[] = [];
      for (const language of width < 400 || process.env.SMS_LOGIN_ALL_ROWS ? LANGUAGES : LONG_LANGUAGES) {
        await page.evaluate(speak, language);
        const found = [await page.evaluate(findCutOff), await page.evaluate(findCutPlaceholders)].flat();
        wrong.push(...found.map((what) => `${language.tag}: ${what}`));
      }
      assert.deepEqual(wrong, []);
    });
  }

  describe('in one page', () => {
    let all: StoryPage;
    before(async () => {
      all = await storybook.open('ids', { viewport: ALL });
      await all.show(storybook.stories.find(isTexts)!.id);
    });

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
