import type { Plugin } from 'vite';

/** What Lit asks before it adopts style sheets; every browser that we support says yes (docs/browsers.md). */
const ADOPTS_STYLE_SHEETS =
  /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/;
/** What Lit tells the authors of templates and styles: ours are in the build, so nobody would read it. */
const ADVICE = /(?<=throw Error\()"(?:[^"]|"\+\w+\+")*"(?=\))/g;

/** Takes out of Lit what no browser runs here, for the file of the script tag. Other builds get Lit as it is. */
export function trimLit(): Plugin {
  return {
    name: 'trim-lit',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/node_modules\/(@lit\/reactive-element|lit-html|lit-element)\//.test(id)) return undefined;
      if (id.endsWith('/css-tag.js') && !ADOPTS_STYLE_SHEETS.test(code))
        throw new Error(`${id} has changed: see trimLit`);
      return { code: code.replace(ADOPTS_STYLE_SHEETS, '!0').replace(ADVICE, '""'), map: null };
    },
  };
}
