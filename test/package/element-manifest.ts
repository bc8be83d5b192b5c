import { readFileSync } from 'node:fs';

interface Named {
  readonly name: string;
}

/** What dist/custom-elements.json says of the element's look. */
export interface ElementManifest {
  readonly tagName?: string;
  readonly cssProperties: readonly (Named & { readonly default?: string })[];
  readonly cssParts: readonly Named[];
  readonly cssStates: readonly Named[];
}

export function readElement(): ElementManifest {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: { declarations?: ElementManifest[] }[];
  };
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName !== undefined);
  if (!element) throw new Error('The manifest has no element');
  return element;
}

/** The names in a style sheet that the element does not have. */
export function unknownNames(css: string): string[] {
  const { cssProperties, cssParts, cssStates } = readElement();
  const parts = [...css.matchAll(/::part\(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(' '));
  const states = [...css.matchAll(/:state\(([^)]*)\)/g)].map(([, name = '']) => name);
  return [
    ...unknown('custom property', css.match(/--sms-login-[\w-]+/g) ?? [], cssProperties),
    ...unknown('part', parts, cssParts),
    ...unknown('state', states, cssStates),
  ];
}

function unknown(what: string, names: readonly string[], known: readonly Named[]): string[] {
  return names.filter((name) => !known.some((one) => one.name === name)).map((name) => `There is no ${what} ${name}`);
}
