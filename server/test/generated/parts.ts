import fc, { type Arbitrary } from 'fast-check';
import { CLIENTS, type KnownClient } from './clients.js';
import { REFUSED, SILENT, Use, type Known } from './memory.js';
import { junkText, junkValue, members, mostly } from './texts.js';

export type Members = [name: string, value: unknown][];

/** A request before it is known what the values of {@link Use} are. */
export interface GeneratedRequest {
  /** What was meant. */
  kind: 'start' | 'guess' | 'authorize' | 'token' | 'other';
  method: string;
  path: string;
  query: Members;
  headers: Members;
  body: { as: 'json' | 'form' | 'none'; members: Members } | { as: 'raw'; text: string };
  /** Whether the browser sends the cookies it has. */
  cookies: boolean;
}

export const client: Arbitrary<KnownClient> = fc.constantFrom(
  ...['web', 'web', 'spa', 'native', 'backend', 'off'].map(find),
);

export function find(id: string): KnownClient {
  return CLIENTS.find((each) => each.id === id)!;
}

export function use(what: Known): Arbitrary<Use> {
  return fc
    .oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(8) })
    .map((age) => new Use(what, age));
}

const fresh = fc
  .tuple(fc.constantFrom('+49151', '+49160', '+49170'), fc.integer({ min: 10_000_000, max: 99_999_999 }))
  .map((parts) => parts.join(''));
/** All of one prefix, and nobody ever answers. */
const pumped = fc.integer({ min: 100, max: 999 }).map((ending) => `+447400123${ending}`);
/** Each matches VICTIM. */
const victim = fc.integer({ min: 1000, max: 1199 }).map((ending) => `+1201555${ending}`);
const WRITTEN = [
  '+49 151 2345 6789',
  '+٤٩١٥١٢٣٤٥٦٧٨٩',
  '0049 151 23456789',
  '+49 30 123456',
  '+1 900 555 0199',
  '+33612345678',
  '+999123456',
  '+4915',
  '+491512345678901234',
];

export const phone: Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: fresh },
  { weight: 8, arbitrary: use('phone') },
  { weight: 2, arbitrary: pumped },
  { weight: 3, arbitrary: mostly(use('victim'), victim, 6) },
  // The silent one takes as long as the server waits for its provider.
  { weight: 2, arbitrary: mostly(fc.constantFrom(...REFUSED), fc.constant(SILENT), 15) },
  { weight: 2, arbitrary: fc.constantFrom(...WRITTEN) },
);

export function originOf({ origin }: KnownClient): Arbitrary<unknown> {
  return mostly(fc.constant(origin), fc.constantFrom('https://evil.example', 'null', 'https://spa.example', undefined));
}

const address = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((last) => `198.51.100.${last}`),
  fc.integer({ min: 1, max: 12 }).map((net) => `2001:db8:1:${net.toString(16)}::1`),
  fc.constantFrom('unknown', '::1', '1.2.3.4, 5.6.7.8', '999.1.1.1', ''),
);

const ODD_HEADERS = [
  'accept',
  'accept-language',
  'x-request-language',
  'auth0-client',
  'authorization',
  'cookie',
  'content-type',
  'content-encoding',
  'host',
  'if-none-match',
  'origin',
  'range',
  'referer',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-http-method-override',
];

export function headers(origin: Arbitrary<unknown>): Arbitrary<Members> {
  const odd = fc.tuple(fc.constantFrom(...ODD_HEADERS), junkText).map((header): Members => [header]);
  return fc
    .tuple(origin, address, mostly(fc.constant<Members>([]), odd, 12))
    .map(([from, via, more]) => [['origin', from], ['x-forwarded-for', via], ...more]);
}

export function body(fields: Record<string, Arbitrary<unknown>>): Arbitrary<GeneratedRequest['body']> {
  const as = fc
    .constantFrom('json', 'json', 'form')
    .chain((kind) => members(fields).map((all) => ({ as: kind, members: all }) as const));
  const raw = fc.oneof(
    junkText,
    junkValue.map((value) => JSON.stringify(value)),
    fc.constant('x'.repeat(20_000)),
  );
  return mostly(
    as,
    raw.map((text) => ({ as: 'raw', text }) as const),
  );
}

export function post(
  kind: GeneratedRequest['kind'],
  path: string,
  from: KnownClient,
  fields: Record<string, Arbitrary<unknown>>,
): Arbitrary<GeneratedRequest> {
  return fc.record({
    kind: fc.constant(kind),
    method: fc.constant('POST'),
    path: fc.constant(path),
    query: fc.constant<Members>([]),
    headers: headers(originOf(from)),
    body: body(fields),
    cookies: fc.boolean(),
  });
}
