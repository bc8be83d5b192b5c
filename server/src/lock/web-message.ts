import { createHash } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Config } from '../config/config.js';
import { showErrorPage } from '../oidc/error-page.js';
import { scriptValue } from './script-value.js';

type ResponseMode = (ctx: KoaContextWithOIDC, redirectUri: string, response: Record<string, unknown>) => void;

/**
 * `response_mode=web_message`: the answer of /authorize in a hidden frame, which tells it to the page around. That page is
 * of the callback's origin, must be one the client lists, and nobody else may frame the answer or is told.
 */
export function webMessageMode({ clients }: Config): ResponseMode {
  return (ctx, redirectUri, response) => {
    const { origin } = new URL(redirectUri);
    const client = clients.find(({ id }) => id === ctx.oidc.client?.clientId);
    if (!client?.origins.includes(origin)) {
      ctx.status = 400;
      showErrorPage(ctx, 'invalid_request', `The origin ${origin} is not listed by the client.`);
      return;
    }
    const script = `parent.postMessage(${scriptValue(messageOf(response))}, ${scriptValue(origin)});`;
    const hash = createHash('sha256').update(script).digest('base64');
    ctx.set('Content-Security-Policy', `default-src 'none'; script-src 'sha256-${hash}'; frame-ancestors ${origin}`);
    ctx.status = 200;
    ctx.type = 'html';
    ctx.body = `<!doctype html><meta charset="utf-8"><title>Sign-in</title><script>${script}</script>`;
  };
}

/**
 * Lock wants tokens from here, not a code, to greet who is signed in. There are none this way; whoever asks so is told
 * what leads on: to sign in.
 */
function messageOf(response: Record<string, unknown>): unknown {
  const unsupported = response.error === 'unsupported_response_type';
  const told = { ...response, ...(unsupported && { error: 'login_required', error_description: 'Login required' }) };
  return { type: 'authorization_response', response: told };
}
