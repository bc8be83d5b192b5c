/** The documentation: each snippet of it works, and each link leads somewhere. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers.js';
import { ERROR_CODES } from '../../src/error-codes.js';
import { bundle, nameOf } from './docs/bundle.js';
import * as commands from './docs/commands.js';
import { Page, type Snippet } from './docs/markdown.js';
import { ORIGIN, Site, type SiteOptions } from './docs/site.js';
import * as styleSheet from './docs/style-sheet.js';

const GUIDES = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  'server/README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
];
/** What else there is to read, without anything to copy. */
const FILES = [...GUIDES, 'ARCHITECTURE.md', 'CHANGELOG.md', 'server/THREAT-MODEL.md'];
const pages = new Map(FILES.map((file) => [file, Page.read(file)]));
const snippets = GUIDES.flatMap((file) => pages.get(file)?.snippets ?? []);

const TAG = '<sms-login domain="login.example" client-id="shop" callback-url="/callback"></sms-login>';
const HEAD = '<meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">';
/** Enough of Turnstile for who calls it: an answer, by itself. */
const TURNSTILE =
  '<script>turnstile = { render: (box, { callback }) => setTimeout(callback, 0, "an answer"), remove() {} }</script>';

let browser: Browser;
let context: BrowserContext;
let modules: ReadonlyMap<string, string>;

const isForNode = ({ code }: Snippet): boolean => code.includes("from 'node:");
const isModule = ({ kind }: Snippet): boolean => /^(js|ts|tsx)$/.test(kind);

/** What is wrong with a snippet, by its kind. */
const TRY: Record<string, (snippet: Snippet) => Promise<string[]>> = {
  html: tryPage,
  js: tryModule,
  ts: tryModule,
  tsx: tryModule,
  css: async ({ code }) => onSite({ html: HEAD }, (site) => styleSheet.problemsOf(code, site.page)),
  sh: async ({ code }) => commands.problemsOf(code),
  json: async ({ code }) => problemsOfJson(code),
  http: async ({ code }) => problemsOfHttp(code),
};

async function onSite(
  options: Omit<SiteOptions, 'modules'>,
  look: (site: Site) => Promise<string[]>,
): Promise<string[]> {
  const site = await Site.open(context, { ...options, modules });
  try {
    return [...(await look(site)), ...site.problems];
  } finally {
    await site.close();
  }
}

/** A page, or a piece of one, with a tag that signs in. */
async function tryPage({ file, code }: Snippet): Promise<string[]> {
  const html = code.startsWith('<!doctype') ? code : `<!doctype html><html lang="en">${HEAD}${code}</html>`;
  const policy = pages.get(file)?.snippets.find(({ kind }) => kind === 'http')?.code;
  const headers = policy?.startsWith('Content-Security-Policy') ? headersOf(policy) : {};
  return onSite({ html, headers }, async (site) => {
    const end = await site.signIn();
    const { clientId, callbackUrl } = attributesOf(code);
    if (clientId === undefined) return [];
    assert.equal(end.searchParams.get('client_id'), clientId);
    assert.equal(end.searchParams.get('redirect_uri'), new URL(callbackUrl ?? '', ORIGIN).href);
    assert.equal(end.searchParams.has('code_challenge'), code.includes('<sms-login pkce'));
    return [];
  });
}

function attributesOf(html: string): { clientId?: string | undefined; callbackUrl?: string | undefined } {
  const value = (name: string) => new RegExp(`<sms-login[^>]* ${name}="([^"]*)"`).exec(html)?.[1];
  return { clientId: value('client-id'), callbackUrl: value('callback-url') };
}

/** A module of an app whose page has the tag, or of one that renders it. */
async function tryModule(snippet: Snippet): Promise<string[]> {
  if (isForNode(snippet)) return problemsInNode(snippet);
  const { code, kind } = snippet;
  const brings = /from 'sms-login(\/react)?'|import 'sms-login'/.test(code);
  const body = [
    kind === 'tsx' ? '<div id="root"></div>' : TAG,
    code.includes('turnstile') ? TURNSTILE : '',
    brings ? '' : '<script type="module" src="/dist/sms-login.js"></script>',
    `<script type="module" src="/modules/${nameOf(snippet)}.js"></script>`,
  ];
  const html = `<!doctype html><html lang="en">${HEAD}${body.join('')}</html>`;
  const challenge = code.includes('.captcha =') ? 'auth0_v2' : undefined;
  return onSite({ html, ...(challenge && { challenge }) }, async (site) => {
    // One without the element signs in by itself.
    if (!code.includes("'sms-login/client'") || code.includes('finishLogin')) await site.signIn();
    else await site.page.waitForURL(/\/authorize\?/);
    const { received } = site;
    if (challenge) {
      assert.equal(received.at(-2)?.body.captcha, 'an answer');
      // The browser says that itself.
      assert.match(site.problems.shift() ?? '', /status of 400/);
    }
    if (code.includes('transport'))
      assert.deepEqual(
        received.map(({ path }) => path),
        ['/api/sms/start', '/api/sms/verify'],
      );
    else assert.equal(received.at(-1)?.path, '/co/authenticate');
    return [];
  });
}

