import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findViolations } from './helpers/axe.js';
import { Stage } from './helpers/stage.js';
import { openStatesPage } from './helpers/states-page.js';
import type { Visitor } from './helpers/visitor.js';

describe('axe finds nothing', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [nth, colorScheme] of (['light', 'dark'] as const).entries()) {
    it(`on the pages around it, ${colorScheme}`, async () => {
      const visitor = await stage.visitor({ colorScheme });
      const { page } = visitor;
      await page.goto('/');
      await page.getByLabel('inline').check();
      await visitor.askForCode(`+491512345674${nth}`);
      const inline = await findViolations(page);
      await visitor.enterCode(await visitor.receivedCode(`+491512345674${nth}`));
      await page.waitForURL('**/callback?*');
      const callback = await findViolations(page);
      await page.reload();
      await page.getByRole('heading', { name: 'This sign-in is over already' }).waitFor();
      const refusal = await findViolations(page);
      assert.deepEqual({ inline, callback, refusal }, { inline: [], callback: [], refusal: [] });
      await visitor.leave();
    });
  }

  describe('in any state there is', () => {
    let visitor: Visitor;
    before(async () => {
      visitor = await stage.visitor({ reducedMotion: 'reduce' });
      await openStatesPage(visitor.page);
    });
    after(() => visitor.leave());

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const forcedColors of ['none', 'active'] as const) {
        it(`${colorScheme}, forced colours ${forcedColors}`, async () => {
          const { page } = visitor;
          await page.emulateMedia({ colorScheme, forcedColors });
          assert.equal(await page.evaluate(matches, [colorScheme, forcedColors]), true);
          assert.deepEqual(await findViolations(page), []);
          assert.deepEqual(await visitor.takeProblems(), []);
        });
      }
    }
  });
});

/** Runs in the page. */
function matches([colorScheme, forcedColors]: string[]): boolean {
  return matchMedia(`(prefers-color-scheme: ${colorScheme}) and (forced-colors: ${forcedColors})`).matches;
}
