import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';

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

/** `npm run manifest`: describes the element for editors and catalogues, into dist/custom-elements.json, and checks it. */
export default {
  globs: ['src/*.ts'],
  exclude: ['src/digits.ts', 'src/login.ts'],
  outdir: 'dist',
  litelement: true,
  // package.json is written by hand.
  packagejson: false,
  plugins: [dropPrivate(), dropGuessedEvents(), pointToPublished(), cemValidatorPlugin({ logErrors: false, rules })],
};

/**
 * Decorated state has to be `private` instead of `#private`; neither is for readers of the manifest. A base class
 * without a tag is a class, not an element.
 */
function dropPrivate() {
  return {
    name: 'drop-private',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
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
      for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
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
      node[key] = value.replace(/^\/?src\/(.*)\.ts$/, 'dist/npm/$1.js');
    } else {
      rewrite(value);
    }
  }
}
