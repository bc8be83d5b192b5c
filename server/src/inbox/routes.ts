import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import Router from '@koa/router';
import type { Context } from 'koa';
import { toE164 } from '../phone/phone-number.js';
import type { Inbox, InboxMessage } from '../senders/inbox.js';
import { onLoopbackOnly } from './guard.js';

// Strict, yet a page of the same origin may frame it: a demo shows it as a phone.
const PAGE_POLICY = [
  `default-src 'none'`,
  `img-src 'self'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
  `require-trusted-types-for 'script'`,
].join('; ');

/** The inbox over HTTP. */
export interface InboxRoutes {
  routes: ReturnType<Router['routes']>;
  /** Lets those who watch go, so that a listener can close. */
  endStreams(): void;
}

/** The page, its two files, the messages as JSON, and a stream of them as they come in. */
export function inboxRoutes(inbox: Inbox): InboxRoutes {
  const streams = new Set<PassThrough>();
  const router = new Router();
  router.get('/inbox', onLoopbackOnly, serve('page.html', 'html'));
  router.get('/inbox/page.js', onLoopbackOnly, serve('page.js', 'text/javascript'));
  router.get('/inbox/page.css', onLoopbackOnly, serve('page.css', 'css'));
  router.get('/inbox/icon.svg', onLoopbackOnly, serve('icon.svg', 'svg'));
  router.get('/inbox.json', onLoopbackOnly, (ctx) => {
    ctx.body = inbox.messages(requestedPhone(ctx));
  });
  router.get('/inbox/messages', onLoopbackOnly, (ctx) => streamMessages(ctx, inbox, streams));
  return {
    routes: router.routes(),
    endStreams: () => {
      for (const stream of streams) stream.end();
    },
  };
}

function serve(name: string, type: string): (ctx: Context) => void {
  const content = readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
  return (ctx) => {
    ctx.set('Content-Security-Policy', PAGE_POLICY);
    ctx.type = type;
    ctx.body = content;
  };
}

/** Server-sent events (HTML standard, §9.2): all there is, oldest first, then each new message. */
function streamMessages(ctx: Context, inbox: Inbox, streams: Set<PassThrough>): void {
  const stream = new PassThrough();
  const unsubscribe = inbox.subscribe((message) => stream.write(event('message', message)));
  streams.add(stream);
  stream.on('close', () => {
    unsubscribe();
    streams.delete(stream);
  });
  ctx.res.on('close', () => stream.destroy());
  ctx.type = 'text/event-stream';
  ctx.body = stream;
  stream.write(event('snapshot', inbox.messages().toReversed()));
}

function event(name: string, data: InboxMessage | InboxMessage[]): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

// In a query, a literal `+` reads as a space; nobody who types the address thinks of that.
function requestedPhone(ctx: Context): string | undefined {
  const { phone } = ctx.query;
  if (typeof phone !== 'string') return undefined;
  const text = phone.trim();
  return toE164(text.startsWith('+') ? text : `+${text}`) ?? text;
}
