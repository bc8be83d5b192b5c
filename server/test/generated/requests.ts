import { createHash } from 'node:crypto';
import fc, { type Arbitrary } from 'fast-check';
import { OTP_CREDENTIAL } from '../helpers/harness.js';
import type { KnownClient } from './clients.js';
import { Use } from './memory.js';
import {
  body,
  client,
  find,
  headers,
  originOf,
  phone,
  post,
  use,
  type GeneratedRequest,
  type Members,
} from './parts.js';
import { wellFormed } from './render.js';
import { junkText, members, mostly } from './texts.js';

/** PKCE (RFC 7636): one pair is enough for all. */
const VERIFIER = 'generated-verifier-generated-verifier-generated';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

const NONE = { as: 'none', members: [] as Members } as const;

const start = client.chain((from) =>
  post('start', '/passwordless/start', from, {
    client_id: fc.constant(from.id),
    connection: fc.constant('sms'),
    send: fc.constant('code'),
    phone_number: phone,
    ...(from.secret !== undefined && { client_secret: fc.constant(from.secret) }),
  }),
);

const startTold = client.chain((from) =>
  post('start', '/passwordless/start', from, {
    client_id: fc.constant(from.id),
    connection: fc.constant('sms'),
    phone_number: phone,
    authParams: mostly(
      fc.constant({ redirect_uri: from.callback, state: 'x' }),
      fc.constant({ redirect_uri: 'https://evil.example' }),
      5,
    ),
  }),
);

/** Mostly the newest number and its code; a victim's is guessed at only. */
const guessed: Arbitrary<[who: unknown, otp: unknown]> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<[unknown, unknown]>([new Use('phone', 0), new Use('code', 0)]) },
  { weight: 2, arbitrary: fc.nat(8).map((age): [unknown, unknown] => [new Use('phone', age), new Use('code', age)]) },
  // The code before the newest.
  { weight: 3, arbitrary: fc.tuple(use('phone'), fc.constant(new Use('code', 1))) },
  {
    weight: 3,
    arbitrary: fc.tuple(use('phone'), fc.constantFrom('000000', '12', '１２３４５６', '123 456', '9'.repeat(150))),
  },
  { weight: 4, arbitrary: fc.constant<[unknown, unknown]>([new Use('victim', 0), '000000']) },
);

const guess = fc.tuple(client, guessed).chain(([from, [who, otp]]) =>
  post('guess', '/co/authenticate', from, {
    client_id: fc.constant(from.id),
    username: fc.constant(who),
    otp: fc.constant(otp),
    realm: fc.constant('sms'),
    credential_type: fc.constant(OTP_CREDENTIAL),
  }),
);

/** What changes how /authorize works. */
const EXTRAS: Members = [
  ['prompt', 'none'],
  ['prompt', 'login'],
  ['response_mode', 'form_post'],
  ['response_mode', 'web_message'],
  ['max_age', '0'],
  ['request', 'e30.e30.'],
];

function withExtra(usual: Record<string, Arbitrary<unknown>>): Arbitrary<Members> {
  const extra = fc.constantFrom(...EXTRAS).map((member): Members => [member]);
  return fc.tuple(members(usual), mostly(fc.constant<Members>([]), extra, 8)).map((parts) => parts.flat());
}

const authorize = client.chain((from) =>
  fc.record({
    kind: fc.constant('authorize' as const),
    method: mostly(fc.constant('GET'), fc.constant('POST'), 20),
    path: fc.constant('/authorize'),
    query: withExtra({
      client_id: fc.constant(from.id),
      response_type: mostly(fc.constant('code'), fc.constantFrom('token', 'id_token', 'none')),
      redirect_uri: fc.constant(from.callback),
      scope: fc.constantFrom('openid', 'openid profile phone', 'openid offline_access', ''),
      state: mostly(fc.constant('state'), junkText, 8),
      nonce: mostly(fc.constant('nonce'), junkText, 8),
      login_ticket: mostly(use('login_ticket'), junkText),
      code_challenge: fc.constant(CHALLENGE),
      code_challenge_method: fc.constant('S256'),
      realm: fc.constant('sms'),
    }),
    headers: headers(fc.constant('null')).map((all): Members => [
      ['referer', from.origin],
      ...all.filter(([name]) => name !== 'origin'),
    ]),
    body: fc.constant(NONE),
    cookies: mostly(fc.constant(true), fc.constant(false), 6),
  }),
);

