import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { escapeHtml } from './html.js';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-inline-size: 36rem; margin: 14vh auto 0; padding: 0 1.5rem; }
  h1 { font-size: 1.375rem; }
  button { padding: 0.5rem 1.25rem; font: inherit; }
  code { overflow-wrap: anywhere; }`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** A page of words, for a person whom no application takes over. `content` is HTML. */
export function showPage(ctx: Context, title: string, content: string): void {
  ctx.set('Content-Security-Policy', `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`);
  ctx.type = 'html';
  ctx.body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</html>
`;
}
