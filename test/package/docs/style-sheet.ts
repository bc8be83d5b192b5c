import type { Page } from 'playwright-core';
import { unknownNames } from '../element-manifest.js';

/** What is wrong with a style sheet: what the browser drops, and names that the element does not have. */
export async function problemsOf(css: string, page: Page): Promise<string[]> {
  return [...unknownNames(css), ...(await page.evaluate(findDropped, css))];
}

/** Runs in the page. Rules do not lie inside each other here. */
function findDropped(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const kept = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
  const written = [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const dropped: string[] = [];
  if (written.length !== kept.length) dropped.push(`${written.length} rules are written, ${kept.length} are kept`);
  for (const [, selector = '', body = ''] of written) {
    if (!CSS.supports(`selector(${selector.trim()})`)) dropped.push(selector.trim());
    for (const declaration of body.split(';').filter((text) => text.trim() !== '')) {
      const [property = '', ...value] = declaration.split(':');
      if (!CSS.supports(property.trim(), value.join(':').trim())) dropped.push(declaration.trim());
    }
  }
  return dropped;
}
