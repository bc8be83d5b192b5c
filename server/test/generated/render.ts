import type { Outgoing } from './exchange.js';
import { Use, type Memory } from './memory.js';
import type { GeneratedRequest } from './parts.js';

type Members = GeneratedRequest['query'];

/** A request as bytes, with what is known by now in the places of {@link Use}. */
export function render({ method, path, query, headers, body, cookies }: GeneratedRequest, memory: Memory): Outgoing {
  const rendered: Record<string, string> = {};
  if (cookies && memory.cookies) rendered.cookie = memory.cookies;
  for (const [name, value] of headers) {
    if (value === undefined) continue;
    const text = asText(memory.resolve(value));
    // Node sends no other characters (RFC 9110 §5.5).
    rendered[name] = (value instanceof Use ? `Bearer ${text}` : text).replace(/[^\t\x20-\x7e\x80-\xff]/g, '?');
  }
  const search = query.length > 0 ? `?${asForm(query, memory)}` : '';
  const content = renderBody(body, memory);
  if (content === undefined || method === 'HEAD')
    return { method, target: path + search, headers: rendered, body: undefined };
  return {
    method,
    target: path + search,
    headers: { 'content-type': content.type, 'content-length': String(Buffer.byteLength(content.text)), ...rendered },
    body: Buffer.from(content.text),
  };
}

function renderBody(body: GeneratedRequest['body'], memory: Memory): { type: string; text: string } | undefined {
  switch (body.as) {
    case 'none':
      return undefined;
    case 'raw':
      return { type: 'application/json', text: body.text };
    case 'form':
      return { type: 'application/x-www-form-urlencoded', text: asForm(body.members, memory) };
    case 'json':
      return { type: 'application/json; charset=utf-8', text: asJson(body.members, memory) };
  }
}

/** By hand, because an object could not hold a member twice. */
function asJson(members: Members, memory: Memory): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(memory.resolve(value))}`).join(',')}}`;
}

function asForm(members: Members, memory: Memory): string {
  return members.map(([name, value]) => `${encode(name)}=${encode(asText(memory.resolve(value)))}`).join('&');
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is percent-encoded already, however badly, stays as it is. */
function encode(text: string): string {
  return /^%[\w%]*$/.test(text) ? text : encodeURIComponent(wellFormed(text));
}

/** Halves of characters have no UTF-8. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
