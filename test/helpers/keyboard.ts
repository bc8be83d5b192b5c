import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

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
