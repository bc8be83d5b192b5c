import type { Plugin } from 'vite';

/** What goes, or what stands for it, by the file of Lit that it is in. */
const TRIMMED: Readonly<Record<string, readonly (readonly [RegExp, string?])[]>> = {
  // What it asks before it adopts style sheets: every browser that we support says yes (docs/browsers.md).
  'css-tag.js': [
    [
      /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '!0',
    ],
  ],
  // What decorators keep there, of which we have none; and the doors for polyfills, hydration and counting versions.
  'reactive-element.js': [
    [/Symbol\.metadata\?\?=.+?new WeakMap;/],
    [/static addInitializer\(\w\)\{.+?\}(?=static )/],
    [/,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/],
    [/const \w=this\[Symbol\.metadata\];.+?(?=this\._\$Eh=new Map;)/],
    [/,\w=\w\.reactiveElementPolyfillSupport/],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\(".+?"\)/],
  ],
  'lit-html.js': [
    [/,\w=\w\.litHtmlPolyfillSupport;.+?\.push\(".+?"\);/, ';'],
    // What a directive makes of a value: our templates have none.
    [/(?<=function (\w)\(\w,(\w),\w=\w,\w\)\{).+?\1\(\w,\w\._\$AS\(.+?\),\2(?=\})/, 'return $2'],
  ],
  'lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\..+?\.litElementPolyfillSupport;.+?\);/, ';'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\(".+?"\);/],
  ],
};
/** What Lit tells the authors of templates and styles: ours are in the build, so nobody would read it. */
const ADVICE = /(?<=throw Error\()"(?:[^"]|"\+\w+\+")*"(?=\))/g;

/** Takes out of Lit what nobody runs or reads here, for the file of the script tag. Other builds get Lit as it is. */
export function trimLit(): Plugin {
  return {
    name: 'trim-lit',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [, file] = /node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\/([\w-]+\.js)$/.exec(id) ?? [];
      if (file === undefined) return undefined;
      let trimmed = code.replace(ADVICE, '""');
      for (const [what, instead = ''] of TRIMMED[file] ?? []) {
        if (!what.test(trimmed)) throw new Error(`${id} has changed: see trimLit, ${what.source}`);
        trimmed = trimmed.replace(what, instead);
      }
      return { code: trimmed, map: null };
    },
  };
}
