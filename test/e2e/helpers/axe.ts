import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What WCAG asks of a part of a page: it has no landmarks and no heading of its own. */
export const OF_A_PART = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds in the page and its frames, once nothing moves any more: colours in motion are not those to judge.
 *
 * @param runOnly tags of rules; all by default
 */
export async function findViolations(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await check(frame, runOnly)));
  return found;
}

async function check(frame: Frame, runOnly?: readonly string[]): Promise<string[]> {
  await frame.evaluate(SOURCE);
  const { violations } = await frame.evaluate(async (tags) => {
    const roots = [document, ...[...document.querySelectorAll('sms-login')].map((element) => element.shadowRoot)];
    const animations = roots.flatMap((root) => root?.getAnimations() ?? []);
    const ending = animations.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ iframes: false, resultTypes: ['violations'], ...(tags && { runOnly: tags }) });
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`),
  );
}