const GRANTS = (from: KnownClient): Record<string, Arbitrary<unknown>>[] => [
  {
    grant_type: fc.constant('authorization_code'),
    code: use('authorization_code'),
    redirect_uri: fc.constant(from.callback),
    code_verifier: fc.constant(VERIFIER),
  },
  {
    grant_type: fc.constant('refresh_token'),
    refresh_token: use('refresh_token'),
    scope: fc.constantFrom('openid', 'openid offline_access'),
  },
];

const token = fc.tuple(client, fc.nat(1)).chain(([from, which]) =>
  post('token', '/oauth/token', from, {
    client_id: fc.constant(from.id),
    ...(from.secret !== undefined && { client_secret: fc.constant(from.secret) }),
    ...GRANTS(from)[which],
  }),
);

const direct = fc
  .tuple(fc.constantFrom(find('native'), find('backend'), find('spa')), guessed)
  .chain(([from, [who, otp]]) =>
    post('token', '/oauth/token', from, {
      client_id: fc.constant(from.id),
      ...(from.secret !== undefined && { client_secret: fc.constant(from.secret) }),
      grant_type: fc.constant(OTP_CREDENTIAL),
      realm: fc.constant('sms'),
      username: fc.constant(who),
      otp: fc.constant(otp),
      scope: fc.constantFrom('openid', 'openid offline_access profile'),
    }),
  );

const PATHS = [
  '/',
  '/authorize',
  '/client/web.js',
  '/client/%00.js',
  '/co/authenticate',
  '/healthz',
  '/inbox',
  '/inbox.json',
  '/login',
  '/login/element/sms-login.js',
  '/login/element/../../package.json',
  '/metrics',
  '/oauth/token',
  '/oidc/logout',
  '/oidc/logout/confirm',
  '/oidc/logout/success',
  '/passwordless/start',
  '/passwordless/start/',
  '/readyz',
  '/user/geoloc/country',
  '/userinfo',
  '/v2/logout',
  '/.well-known/jwks.json',
  '/.well-known/openid-configuration',
  '//',
  '*',
  'http://a:99999/authorize',
  'http://[bad/authorize',
  'x://a',
  '/%E0%A4%A',
  '/%00',
];

/** Any method at any path, with whatever. */
const other = client.chain((from) =>
  fc.record({
    kind: fc.constant('other' as const),
    method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
    path: mostly(
      fc.constantFrom(...PATHS),
      junkText.map((text) => `/${encodeURIComponent(wellFormed(text))}`),
      12,
    ),
    query: members({
      client_id: fc.constant(from.id),
      returnTo: fc.constant(from.logoutUrl),
      id_token_hint: use('id_token'),
      post_logout_redirect_uri: fc.constant(from.logoutUrl),
      redirect_uri: fc.constant(from.callback),
      state: junkText,
      response_type: fc.constant('code'),
    }),
    headers: fc
      .tuple(headers(originOf(from)), use('access_token'))
      .map(([all, bearer]): Members => [['authorization', bearer], ...all]),
    body: body({ client_id: fc.constant(from.id), access_token: use('access_token') }),
    cookies: fc.boolean(),
  }),
);

export const anyRequest: Arbitrary<GeneratedRequest> = fc.oneof(
  { weight: 16, arbitrary: start },
  { weight: 4, arbitrary: startTold },
  { weight: 20, arbitrary: guess },
  { weight: 18, arbitrary: authorize },
  { weight: 12, arbitrary: token },
  { weight: 6, arbitrary: direct },
  { weight: 20, arbitrary: other },
);
