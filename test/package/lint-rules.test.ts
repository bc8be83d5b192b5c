/** Proves that the rules on which the design rests can fail: each is given code that breaks it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file that exists in each room: rules that ask for types need one. Its text is replaced. */
const FILES = {
  errors: 'src/errors.ts',
  events: 'src/events.ts',
  locale: 'src/locale/texts.ts',
  oauth: 'src/oauth/pkce.ts',
  transport: 'src/transport/auth0.ts',
  flow: 'src/flow/flow.ts',
  reducer: 'src/flow/reduce.ts',
  clock: 'src/flow/clock.ts',
  ui: 'src/ui/alert.ts',
  phone: 'src/phone/phone-step.ts',
  number: 'src/phone/number/clean.ts',
  code: 'src/code/code-step.ts',
  dialog: 'src/dialog/card.ts',
  shell: 'src/sms-login.ts',
  define: 'src/define.ts',
  client: 'src/client.ts',
  test: 'test/flow/flow.test.ts',
} as const;

type Room = keyof typeof FILES;

const IMPORTS = '@typescript-eslint/no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

const FORBIDDEN_IMPORTS: readonly (readonly [Room, string])[] = [
  ['errors', './events.js'],
  ['errors', 'lit'],
  ['events', './flow/state.js'],
  ['locale', '../ui/alert.js'],
  ['locale', '../flow/state.js'],
  ['oauth', '../transport/auth0.js'],
  ['oauth', 'lit'],
  ['transport', '../flow/flow.js'],
  ['transport', '../locale/texts.js'],
  ['transport', 'lit'],
  ['flow', '../transport/auth0.js'],
  ['flow', '../ui/alert.js'],
  ['flow', '../oauth/pkce.js'],
  ['flow', 'lit'],
  ['flow', 'lit/decorators.js'],
  ['ui', '../phone/phone-step.js'],
  ['ui', '../flow/flow.js'],
  ['ui', '../transport/transport.js'],
  ['phone', '../code/code-step.js'],
  ['phone', '../dialog/card.js'],
  ['phone', '../transport/auth0.js'],
  ['phone', '../oauth/pkce.js'],
  ['phone', '../flow/flow.js'],
  ['phone', '../sms-login.js'],
  ['number', '../phone-field.js'],
  ['number', '../../ui/alert.js'],
  ['number', '../../flow/state.js'],
  ['number', 'lit'],
  ['code', '../phone/phone-step.js'],
  ['code', '../transport/transport.js'],
  ['dialog', '../code/code-step.js'],
  ['dialog', '../oauth/pkce.js'],
  ['shell', './define.js'],
  ['shell', './index.js'],
  ['define', './index.js'],
  ['client', './ui/alert.js'],
  ['client', 'lit'],
];

const ALLOWED_IMPORTS: readonly (readonly [Room, string])[] = [
  ['oauth', '../errors.js'],
  ['transport', '../oauth/pkce.js'],
  ['flow', '../transport/transport.js'],
  ['flow', './reduce.js'],
  ['ui', '../locale/texts.js'],
  ['ui', 'lit'],
  ['phone', '../ui/alert.js'],
  ['phone', './number/clean.js'],
  ['phone', 'lit/directives/live.js'],
  ['number', '../../errors.js'],
  ['shell', './phone/phone-step.js'],
];

const FORBIDDEN_CODE: readonly (readonly [Room, rule: string, code: string])[] = [
  ['reducer', 'no-restricted-globals', 'export const here = window.location.href;'],
  ['reducer', 'no-restricted-globals', 'export const here = document.title;'],
  ['reducer', 'no-restricted-globals', "export const kept = sessionStorage.getItem('a');"],
  ['reducer', 'no-restricted-globals', 'export const now = Date.now();'],
  ['flow', 'no-restricted-globals', 'setTimeout(() => undefined, 1);'],
  ['clock', 'no-restricted-globals', 'export const here = location.href;'],
  ['phone', SYNTAX, 'import { html } from \'lit\';\nexport const t = html`<p style="color: red"></p>`;'],
  ['phone', SYNTAX, "import { html } from 'lit';\nexport const t = html`<p class=\"a\"\n style=${'b'}></p>`;"],
  ['phone', SYNTAX, "import { styleMap } from 'lit/directives/style-map.js';\nexport const s = styleMap({});"],
  ['dialog', SYNTAX, "document.body.setAttribute('style', 'color: red');"],
  ['phone', SYNTAX, 'export default 1;'],
  ['shell', SYNTAX, 'export default 1;'],
  ['shell', 'no-console', "console.log('here');"],
  ['shell', 'max-lines', 'export {};\n'.repeat(251)],
  ['reducer', 'max-lines', 'export {};\n'.repeat(201)],
  ['shell', 'max-lines-per-function', `export function long(): void {\n${'  void 0;\n'.repeat(41)}}`],
  ['test', SYNTAX, "describe.only('a', () => undefined);"],
  ['test', SYNTAX, "it.skip('a', () => undefined);"],
  ['test', SYNTAX, "import './other.js';"],
  ['test', 'no-restricted-globals', 'setTimeout(() => undefined, 1);'],
  ['test', IMPORTS, "import { aTimeout } from '@open-wc/testing';\nvoid aTimeout(1);"],
  ['test', IMPORTS, "import { setTimeout as sleep } from 'node:timers/promises';\nvoid sleep(1);"],
];

let eslint: ESLint;

async function rulesBroken(room: Room, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${FILES[room]}` });
  const messages = result?.messages ?? [];
  assert.ok(!messages.some(({ fatal }) => fatal), messages[0]?.message);
  return messages.map(({ ruleId }) => ruleId ?? '');
}

function importOf(source: string): string {
  return `import * as it from '${source}';\nexport const seen = it;`;
}

describe('Lint rules', () => {
  before(() => {
    // None of these rules needs types, and to work them out anew for each text takes seconds.
    eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
  });

  for (const [room, source] of FORBIDDEN_IMPORTS) {
    it(`${room} must not import ${source}`, async () => {
      assert.ok((await rulesBroken(room, importOf(source))).includes(IMPORTS));
    });
  }

  for (const [room, source] of ALLOWED_IMPORTS) {
    it(`${room} may import ${source}`, async () => {
      assert.ok(!(await rulesBroken(room, importOf(source))).includes(IMPORTS));
    });
  }

  it('sees through export … from and import()', async () => {
    assert.ok((await rulesBroken('ui', "export * from '../phone/phone-step.js';")).includes(IMPORTS));
    assert.ok((await rulesBroken('ui', "void import('../phone/phone-step.js');")).includes(SYNTAX));
    assert.ok(!(await rulesBroken('phone', "void import('./number/clean.js');")).includes(SYNTAX));
  });

  for (const [room, rule, code] of FORBIDDEN_CODE) {
    it(`${room} must not break ${rule}: ${code.slice(0, 60).replaceAll('\n', ' ')}`, async () => {
      assert.ok((await rulesBroken(room, code)).includes(rule));
    });
  }

  it('lets the clock ask for the time', async () => {
    const code = 'export const now = Date.now();\nsetTimeout(() => undefined, now);';
    assert.ok(!(await rulesBroken('clock', code)).includes('no-restricted-globals'));
  });
});
