/**
 * The long seeded runs, of which `npm test` has a slice: `npm run test:soak -- --count 500`. Each failure names its seed.
 */
import { parseArgs } from 'node:util';
import { runOrThrow } from './run.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '200' } } });

const RUNS: readonly (readonly [file: string, settings: Record<string, string>])[] = [
  ['test/e2e/chaos.test.ts', { CHAOS_COUNT: values.count }],
  ['test/e2e/layout.test.ts', {}],
  ['test/e2e/logo.test.ts', {}],
  ['test/e2e/contrast.test.ts', {}],
  ['test/package/story-texts.test.ts', {}],
  ['test/package/themes.test.ts', {}],
  ['server/test/limits-on-postgres.test.ts', { PUMP_COUNT: '10000' }],
  ['server/test/limits-on-pglite.test.ts', { PUMP_COUNT: '400' }],
  ['server/test/processes.test.ts', { RACE_ROUNDS: '50' }],
  ['server/test/generated-requests.test.ts', { GENERATED_COUNT: '20000' }],
  ['server/test/no-oracle.test.ts', { ORACLE_PAIRS: '500' }],
  ['test/package/number-shown.test.ts', { NUMBERS_COUNT: '1000000' }],
  ['test/package/number-differential.test.ts', { NUMBERS_COUNT: '200000' }],
];

Object.assign(process.env, { SMS_LOGIN_ALL_ROWS: '1' });
await runOrThrow('npm', ['run', 'test:unit', '--', '--files', 'test/element/{every-country,hard-inputs}.test.ts']);
for (const [file, settings] of RUNS) {
  Object.assign(process.env, settings);
  await runOrThrow(process.execPath, ['--import', 'tsx', '--test', file]);
}
