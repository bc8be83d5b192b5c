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
import { findCutOff } from './stories/cut-off.js';
import { accept, compare, sideBySide } from './stories/pictures.js';
import { BuiltStorybook, type Entry, type StoryPage } from '../../scripts/built-storybook.js';

const PICTURES = new URL('./stories/pictures/', import.meta.url);
const MOST_BYTES = 3_000_000;

const WIDE = { width: 480, height: 560 };
const NARROW = { width: 320, height: 568 };
let storybook: BuiltStorybook;
before(async () => (storybook = await BuiltStorybook.build()));
after(() => storybook.close());

async function take(page: Page): Promise<Buffer> {
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}

const isState = ({ title }: Entry): boolean => /^(States|Frames|Make it yours)/.test(title);
const isTexts = ({ title }: Entry): boolean => title === 'Texts';

/** What a picture shows of each story. Two of them are judged by the addon of accessibility. */
function openFour(): Promise<StoryPage[]> {
  return Promise.all([
    storybook.open('en', { viewport: WIDE }, true),
    storybook.open('en', { viewport: WIDE, colorScheme: 'dark' }, true),
    storybook.open('ar', { viewport: WIDE }),
    storybook.open('en', { viewport: NARROW }),
  ]);
}

async function takeFour(pages: readonly StoryPage[]): ReturnType<typeof sideBySide> {
  return sideBySide(await Promise.all(pages.map(({ page }) => take(page))));
}

describe('every story', () => {
  it('is tried in each engine', async () => {
    const tried = await readFile(new URL('../stories.test.ts', import.meta.url), 'utf8');
    const files = new Set(storybook.stories.map(({ importPath }) => basename(importPath, '.ts')));
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
    const pages = await openFour();
    const wrong: string[] = [];
    for (const { id } of storybook.stories.filter((story) => !isTexts(story))) {
      await Promise.all(pages.map((each) => each.show(id)));
      const picture = await takeFour(pages);
      if (process.env.UPDATE_PICTURES) await accept(id, picture);
      const different = await compare(id, picture);
      if (different) wrong.push(different);
      wrong.push(...pages.flatMap((each) => each.takeProblems()).map((what) => `${id}: ${what}`));
    }
    assert.deepEqual(wrong, []);
  });

  it('would not go through with another shade or another corner', async () => {
    const pages = await openFour();
    await Promise.all(pages.map((each) => each.show('states-phone-step--empty')));
    const unnoticed: string[] = [];
    const changes = ['accent: #2b68e0', 'muted: #6b6b78', 'card-radius: 12px'];
    for (const change of changes) {
      const content = `sms-login { --sms-login-${change} }`;
      const sheets = await Promise.all(pages.map(({ page }) => page.addStyleTag({ content })));
      if (!(await compare('states-phone-step--empty', await takeFour(pages)))) unnoticed.push(change);
      await Promise.all(sheets.map((sheet) => sheet.evaluate((style) => (style as Element).remove())));
    }
    assert.deepEqual(unnoticed, []);
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
});
