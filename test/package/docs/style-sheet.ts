import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Named {
  readonly name: string;
}

interface Element {
  readonly tagName?: string;
  readonly cssProperties: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssStates: readonly Named[];
}

/** What is wrong with a style sheet: what the browser drops, and names that the element does not have. */
export async function problemsOf(css: string, page: Page): Promise<string[]> {
  return [...unknownNames(css), ...(await page.evaluate(findDropped, css))];
}

function unknownNames(css: string): string[] {
  const { cssProperties, cssParts, cssStates } = readElement();
  const parts = [...css.matchAll(/::part\(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(' '));
  return [
    ...unknown('custom property', css.match(/--sms-login-[\w-]+/g) ?? [], cssProperties),
    ...unknown('part', parts, cssParts),
    ...unknown(
      'state',
      [...css.matchAll(/:state\(([^)]*)\)/g)].map(([, name = '']) => name),
      cssStates,
    ),
  ];
}

function unknown(what: string, names: readonly string[], known: readonly Named[]): string[] {
  return names.filter((name) => !known.some((one) => one.name === name)).map((name) => `There is no ${what} ${name}`);
}

function readElement(): Element {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: { declarations?: Element[] }[];
  };
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName !== undefined);
  if (!element) throw new Error('The manifest has no element');
  return element;
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
