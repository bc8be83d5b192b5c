import { defineConfig, type UserConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { compress } from './scripts/build/compress.js';
import { licences } from './scripts/build/licences.js';
import { minifyTemplates } from './scripts/build/minify-templates.js';
import { numberFiles } from './scripts/build/number-files.js';
import { plainNamespaces } from './scripts/build/plain-namespaces.js';
import { textFiles } from './scripts/build/text-files.js';
import { trimLit } from './scripts/build/trim-lit.js';

const TARGET = 'es2022';
/** What an install brings along. */
const DEPENDENCIES = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
const HASHED = 'sms-login-[name]-[hash:6].js';

/** The package entries; `package.json` exports each under its public name. */
const ENTRIES = {
  index: 'src/index.ts',
  'sms-login': 'src/sms-login.ts',
  client: 'src/client.ts',
  'oauth/callback': 'src/oauth/callback.ts',
  react: 'src/react.ts',
};

/**
 * `dist/sms-login.js`: for a script tag, everything inside, what can wait in files beside it.
 *
 * The file with the public name only points to `sms-login-core-….js`, so that the lazy files have one certain address
 * for the code they share with it. A page may load the public name with a query (`?v=2`) or through a redirect: were
 * the shared code in there, the lazy files would load it a second time, as other classes.
 */
const cdn: UserConfig = {
  build: {
    target: TARGET,
    outDir: 'dist',
    emptyOutDir: true,
    lib: { entry: { 'sms-login': 'scripts/build/cdn-entry.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: HASHED,
        codeSplitting: {
          groups: [
            { name: 'core', tags: ['$initial'], priority: 1 },
            // What the list of countries shares with it is there when that comes.
            {
              name: 'login',
              test: /\/src\/(?!phone\/(country-(names|picker|search|view)|names\/|remembered-number)|captcha\/|dialog\/(short|viewport)|error-codes|login\/resume|record\/read|oauth\/pkce|phone\/number\/(of-country|suggest)|transport\/auth0-(advice|challenge|errors)|.*(country\.styles|(captcha|country|rare)-messages\.)|locale\/generated)/,
            },
          ],
        },
        // Vite's library build leaves white space in.
        minify: true,
      },
    },
  },
  plugins: [numberFiles(), textFiles(), trimLit(), minifyTemplates(), plainNamespaces(), compress(), licences()],
};

/**
 * `dist/npm/`: for bundlers and Node, one file a module. Dependencies stay imports. `@lit/localize` is none, so it is
 * built in: it keeps its configuration in the module and refuses a second one, which would be the host app's.
 */
const npm: UserConfig = {
  build: {
    target: TARGET,
    outDir: 'dist/npm',
    emptyOutDir: true,
    minify: false,
    lib: { entry: ENTRIES, formats: ['es'] },
    rolldownOptions: {
      external: new RegExp(`^(${DEPENDENCIES.join('|')})(/|$)`),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // npm never packs a folder called node_modules; the compiler's helpers have no path of their own.
        entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\/|^_virtual\/.*\//, 'vendor/')}.js`,
      },
    },
  },
  plugins: [minifyTemplates(), licences()],
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : mode === 'npm' ? npm : {}));
