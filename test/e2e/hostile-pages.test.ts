/** Pages whose style sheets reach for everything: the element looks as it does on a plain page, and signs in. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const PLAIN = 'html { font-size: 16px }';

/** Style sheets, each with the plain one that it is to look like. */
const PAGES: Record<string, { css: string; like?: string; dialogOnly?: true }> = {
  'a reset of everything': { css: '* { all: unset }' },
  'rules for all elements, important ones too': {
    css: `* { box-sizing: content-box; margin: 0; padding: 0; border: 0; font: 10px serif !important;
      color: red !important; display: block }`,
  },
  'rules against the elements inside': {
    css: 'input, button, form, dialog, label, p, h2 { display: none !important; pointer-events: none }',
  },
  'the rules that Bootstrap starts with': {
    css: `*, *::before, *::after { box-sizing: border-box }
      :root { scroll-behavior: smooth }
      body { margin: 0; font: 400 1rem/1.5 system-ui, sans-serif; color: #212529; -webkit-text-size-adjust: 100% }
      h2 { margin: 0 0 0.5rem; font-size: 2rem; font-weight: 500; line-height: 1.2 }
      p { margin: 0 0 1rem }
      label { display: inline-block }
      button { border-radius: 0 }
      input, button { margin: 0; font: inherit; line-height: inherit }
      button { text-transform: none }
      [hidden] { display: none !important }`,
  },
  'a root of 62.5 %': { css: 'html { font-size: 62.5% }' },
  'a root of 40 px': { css: 'html { font-size: 40px }', like: 'html { font-size: 32px }' },
  'motion everywhere': {
    css: '@keyframes spin { to { rotate: 1turn } } * { transition: all 2s; animation: spin 1s infinite }',
    // It turns the tag itself, which stands in the page and is the page's to move.
    dialogOnly: true,
  },
  'a body that changes all that is inherited': {
    css: `body { transform: scale(1); filter: blur(0); overflow: hidden; direction: rtl; text-align: right;
      text-transform: uppercase; text-indent: 2em; letter-spacing: 0.3em; word-spacing: 1em; line-height: 3;
      white-space: pre; font: italic small-caps 900 30px/3 cursive; color: red; text-shadow: 0 0 9px red;
      cursor: none; user-select: none }`,
  },
};

/** What is compared: where the pieces are, and how their text looks. */
const PIECES = ['card', 'heading', 'intro', 'label', 'field', 'phone-input', 'code-input', 'message', 'submit'];
const PROPERTIES = [
  'color',
  'cursor',
  'direction',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-shadow',
  'text-transform',
  'white-space',
  'word-spacing',
];

/** Opens a page of the demo's origin with this style sheet and the element. */
async function openPage(visitor: Visitor, css: string, attributes: string): Promise<void> {
  const { page } = visitor;
  const login = await visitor.beginLogin();
  const body = `<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Hostile</title>
      <style>${css}</style>
      <script type="module" src="/src/index.ts"></script>
      <body>
        <sms-login ${login} country="GB" ${attributes}></sms-login>`;
  await page.route('**/hostile.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/hostile.html');
  await visitor.phone.waitFor();
  // The last thing of the phone step to arrive.
  await page.getByRole('button', { name: 'GB +44' }).waitFor();
}

/** Places rounded to pixels, relative to the card where the page decides on its place, and the styles of the text. */
async function appearance({ page }: Visitor): Promise<Record<string, string | number>> {
  return page.locator('sms-login').evaluate(
    ({ shadowRoot }, [pieces, properties]) => {
      const card = shadowRoot!.querySelector('.card')!.getBoundingClientRect();
      const modal = shadowRoot!.querySelector('dialog') !== null;
      const entries = pieces.flatMap((name) => {
        const piece = shadowRoot!.querySelector(`[part~="${name}"]`);
        if (!piece) return [];
        const { x, y, width, height } = piece.getBoundingClientRect();
        const box = { x: modal ? x : x - card.x, y: modal ? y : y - card.y, width, height };
        const style = getComputedStyle(piece);
        return [
          ...Object.entries(box).map(([side, value]) => [`${name} ${side}`, value] as const),
          ...properties.map((property) => [`${name} ${property}`, style.getPropertyValue(property)] as const),
        ];
      });
      return Object.fromEntries(entries) as Record<string, string | number>;
    },
    [PIECES, PROPERTIES] as const,
  );
}

/** What looks otherwise, in words. */
function differences(is: Record<string, string | number>, plain: Record<string, string | number>): string[] {
  const same = (a: unknown, b: unknown): boolean =>
    typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1 : a === b;
  const keys = Object.keys(plain).filter((key) => !same(is[key], plain[key]));
  return keys.map((key) => `${key}: ${plain[key]} → ${is[key]}`);
}

/** How phone and code step look; then the login is finished. */
async function signIn(visitor: Visitor, css: string, number: string): Promise<Record<string, string | number>[]> {
  await openPage(visitor, css, 'open');
  const phone = await appearance(visitor);
  await visitor.askForCode(number);
  const code = await appearance(visitor);
  await visitor.enterCode(await visitor.receivedCode(number));
  await visitor.page.waitForURL('**/callback?*');
  assert.equal(await visitor.claim('phone_number'), number);
  return [phone, code];
}

describe('a hostile page', () => {
  let stage: Stage;
  let last = 0;
  /** How the steps look on a plain page, by its style sheet. */
  const plainLooks = new Map<string, Record<string, string | number>[]>();
  const number = (): string => `+4474001235${String(++last).padStart(2, '0')}`;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const [name, { css, like = PLAIN, dialogOnly }] of Object.entries(PAGES)) {
    it(`does not change the dialog: ${name}`, async () => {
      const visitor = await stage.visitor({ reducedMotion: 'reduce' });
      const plain = plainLooks.get(like) ?? (await signIn(visitor, like, number()));
      plainLooks.set(like, plain);
      const hostile = await signIn(visitor, css, number());
      const found = hostile.map((step, nth) => differences(step, plain[nth]!));
      assert.deepEqual(found, [[], []]);
      await visitor.leave();
    });

    if (dialogOnly) continue;
    it(`does not change the inline card: ${name}`, async () => {
      const visitor = await stage.visitor({ reducedMotion: 'reduce' });
      await openPage(visitor, like, 'inline');
      const plain = await appearance(visitor);
      await openPage(visitor, css, 'inline');
      assert.deepEqual(differences(await appearance(visitor), plain), []);
      await visitor.leave();
    });
  }
});
