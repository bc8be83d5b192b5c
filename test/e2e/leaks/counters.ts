import type { Page } from 'playwright-core';

/** What is alive in a page beyond what the browser itself counts. */
export interface Alive {
  /** Timeouts, intervals, frames and idle callbacks still to come. */
  readonly timers: number;
  /** Listeners on what outlives every element: window, document, the visual viewport, and media queries. */
  readonly listeners: number;
}

interface CountingPage extends Window {
  alive(): Alive;
}

/** Counts from now on, in every document of this page. */
export async function countAlive(page: Page): Promise<void> {
  // What compiles the tests wraps inner functions in this helper, which pages do not have.
  await page.addInitScript('globalThis.__name ??= (value) => value');
  await page.addInitScript(count);
}

export async function alive(page: Page): Promise<Alive> {
  return page.evaluate(() => (window as unknown as CountingPage).alive());
}

function count(): void {
  const timers = new Set<string>();
  const listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
  /** Makes a function of the window count its calls back, until they came or were canceled. */
  const countCalls = (start: string, stop: string, repeats = false): void => {
    const functions = window as unknown as Record<string, (...args: unknown[]) => unknown>;
    const [original, cancel] = [functions[start]!.bind(window), functions[stop]!.bind(window)];
    functions[start] = (callback, ...rest) => {
      const id = original(
        (...args: unknown[]) => {
          if (!repeats) timers.delete(`${stop} ${String(id)}`);
          (callback as (...args: unknown[]) => void)(...args);
        },
        ...rest,
      );
      timers.add(`${stop} ${String(id)}`);
      return id;
    };
    functions[stop] = (id) => {
      timers.delete(`${stop} ${String(id)}`);
      return cancel(id);
    };
  };
  countCalls('setTimeout', 'clearTimeout');
  countCalls('setInterval', 'clearInterval', true);
  countCalls('requestAnimationFrame', 'cancelAnimationFrame');
  countCalls('requestIdleCallback', 'cancelIdleCallback');
  const outlives = (target: EventTarget): boolean =>
    ([window, document, visualViewport] as unknown[]).includes(target) || target instanceof MediaQueryList;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const of = (target: EventTarget, type: string): Set<unknown> => {
    const byType = listeners.get(target) ?? new Map<string, Set<unknown>>();
    listeners.set(target, byType);
    const found = byType.get(type) ?? new Set();
    byType.set(type, found);
    return found;
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    if (outlives(this ?? window)) of(this ?? window, type).add(listener);
    add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    if (outlives(this ?? window)) of(this ?? window, type).delete(listener);
    remove.call(this ?? window, type, listener, options);
  };
  const alive = (): Alive => {
    const sets = [...listeners.values()].flatMap((byType) => [...byType.values()]);
    return { timers: timers.size, listeners: sets.reduce((sum, { size }) => sum + size, 0) };
  };
  Object.assign(window, { alive });
}
