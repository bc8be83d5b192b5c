import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const rules = {
  // Superseded by `exports`, which has both.
  packageJson: { main: 'off', types: 'off' },
  manifest: {
    // The analyzer decides.
    schemaVersion: 'off',
    // Wants every type in the file of the element; here the package entry exports them.
    exportTypes: 'off',
  },
};

/** What editors read; `docs/editors.md` says how. */
const editors = {
  outdir: 'dist',
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
  hideCssPropertiesDocs: true,
};

/**
 * `npm run manifest`: describes the element for editors and catalogues, into dist/custom-elements.json, and checks it.
 * From there `npm run update-docs` writes the tables in docs/api.md.
 */
export default {
  globs: ['src/*.ts', 'src/login/login-events.ts'],
  exclude: ['src/digits.ts', 'src/login.ts'],
  outdir: 'dist',
  litelement: true,
  // package.json is written by hand.
  packagejson: false,
  plugins: [
    readMore(),
    dropPrivate(),
    dropGuessedEvents(),
    pointToPublished(),
    cemValidatorPlugin({ logErrors: false, rules }),
    customElementVsCodePlugin(editors),
  ],
};

/**
 * What the analyzer leaves out: fields that are parameters of a constructor, as those of events; what a method returns
 * and throws, where JSDoc says it; and the texts that a type may be, where the type has a name.
 */
function readMore() {
  /** @type {Map<string, string>} */
  const unions = new Map();
  /** @type {Set<string>} */
  const internal = new Set();
  return {
    name: 'read-more',
    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isTypeAliasDeclaration(node) && isUnionOfTexts(ts, node.type))
        unions.set(node.name.text, textOf(node.type));
      if (!ts.isClassDeclaration(node)) return;
      const found = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      if (!found) return;
      found.members ??= [];
      for (const member of node.members) {
        const name = member.name?.getText();
        if (ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal')) internal.add(name);
        if (ts.isConstructorDeclaration(member)) found.members.push(...parameterFields(ts, member));
        if (ts.isMethodDeclaration(member)) {
          const method = found.members.find((other) => other.kind === 'method' && other.name === name);
          if (method) Object.assign(method, outcomeOf(ts, member));
        }
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { members = [], attributes = [] } of declarationsIn(customElementsManifest)) {
        for (const { type } of [...members, ...attributes]) if (type) type.text = unions.get(type.text) ?? type.text;
      }
      for (const declaration of declarationsIn(customElementsManifest)) {
        declaration.members = declaration.members?.filter(({ name }) => !internal.has(name));
      }
    },
  };
}

function isUnionOfTexts(ts, type) {
  return (
    ts.isUnionTypeNode(type) && type.types.every((one) => ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal))
  );
}

/** `constructor(readonly reason: CloseReason)` */
function parameterFields(ts, constructor) {
  return constructor.parameters
    .filter(({ modifiers = [] }) => modifiers.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword))
    .map((parameter) => ({
      kind: 'field',
      name: parameter.name.getText(),
      type: { text: textOf(parameter.type) },
      description: commentOf(ts, parameter),
      readonly: true,
    }));
}

function outcomeOf(ts, method) {
  const tag = (name) => ts.getJSDocTags(method).find(({ tagName }) => tagName.text === name);
  const description = ts.getTextOfJSDocComment(tag('returns')?.comment);
  const [, type, reason] = /^@throws \{(\w+)\} ([^*]*\S)/.exec(textOf(tag('throws') ?? method)) ?? [];
  return {
    return: { type: { text: textOf(method.type) }, ...(description && { description }) },
    ...(type && { throws: { type: { text: type }, description: reason } }),
  };
}

/** The last comment before it; `/** … *\/`, which is no JSDoc to TypeScript where it stands in a parameter list. */
function commentOf(ts, node) {
  const text = node.getSourceFile().text;
  const [range] = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  return range && text.slice(range.pos, range.end).replace(/^\/\*\*\s*|\s*\*\/$/g, '');
}

function textOf(node) {
  return node.getText().replace(/\s+/g, ' ');
}

function declarationsIn({ modules }) {
  return modules.flatMap((module) => module.declarations ?? []);
}

/**
 * Decorated state has to be `private` instead of `#private`; neither is for readers of the manifest. A base class
 * without a tag is a class, not an element.
 */
function dropPrivate() {
  return {
    name: 'drop-private',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarationsIn(customElementsManifest)) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => privacy === undefined || (privacy === 'public' && !name.startsWith('#')),
        );
        if (declaration.tagName === undefined) delete declaration.customElement;
      }
    },
  };
}

/** The analyzer takes the first argument of every event class for the event's name; the documented ones are right. */
function dropGuessedEvents() {
  return {
    name: 'drop-guessed-events',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarationsIn(customElementsManifest)) {
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('sms-login-'));
      }
    },
  };
}

/** The analyzer reads src/; who reads the manifest has dist/npm/. */
function pointToPublished() {
  return {
    name: 'point-to-published',
    packageLinkPhase({ customElementsManifest }) {
      rewrite(customElementsManifest);
    },
  };
}

function rewrite(node) {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') {
      node[key] = value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/npm/$1.js');
    } else {
      rewrite(value);
    }
  }
}
