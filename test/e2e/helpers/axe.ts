import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in the page and its frames, once nothing moves any more: colours in motion are not those to judge.
 *
 * @param within selects a part of the page, for which what axe asks of pages as a whole does not count
 */
export async function findViolations(page: Page, within = 'html'): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await check(frame, within)));
  return found;
}

async function check(frame: Frame, within: string): Promise<string[]> {
  await frame.evaluate(SOURCE);
  const { violations } = await frame.evaluate(async (selector) => {
    const roots = [document, ...[...document.querySelectorAll('sms-login')].map((element) => element.shadowRoot)];
    const animations = roots.flatMap((root) => root?.getAnimations() ?? []);
    const ending = animations.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: { run(context: string, options: object): Promise<AxeResults> } };
    return axe.run(selector, { iframes: false, resultTypes: ['violations'] });
  }, within);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`),
  );
}