/** Runs a module to its end, in the folder of the server, whose package and tools it uses. */
async function problemsInNode({ file, code }: Snippet): Promise<string[]> {
  const config = pages.get(file)?.snippets.find(({ kind }) => kind === 'json')?.code ?? '{}';
  const begin = /\{ config \}/.test(code) ? `const config = ${config};` : '';
  const source = [begin, code.replace('listen(3000)', 'listen(0)'), `console.log('At its end');`].join('\n');
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: 'server',
    env: { PATH: process.env.PATH, PORT: '0', WEBHOOK_SECRET: Buffer.alloc(32, 7).toString('base64') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'At its end') {
      child.kill();
      return [];
    }
  }
  return ['It stopped before its end'];
}

/** JSON, whose paths into the package lead to files of it. */
function problemsOfJson(code: string): string[] {
  const paths = JSON.stringify(JSON.parse(code)).match(/(?<=node_modules\/sms-login\/)[^"]*/g) ?? [];
  return paths.filter((path) => !existsSync(path)).map((path) => `There is no ${path}`);
}

/** A request, or headers of an answer. */
function problemsOfHttp(code: string): string[] {
  const [head = '', body] = code.split('\n\n');
  const [first = '', ...others] = head.trim().split('\n');
  const isRequest = /^(GET|POST) \/\S+$/.test(first);
  if (body !== undefined) JSON.parse(body);
  const headers = isRequest ? others : [first, ...others];
  return headers.filter((line) => !/^[\w-]+: \S/.test(line)).map((line) => `This is no header: ${line}`);
}

function headersOf(code: string): Record<string, string> {
  return Object.fromEntries(
    code
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/s, 2)),
  ) as Record<string, string>;
}

// Each waits for its own page most of the time.
describe('a snippet works', { concurrency: 3 }, () => {
  before(async () => {
    [browser, modules] = await Promise.all([
      chromium.launch({ executablePath: await findHeadlessChromium(), args: ['--no-sandbox'] }),
      bundle(snippets.filter((snippet) => isModule(snippet) && !isForNode(snippet))),
    ]);
    context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  });
  after(() => browser.close());

  for (const snippet of snippets) {
    it(`${snippet.file}:${snippet.line}, ${snippet.kind || 'of no kind'}`, async () => {
      const attempt = TRY[snippet.kind] ?? assert.fail('Nobody knows how to try this kind of snippet');
      assert.deepEqual(await attempt(snippet), []);
    });
  }
});

describe('the pages', () => {
  it('link to what is there', () => {
    const broken: string[] = [];
    for (const { file, line, target } of [...pages.values()].flatMap(({ links }) => links)) {
      if (/^https?:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? file : relative('.', join(dirname(file), path));
      const wrong = !existsSync(to) || (anchor !== undefined && !(pages.get(to) ?? Page.read(to)).anchors.has(anchor));
      if (wrong) broken.push(`${file}:${line} ${target}`);
    }
    assert.deepEqual(broken, []);
  });

  it('can all be found from the README', () => {
    const found = new Set(['README.md']);
    for (const file of found) {
      for (const { target } of pages.get(file)?.links ?? []) {
        const to = relative('.', join(dirname(file), target.split('#')[0] ?? ''));
        if (pages.has(to)) found.add(to);
      }
    }
    assert.deepEqual(
      FILES.filter((file) => !found.has(file)),
      [],
    );
  });

  it('name exactly the codes of errors', () => {
    const [, table = ''] = /^\| code .*\n((?:\|.*\n)*)/m.exec(readFileSync('docs/api.md', 'utf8')) ?? [];
    const documented = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code);
    assert.deepEqual(documented, [...ERROR_CODES]);
  });
});
