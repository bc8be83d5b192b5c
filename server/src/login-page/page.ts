import { createHash } from 'node:crypto';
import { escapeHtml } from '../http/html.js';

export interface LoginPage {
  /** Address of the element's script. */
  element: string;
  issuer: string;
  clientId: string;
  /** Of the application: where people are about to sign in. */
  name: string;
  callback: string;
  /** BCP 47 tag; the element takes the best language that it has. */
  language: string;
  /** A number that the application knows already; any text. */
  phone: string;
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { display: grid; grid-template-columns: minmax(0, 26rem); place-content: safe center; min-block-size: 100dvh; margin: 0; }
  main { padding: 1rem; }
  h1 { margin: 0 0 1rem; font-size: 1rem; text-align: center; overflow-wrap: anywhere; }`;

/**
 * The ticket goes back into the request that brought the person here, as it was: the page has the same query. The
 * address of the element's script is in the page, so that this text, and with it its hash, is the same everywhere.
 */
const SCRIPT = `
  const login = document.querySelector('sms-login');
  login.addEventListener('sms-login-before-redirect', (event) => {
    event.preventDefault();
    const request = new URLSearchParams(location.search);
    request.set('login_ticket', new URL(event.url).searchParams.get('login_ticket'));
    location.replace('/authorize?' + request);
  });
  import(login.dataset.element).catch(() => (document.querySelector('#failed').hidden = false));`;

/** Nothing but what this page needs, all of it from here. The captcha of the element is a picture in a data: URL. */
export const LOGIN_PAGE_POLICY = [
  `default-src 'none'`,
  `script-src 'self' '${hashOf(SCRIPT)}'`,
  `style-src '${hashOf(STYLE)}'`,
  `connect-src 'self'`,
  `img-src data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The page that a login without a ticket is sent to. */
export function loginPage({ element, issuer, clientId, name, callback, language, phone }: LoginPage): string {
  const lang = language && ` lang="${escapeHtml(language)}"`;
  const attributes = {
    domain: issuer,
    'client-id': clientId,
    'callback-url': callback,
    // The element wants one for a callback elsewhere; what goes back is the request's own.
    state: 'of-the-request',
    phone,
    'data-element': element,
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html${lang}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(name)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
<h1 dir="auto">${escapeHtml(name)}</h1>
<sms-login inline ${written.join(' ')}></sms-login>
<noscript lang="en">Signing in needs JavaScript. Switch it on and reload this page.</noscript>
<p id="failed" lang="en" hidden>This page could not be loaded. Check your connection and reload it.</p>
</main>
<script type="module">${SCRIPT}</script>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
