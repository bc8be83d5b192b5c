import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../../../scripts/browsers.js';

/** The system's Chromium without a window, talking to nobody on its own account. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findHeadlessChromium(),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
