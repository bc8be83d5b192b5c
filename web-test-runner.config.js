/**
 * Runs test/**\/*.test.ts in Chromium, Firefox and WebKit. Start it with `npm run test:unit`, which reads TypeScript;
 * `-- --engine chromium` runs one engine (may be repeated) and `-- --files test/code/code-field.test.ts` some files.
 *
 * What works where:
 *   sendKeys {type, press}, sendMouse          Chromium, Firefox, WebKit
 *   sendKeys {down, up}                        Chromium, Firefox; for chords use press() of test/helpers/keyboard.ts
 *   Ctrl+Z undoes                              Chromium, Firefox; undo() of test/helpers/keyboard.ts works in all three
 *   setViewport                                Chromium, Firefox
 *   emulateMedia, a11ySnapshot                 Chromium
 * Tests that need the last two ask test/helpers/engine.ts where they are.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { fileURLToPath } from 'node:url';
import { findHeadlessChromium, findFirefox, findWebKit } from './scripts/browsers.ts';
import { bundlePlugin } from './scripts/bundle-plugin.ts';
import { chordPlugin } from './scripts/chord-plugin.ts';
import { consoleGuardPlugin } from './scripts/console-guard-plugin.ts';
import { freePort } from './scripts/free-port.ts';
import { resultsReporter } from './scripts/unit-results.ts';
import { WebKitLauncher } from './scripts/webkit-launcher.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
// WebKit takes longest, and starts first: two run at a time.
const ENGINES = { webkit, chromium, firefox };
const chosen = (process.env.SMS_LOGIN_ENGINES ?? Object.keys(ENGINES).join(' ')).split(' ');

async function chromium() {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const launcher = chromeLauncher({ launchOptions: { executablePath: await findHeadlessChromium(), args } });
  return Object.assign(launcher, { name: 'Chromium' });
}

async function firefox() {
  const launcher = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: await findFirefox() } });
  return Object.assign(launcher, { name: 'Firefox' });
}

async function webkit() {
  return WebKitLauncher.create(await findWebKit());
}

// No test looks at pixels, and WebKit needs a third of its time to paint them. Who watches wants to see them.
const unpainted = process.argv.includes('--watch') ? '' : '<style>body { opacity: 0 }</style>';

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/package/**'],
  nodeResolve: { exportConditions: ['development'] },
  port: await freePort(),
  // One page at a time and engine: only then focus is real, and WebDriver commands act on the page that asked.
  concurrency: 1,
  concurrentBrowsers: 2,
  browsers: await Promise.all(chosen.map((name) => ENGINES[name]())),
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    consoleGuardPlugin(),
    chordPlugin(),
    bundlePlugin('storybook/test'),
    a11ySnapshotPlugin(),
  ],
  testFramework: { config: { timeout: 10_000, forbidOnly: true, forbidPending: true } },
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en"${process.env.SMS_LOGIN_ALL_ROWS ? ' data-all-rows' : ''}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tests</title>
    ${unpainted}
    <!-- Without an icon of its own, a browser asks for /favicon.ico. -->
    <link rel="icon" href="data:," />
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  // Lit says at every page that it is in development mode.
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: true }), resultsReporter()],
  // Progress is drawn anew in place only where somebody looks.
  staticLogging: process.stdout.isTTY !== true,
};
