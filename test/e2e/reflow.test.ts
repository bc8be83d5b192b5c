/** Zoomed, with larger text, or with more space between letters and lines: nothing is cut off, all can be reached. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { walk } from './helpers/layout.js';
import { findClipped, findUnreachable } from './helpers/reflow.js';
import { Scene } from './helpers/scene.js';
import { Stage } from './helpers/stage.js';

const LOGO = '<b slot="logo">Northwind</b>';

/** What WCAG 2.2, success criterion 1.4.12 asks a page to bear; in the shadow tree, as an extension would put it there. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const LARGE = 'html { font-size: 32px }';
const DESKTOP = { width: 1024, height: 768 };
const PHONE = { width: 320, height: 568 };

const WAYS = {
  'at 400 % of 1280 × 1024': { viewport: { width: 320, height: 256 }, css: '', spacing: '' },
  'with text of 200 %': { viewport: DESKTOP, css: LARGE, spacing: '' },
  'with WCAG’s text spacing': { viewport: DESKTOP, css: '', spacing: SPACING },
  // Beyond what WCAG asks for: a field may scroll what is typed there.
  'with text of 200 % on a phone': { viewport: PHONE, css: LARGE, spacing: '', fieldScrolls: true },
  'with WCAG’s text spacing on a phone': { viewport: PHONE, css: '', spacing: SPACING, fieldScrolls: true },
};

async function space(scene: Scene, css: string): Promise<void> {
  await scene.element.evaluate(({ shadowRoot }, text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    shadowRoot!.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Runs in the page: the chosen row is in sight, and nothing in it lies over something else. */
function troublesOfList({ shadowRoot }: Element): string[] {
  const list = shadowRoot!.querySelector('[part~=country-list]')!.getBoundingClientRect();
  const row = shadowRoot!.querySelector('[part~=chosen]')!;
  const { top, bottom } = row.getBoundingClientRect();
  const found =
    top < list.top || bottom > list.bottom ? [`row ${top} to ${bottom} of ${list.top} to ${list.bottom}`] : [];
  const boxes = [...row.children].map((piece) => {
    const range = document.createRange();
    range.selectNodeContents(piece);
    return range.getBoundingClientRect();
  });
  boxes.reduce((before, box, nth) => {
    if (before.right > box.left) found.push(`piece ${nth} begins at ${box.left}, before ${before.right}`);
    return box;
  });
  return found;
}

describe('everything can be read and reached', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [way, { viewport, css, spacing, ...more }] of Object.entries(WAYS)) {
    // English is shorter than either.
    for (const lang of ['de', 'ar']) {
      it(`${way}, ${lang}`, async () => {
        const visitor = await stage.visitor({ viewport, reducedMotion: 'reduce' });
        const props = { open: true, lang, remember: true, requireTerms: true };
        const scene = await Scene.open(visitor, { props, content: LOGO, css });
        await space(scene, spacing);
        await scene.element.locator('#terms').check();
        const problems: string[] = [];
        for await (const state of walk(scene)) {
          const found = [
            ...(await findClipped(scene)),
            ...(await findUnreachable(scene)).map((part) => `out of reach: ${part}`),
          ];
          const counted = found.filter((problem) => !('fieldScrolls' in more && problem.startsWith('input ')));
          problems.push(...counted.map((problem) => `${state}: ${problem}`));
        }
        assert.deepEqual(problems, []);
        await visitor.leave();
      });
    }
  }

  for (const viewport of [DESKTOP, PHONE]) {
    it(`shows the chosen country of a long list with text of 200 %, ${viewport.width} px`, async () => {
      const visitor = await stage.visitor({ viewport, reducedMotion: 'reduce' });
      const scene = await Scene.open(visitor, { props: { open: true, country: 'ZA' }, css: LARGE });
      await scene.part('country').click();
      // The last of them: at first only those around the chosen one are there.
      await scene.part('country-option').nth(244).waitFor({ state: 'attached' });
      // Two frames until it is centred for good, and one to paint that.
      for (let frame = 0; frame < 3; frame += 1) await scene.page.evaluate(() => new Promise(requestAnimationFrame));
      assert.deepEqual(await scene.element.evaluate(troublesOfList), []);
      await visitor.leave();
    });
  }

  it('has room at 320 px for the longest number and for a code of ten digits', async () => {
    const visitor = await stage.visitor({ viewport: { width: 320, height: 568 } });
    const scene = await Scene.open(visitor, { props: { open: true } });
    await scene.part('phone-input').fill('+423660123456');
    await scene.part('country').getByText('LI').waitFor();
    const phone = await scene.part('phone-input').evaluate((input: HTMLInputElement) => {
      // However it is grouped: this is the longest.
      input.value = '+423 660 123 456 789';
      return input.scrollWidth - input.clientWidth;
    });
    await scene.toCode({ codeLength: 10 });
    await scene.part('code-input').fill('1234567890');
    await scene.rendered();
    const code = await scene.part('code-input').evaluate((input) => input.scrollWidth - input.clientWidth);
    assert.deepEqual({ phone, code }, { phone: 0, code: 0 });
    await visitor.leave();
  });
});
