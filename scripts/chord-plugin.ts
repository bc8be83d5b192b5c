import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import { WebKitLauncher } from './webkit-launcher.js';

/**
 * The command `press-chord`: keys held together, such as Shift and Tab. The runner's own `sendKeys` can only do that with
 * `down` and `up`, which it refuses under WebDriver.
 */
export function chordPlugin(): TestRunnerPlugin {
  return {
    name: 'press-chord-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'press-chord') return undefined;
      if (!isKeys(payload)) throw new Error('press-chord takes a list of key names');
      if (session.browser instanceof WebKitLauncher) await session.browser.pressTogether(session.id, payload);
      else await pressInPuppeteer(session.browser as ChromeLauncher, session.id, payload);
      return true;
    },
  };
}

async function pressInPuppeteer(browser: ChromeLauncher, sessionId: string, keys: readonly string[]): Promise<void> {
  const { keyboard } = browser.getPage(sessionId);
  type Key = Parameters<typeof keyboard.down>[0];
  for (const key of keys) await keyboard.down(key as Key);
  for (const key of keys.toReversed()) await keyboard.up(key as Key);
}

function isKeys(payload: unknown): payload is string[] {
  return Array.isArray(payload) && payload.length > 0 && payload.every((key) => typeof key === 'string');
}
