import type { BrowserContext, Page } from 'playwright-core';

interface StoppedPage extends Window {
  passTime(milliseconds: number): Promise<void>;
}

/**
 * Lets the element's time stand still until the test lets some pass, so that no timer runs into a test by chance. It
 * goes on over reloads.
 */
export async function stopTime(context: BrowserContext): Promise<void> {
  // What compiles the tests wraps inner functions in this helper, which pages do not have.
  await context.addInitScript('globalThis.__name ??= (value) => value');
  await context.addInitScript(install);
}

/** Lets time pass for the element as for a tab that slept meanwhile: all that was due happens at the end, in order. */
export async function passTime(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => (window as unknown as StoppedPage).passTime(time), milliseconds);
}

function install(): void {
  if (window !== window.top) return;
  // A window keeps its name when its document goes.
  let now = Number(window.name) || Date.now();
  const waiting = new Set<{ deadline: number; callback: () => void }>();
  const clock = {
    now: () => now,
    at(deadline: number, callback: () => void) {
      const entry = { deadline, callback };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
  };
  // The element compares its own time with when the document began.
  Object.defineProperty(performance, 'timeOrigin', { value: now });
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
  const passTime = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    window.name = String(now);
    for (;;) {
      const [next] = [...waiting].filter(({ deadline }) => deadline <= now).sort((a, b) => a.deadline - b.deadline);
      if (!next) return;
      waiting.delete(next);
      next.callback();
      await settled();
    }
  };
  Object.assign(window, { passTime });
  const define = customElements.define.bind(customElements);
  customElements.define = (name, constructor, options) => {
    define(name, constructor, options);
    // Before its first update.
    for (const element of document.querySelectorAll(name)) Object.assign(element, { clock });
  };
}
