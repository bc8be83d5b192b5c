import type { Context } from 'koa';
import { escapeHtml } from '../http/html.js';
import { showPage } from '../http/page.js';

/** Where a request ends that cannot be sent back to an application. */
export function showErrorPage(ctx: Context, error: string, description: string): void {
  showPage(
    ctx,
    'This can’t continue',
    `<p>The application that sent you here asked for something this server refuses. Go back and try again, or tell its owner:</p>
<p><code>${escapeHtml(error)}: ${escapeHtml(description)}</code></p>`,
  );
}
