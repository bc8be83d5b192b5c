/** Whatever an app puts into the slot of the logo, it stays in its place, and the close button in its own. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Box } from './helpers/layout.js';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';

function drawing(width: number, height: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const LOGOS = {
  small: drawing(64, 20),
  wide: drawing(300, 80),
  tall: drawing(80, 300),
  huge: drawing(4000, 3000),
  broken: 'data:image/png;base64,broken',
};

const FRAMES = { dialog: { width: 1024, height: 768 }, sheet: { width: 320, height: 568 } };

async function box(scene: Scene, selector: string): Promise<Box> {
  return (await scene.page.locator(selector).boundingBox())!;
}

describe('a logo', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [frame, viewport] of Object.entries(FRAMES)) {
    for (const lang of ['en', 'ar']) {
      if ((frame === 'sheet') !== (lang === 'ar') && !process.env.SMS_LOGIN_ALL_ROWS) continue;
      it(`is at most 160 × 32 px, and moves nothing: ${frame}, ${lang}`, async () => {
        const places: Record<string, unknown> = {};
        for (const [name, source] of Object.entries(LOGOS)) {
          const visitor = await stage.visitor({ viewport, reducedMotion: 'reduce' });
          const content = `<img slot="logo" src="${source}" alt="Northwind">`;
          const scene = await Scene.open(visitor, { props: { open: true, lang }, content });
          await scene.page.waitForFunction(() => document.querySelector('img')!.complete);
          const { width, height } = await box(scene, 'img');
          assert.ok(width > 0 && width <= 160 && height > 0 && height <= 32, `${name} is ${width} × ${height}`);
          assert.equal(await scene.page.locator('img').evaluate((node) => getComputedStyle(node).objectFit), 'contain');
          const close = await box(scene, 'sms-login [part="close"]');
          const heading = await box(scene, 'sms-login [part="heading"]');
          places[name] = { close, heading: heading.y };
          await visitor.leave();
        }
        for (const [name, place] of Object.entries(places)) assert.deepEqual(place, places.small, name);
      });
    }
  }
});
