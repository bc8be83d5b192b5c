import type { Claims } from './login.js';

/** A page that ends a login, one way or the other. */
export interface View {
  status: number;
  title: string;
  /** HTML. */
  content: string;
}

const AGAIN = '<p class="again"><a href="/">Sign in again</a></p>';

export function signedIn(claims: Claims): View {
  const phone = typeof claims.phone_number === 'string' ? claims.phone_number : 'somebody without a phone number';
  const rows = Object.entries(claims).map(([name, value]) => row(name, value));
  return {
    status: 200,
    title: 'Signed in',
    content: `<p class="phone"><bdi dir="ltr">${escapeHtml(phone)}</bdi></p>
      <p>The code was exchanged for an ID token, and its signature and claims were checked.</p>
      <h2>Claims of the ID token</h2>
      <dl>${rows.join('')}</dl>
      ${AGAIN}`,
  };
}

/** The answer belongs to no login that this browser began here: a mixed-up link at best, a planted one at worst. */
export function unknownState(): View {
  return failure(400, 'This sign-in did not start here', [
    'The answer does not match any sign-in that this browser began on this site, so it was not used.',
    'That happens when a link is opened in another browser, or when cookies were deleted in between.',
  ]);
}

export function usedState(): View {
  return failure(400, 'This sign-in is over already', [
    'Each answer works once. It was used when this page was first shown, so reloading cannot repeat it.',
  ]);
}

export function refused(error: string): View {
  const name = /^[a-z_]{1,40}$/.test(error) ? error : 'unknown';
  return failure(400, 'The sign-in was refused', [
    `The authorization server answered <code>${name}</code>. You are not signed in.`,
  ]);
}

export function failed(): View {
  return failure(502, 'The sign-in could not be finished', [
    'The authorization server did not answer as expected. You are not signed in; the server’s log says more.',
  ]);
}

/** The whole HTML document. */
export function renderPage({ title, content }: View): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/callback/page.css" />
  </head>
  <body>
    <main>
      <h1>${escapeHtml(title)}</h1>
      ${content}
    </main>
  </body>
</html>
`;
}

function failure(status: number, title: string, paragraphs: readonly string[]): View {
  return { status, title, content: paragraphs.map((text) => `<p>${text}</p>`).join('\n      ') + AGAIN };
}

function row(name: string, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `<div><dt>${escapeHtml(name)}</dt><dd><bdi>${escapeHtml(text)}</bdi></dd></div>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
