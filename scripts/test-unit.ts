/**
 * Unit and component tests in real browsers: `npm run test:unit [-- --engine chromium --files test/flow/reduce.test.ts]`.
 * All other arguments go to @web/test-runner as they are (`--watch`).
 */
import { startTestRunner } from '@web/test-runner';
import { parseArgs } from 'node:util';

const ENGINES = ['chromium', 'firefox', 'webkit'];

const { values, tokens } = parseArgs({
  strict: false,
  tokens: true,
  options: { engine: { type: 'string', multiple: true } },
});
const engines = (values.engine ?? []).map(String);
const unknown = engines.find((engine) => !ENGINES.includes(engine));
if (unknown !== undefined) throw new Error(`No engine ${unknown}: choose of ${ENGINES.join(', ')}`);
if (engines.length > 0) process.env.SMS_LOGIN_ENGINES = engines.join(' ');

const ours = new Set<number>();
for (const token of tokens) {
  if (token.kind !== 'option' || token.name !== 'engine') continue;
  ours.add(token.index);
  if (!token.inlineValue) ours.add(token.index + 1);
}
const argv = process.argv.slice(2).filter((_, index) => !ours.has(index));
await startTestRunner({ argv: [...argv] });
