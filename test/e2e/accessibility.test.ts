import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findViolations } from './helpers/axe.js';
import { Stage } from './helpers/stage.js';

/** What is around the element; the states of it are looked at in test/package/stories.test.ts. */
describe('axe finds nothing', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [nth, colorScheme] of (['light', 'dark'] as const).entries()) {
    it(`on the demo and the callback, ${colorScheme}`, async () => {
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
});
