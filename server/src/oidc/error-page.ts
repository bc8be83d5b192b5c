import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { escapeHtml } from '../http/html.js';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-inline-size: 36rem; margin: 14vh auto 0; padding: 0 1.5rem; }
  h1 { font-size: 1.375rem; }
  code { overflow-wrap: anywhere; }`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Where an /authorize request ends that cannot be sent back to an application. */
export function showErrorPage(ctx: Context, error: string, description: string): void {
  ctx.set('Content-Security-Policy', `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`);
  ctx.type = 'html';
  ctx.body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign-in can’t continue</title>
<style>${STYLE}</style>
<h1>Sign-in can’t continue</h1>
<p>The application that sent you here asked for something this server refuses. Go back and try again, or tell its owner:</p>
<p><code>${escapeHtml(error)}: ${escapeHtml(description)}</code></p>
</html>
`;
}
