import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Login, type LoginResult, type Registration } from './login.js';
import { checkState, issueState, useUpState } from './states.js';
import { failed, refused, renderPage, signedIn, unknownState, usedState, type View } from './views.js';

export interface RegularWebAppOptions extends Registration {
  /** Registered at the authorization server; its path is the one route of this app. */
  callbackUrl: string;
  /** Gets one line for each login that did not end well: no code, no token, no number. */
  report: (line: string) => void;
}

/** The server side of a regular web app: it begins a login, and knows at its callback who the person is. */
export interface RegularWebApp {
  /** Whether a path is this app's. */
  owns(pathname: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The `state` for a page that is about to be answered; its cookies are set on the response. */
  begin(request: IncomingMessage, response: ServerResponse): string;
}

const STYLE = readFileSync(new URL('./page.css', import.meta.url));

// The address of this page holds the code: it goes nowhere else, and nothing foreign runs here.
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export function createRegularWebApp(options: RegularWebAppOptions): RegularWebApp {
  const { callbackUrl, report } = options;
  const { pathname } = new URL(callbackUrl);
  const stylePath = `${pathname}/page.css`;
  const login = new Login(options);
  return {
    owns: (path) => path === pathname || path === stylePath,
    async handle(request, response) {
      const url = new URL(request.url ?? '/', callbackUrl);
      if (request.method !== 'GET') response.writeHead(405, { ...HEADERS, Allow: 'GET' }).end();
      else if (url.pathname === stylePath) send(response, 200, 'text/css', STYLE);
      else await answer(request, response, { url, login, report });
    },
    begin(request, response) {
      const { state, cookies } = issueState(request, Date.now());
      for (const cookie of cookies) response.appendHeader('Set-Cookie', cookie);
      return state;
    },
  };
}

interface Callback {
  url: URL;
  login: Login;
  report: (line: string) => void;
}

async function answer(request: IncomingMessage, response: ServerResponse, callback: Callback): Promise<void> {
  const view = await decide(request, response, callback);
  send(response, view.status, 'text/html', renderPage(view));
}

async function decide(request: IncomingMessage, response: ServerResponse, callback: Callback): Promise<View> {
  const { url, login, report } = callback;
  const state = url.searchParams.get('state') ?? '';
  const check = checkState(request, state);
  if (check !== 'ours') {
    report(check === 'used' ? 'The state was used before' : 'The state is not one of this browser');
    return check === 'used' ? usedState() : unknownState();
  }
  response.appendHeader('Set-Cookie', useUpState(state, Date.now()));
  const result = await login.finish(url, state);
  return viewOf(result, report);
}

function viewOf(result: LoginResult, report: (line: string) => void): View {
  switch (result.kind) {
    case 'signed-in':
      return signedIn(result.claims);
    case 'refused':
      report(`The authorization server refused: ${result.error.replace(/[^a-z_]/g, '?').slice(0, 40)}`);
      return refused(result.error);
    case 'failed':
      report(`The login failed: ${result.cause}`);
      return failed();
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
