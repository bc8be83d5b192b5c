import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findViolations } from './helpers/axe.js';
import { Stage } from './helpers/stage.js';
import { openStatesPage } from './helpers/states-page.js';
import { wrongFor } from './helpers/visitor.js';

describe('axe finds nothing', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [nth, colorScheme] of (['light', 'dark'] as const).entries()) {
    it(`in any state of the element, ${colorScheme}`, async () => {
      const number = `+491512345673${nth}`;
      const visitor = await stage.visitor({ colorScheme });
      const { page } = visitor;
      const states: Record<string, string[]> = {};
      await page.goto('/');
      await visitor.trigger.waitFor();
      await page.frameLocator('iframe').getByText('Live').waitFor();
      states.trigger = await findViolations(page);
      await visitor.trigger.click();
      await visitor.phone.waitFor();
      states.phone = await findViolations(page);
      await visitor.phone.fill('+49 15');
      await visitor.phone.press('Enter');
      await visitor.see('This number is too short. Check for missing digits.');
      states.phoneError = await findViolations(page);
      await page.getByRole('button', { name: 'Country or region' }).click();
      await page.getByRole('option').nth(244).waitFor({ state: 'attached' });
      states.countries = await findViolations(page);
      await page.keyboard.type('qq');
      await page.getByText('No match for').first().waitFor();
      states.noCountry = await findViolations(page);
      await page.keyboard.press('Escape');
      await visitor.askForCode(number);
      states.code = await findViolations(page);
      const code = await visitor.receivedCode(number);
      await visitor.enterCode(wrongFor(code));
      await visitor.see('That code isn’t right. Check the newest message and try again. Tries left: 2.');
      states.wrongCode = await findViolations(page);
      await visitor.stayAfterSuccess();
      await visitor.correctCode(code);
      await visitor.see('You’re signed in');
      states.success = await findViolations(page);
      assert.deepEqual(states, {
        trigger: [],
        phone: [],
        phoneError: [],
        countries: [],
        noCountry: [],
        code: [],
        wrongCode: [],
        success: [],
      });
      const refusal = 'Failed to load resource: the server responded with a status of 403 (Forbidden)';
      assert.deepEqual(await visitor.takeProblems(), [refusal]);
      await visitor.leave();
    });

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

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const forcedColors of ['none', 'active'] as const) {
      it(`in any state there is, ${colorScheme}, forced colours ${forcedColors}`, async () => {
        const visitor = await stage.visitor({ colorScheme, forcedColors, reducedMotion: 'reduce' });
        await openStatesPage(visitor.page);
        assert.deepEqual(await findViolations(visitor.page), []);
        assert.deepEqual(await visitor.takeProblems(), []);
        await visitor.leave();
      });
    }
  }
});
