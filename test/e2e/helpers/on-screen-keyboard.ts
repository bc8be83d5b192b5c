import type { Page } from 'playwright-core';

/**
 * Puts a visual viewport in the place of the page's own, one whose height a keyboard can take away. Headless browsers
 * have no keyboard on screen. To be called before the page is opened.
 *
 * @returns raises a keyboard of so many CSS pixels
 */
export async function giveKeyboard(page: Page): Promise<(height: number) => Promise<void>> {
  await page.addInitScript(() => {
    const value = new (class extends EventTarget {
      covered = 0;
      scale = 1;
      offsetTop = 0;
      offsetLeft = 0;
      get width(): number {
        return innerWidth;
      }
      get height(): number {
        return innerHeight - this.covered;
      }
    })();
    Object.defineProperty(window, 'visualViewport', { value });
  });
  return (height) =>
    page.evaluate((covered) => {
      const viewport = Object.assign(window.visualViewport!, { covered });
      viewport.dispatchEvent(new Event('resize'));
    }, height);
}
