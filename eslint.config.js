import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { roomRules } from './scripts/lint/rooms.js';
import { noDefaultExport, noInlineStyle, noTestSleep, noEmptyTestFile, noTestModifier } from './scripts/lint/bans.js';

const restrictSyntax = (...bans) => ['error', ...bans];

/** What `flow/` may use of a browser; everything else of one is banned there. */
const FLOW_GLOBALS = ['AbortController', 'AbortSignal', 'DOMException', 'queueMicrotask', 'structuredClone'];
const TIME_GLOBALS = ['Date', 'performance', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'];
const bannedInFlow = Object.keys(globals.browser).filter((name) => !FLOW_GLOBALS.includes(name));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'server/dist/',
      'storybook-static/',
      'coverage/',
      '.cache/',
      '**/node_modules/',
      'src/locale/generated/',
      'src/phone/names/generated/',
      'src/phone/number/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The types of the DOM promise what an insecure page or an older browser does not have.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // A cast is how `unknown` becomes an event's or a launcher's type after it was looked at.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `async` also turns what is thrown into a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['server/src/**/page/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // Lit's own lifecycle methods exist on every base class used here.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Bad attribute values are warned of; nothing else is said.
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-syntax': restrictSyntax(noDefaultExport, ...noInlineStyle),
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['server/src/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrictSyntax(noDefaultExport),
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['server/src/**/*.ts'], rules: { 'no-console': 'error' } },
  ...roomRules({ alsoBanned: [noDefaultExport, ...noInlineStyle] }),
  {
    files: ['src/flow/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', ...new Set([...bannedInFlow, ...TIME_GLOBALS])],
    },
  },
  {
    // The one place that asks the machine for the time.
    files: ['src/flow/clock.ts'],
    rules: {
      'no-restricted-globals': ['error', ...bannedInFlow.filter((name) => !TIME_GLOBALS.includes(name))],
    },
  },
  {
    files: ['test/**/*.ts', 'server/test/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrictSyntax(noDefaultExport, noTestModifier),
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval'],
      '@typescript-eslint/no-restricted-imports': ['error', noTestSleep],
      // Chai's assertions may be properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // The runner itself awaits what these return.
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // A promise by type only: @open-wc/semantic-dom-diff widens `equal` for its snapshots.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
      // A test that is wrong about what is there fails at once, with the line.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': restrictSyntax(noDefaultExport, noTestModifier, noEmptyTestFile) },
  },
);
