/**
 * `npm run update-pictures`: what every story looks like now is what it should look like. Look at the pictures that
 * changed, in test/package/stories/pictures/, before you commit them.
 */
import { runOrThrow } from './run.js';

Object.assign(process.env, { UPDATE_PICTURES: '1' });
await runOrThrow(process.execPath, ['--import', 'tsx', '--test', 'test/package/stories.test.ts']);
