import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { engine } from './engine.js';

/** Types text on a real keyboard, key after key, into whatever has focus. */
export async function typeText(text: string): Promise<void> {
  await sendKeys({ type: text });
}

/**
 * Presses a key, or keys held together: `press('Enter')`, `press('Shift', 'Tab')`. Names are those of
 * `KeyboardEvent.key`, which all three engines take.
 */
export async function press(...keys: [string, ...string[]]): Promise<void> {
  await executeServerCommand('press-chord', keys);
}

/** The browser's own undo, in the field that has focus. */
export async function undo(): Promise<void> {
  // WebKitGTK's MiniBrowser binds no key to undo; the command below is what a browser's Edit menu does.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other call for undo
  if (engine === 'webkit') document.execCommand('undo');
  else await press('Control', 'z');
}
