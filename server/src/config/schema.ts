import { isSupportedCountry } from 'libphonenumber-js/max';
import * as v from 'valibot';
import { findTemplateMistake } from '../message/template.js';
import { isLoopbackHost } from '../http/loopback.js';
import { limitsSchema, trustedProxiesSchema } from './limits-schema.js';
import { object, seconds, text } from './parts.js';

/** Used when the configuration names none. */
const DEFAULT_TEMPLATE = 'Your code for {{ application.name }}: {{ password }}';

const issuer = v.pipe(
  text,
  v.check(isIssuer, 'must be https://host, or http:// on loopback, with no path, query or fragment'),
  v.transform((value) => new URL(value).href),
);

const callback = v.pipe(text, v.check(isCallback, 'must be an http(s) URL without fragment and without user name'));

const origin = v.pipe(
  text,
  v.check(
    (value) => isHttpUrl(value) && new URL(value).origin === value,
    'must be an origin such as https://app.example, with no path and no slash at the end',
  ),
);

const country = v.pipe(text, v.check(isSupportedCountry, 'must be an ISO 3166 country code such as DE'));

const inboxSender = object({ type: v.literal('inbox') });

const twilioSender = v.pipe(
  object({
    type: v.literal('twilio'),
    accountSid: v.pipe(text, v.regex(/^AC[0-9a-fA-F]{32}$/, 'must be AC and 32 hexadecimal digits')),
    authToken: text,
    from: v.optional(
      v.pipe(
        text,
        v.regex(
          /^(\+[1-9]\d{1,14}|\d{3,8}|[A-Za-z0-9 ]{1,11})$/,
          'must be a number as +E.164, a short code or a sender name of up to 11 letters and digits',
        ),
      ),
    ),
    messagingServiceSid: v.optional(
      v.pipe(text, v.regex(/^MG[0-9a-fA-F]{32}$/, 'must be MG and 32 hexadecimal digits')),
    ),
    baseUrl: v.optional(
      v.pipe(text, v.check(isSafeUrl, 'must be https, or http on loopback, without user name')),
      'https://api.twilio.com',
    ),
  }),
  v.check(
    (sender) => (sender.from === undefined) !== (sender.messagingServiceSid === undefined),
    'needs exactly one of `from` and `messagingServiceSid`',
  ),
);

const webhookSender = object({
  type: v.literal('webhook'),
  url: v.pipe(text, v.check(isSafeUrl, 'must be https, or http on loopback, without user name')),
  secret: v.pipe(
    text,
    v.check(isWebhookSecret, 'must be the base64 of 24 to 64 random bytes, with or without `whsec_` before it'),
  ),
});

const sms = v.pipe(
  object({
    enabled: v.optional(v.boolean('must be true or false'), true),
    sender: v.optional(
      v.variant(
        'type',
        [inboxSender, twilioSender, webhookSender],
        'needs a `type`, which is `inbox`, `twilio` or `webhook`',
      ),
      { type: 'inbox' },
    ),
    template: v.optional(v.pipe(text, v.rawCheck(checkTemplate)), DEFAULT_TEMPLATE),
    webotp: v.optional(v.picklist(['origin', 'host', 'off'], 'must be `origin`, `host` or `off`'), 'origin'),
    codeLength: v.optional(
      v.pipe(
        v.number('must be a number of digits'),
        v.integer('must be a whole number'),
        v.minValue(6, 'must be at least 6 digits'),
        v.maxValue(10, 'must be at most 10 digits'),
      ),
      6,
    ),
    codeLifeSeconds: v.optional(seconds(30, 600), 180),
    countries: v.optional(v.pipe(v.array(country, 'must be a list'), v.nonEmpty('must name at least one country'))),
    signup: v.optional(v.boolean('must be true or false'), true),
  }),
  v.forward(
    v.check(
      (value) => value.sender.type === 'inbox' || value.countries !== undefined,
      'must list the countries codes may be sent to, because a real sender costs money',
    ),
    ['countries'],
  ),
);

const client = object({
  id: v.pipe(text, v.regex(/^[\x21-\x7e]+$/, 'must be visible ASCII')),
  secret: v.optional(v.pipe(text, v.minLength(16, 'must have at least 16 characters'))),
  name: v.pipe(text, v.regex(/^\P{Cc}*$/u, 'must not hold control characters')),
  callbacks: v.pipe(v.array(callback, 'must be a list of URLs'), v.nonEmpty('must list at least one callback URL')),
  origins: v.optional(v.array(origin, 'must be a list of origins'), []),
  logoutUrls: v.optional(v.array(callback, 'must be a list of URLs'), []),
  directGrant: v.optional(v.boolean('must be true or false'), false),
  refreshTokens: v.optional(v.boolean('must be true or false'), false),
  connections: v.optional(v.array(v.picklist(['sms'], 'must be `sms`, the only connection'), 'must be a list'), [
    'sms',
  ]),
});

const longText = v.pipe(text, v.minLength(32, 'must have at least 32 characters'));

const signingKey = v.looseObject(
  {
    kty: v.literal('RSA', 'must be a private RSA key as a JWK'),
    ...{ n: text, e: text, d: text, p: text, q: text, dp: text, dq: text, qi: text },
  },
  'must be a JWK',
);

/** Each is a list whose first member is used, and all of which are accepted and, if public, published. */
export const secretsSchema = object({
  peppers: atLeastOne(longText),
  cookieKeys: atLeastOne(longText),
  signingKeys: atLeastOne(signingKey),
  rotatedAt: v.optional(v.pipe(text, v.isoTimestamp('must be a time such as 2026-01-31T12:00:00.000Z'))),
});

const metrics = object({
  port: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(0, 'must be at least 0'),
      v.maxValue(65_535, 'must be at most 65535'),
    ),
  ),
  host: v.optional(text, '127.0.0.1'),
});

export const configSchema = object({
  issuer,
  sms: v.optional(sms, {}),
  clients: v.pipe(
    v.array(client, 'must be a list'),
    v.nonEmpty('must hold at least one client'),
    v.check((list) => new Set(list.map((item) => item.id)).size === list.length, 'must not use a client id twice'),
  ),
  limits: v.optional(limitsSchema, {}),
  metrics: v.optional(metrics, {}),
  trustedProxies: trustedProxiesSchema,
  secrets: v.optional(v.partial(secretsSchema), {}),
});

function atLeastOne<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(
    v.array(item, 'must be a list'),
    v.nonEmpty('must hold at least one'),
    v.transform((list) => list as [v.InferOutput<Item>, ...v.InferOutput<Item>[]]),
  );
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isIssuer(value: string): boolean {
  if (!isHttpUrl(value)) return false;
  const url = new URL(value);
  if (url.pathname !== '/' || url.search || url.hash || url.username) return false;
  return isEncryptedOrLocal(url);
}

/** Codes travel in what is sent there. */
function isSafeUrl(value: string): boolean {
  return isHttpUrl(value) && isEncryptedOrLocal(new URL(value)) && new URL(value).username === '';
}

function isEncryptedOrLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopbackHost(hostname);
}

/** As Standard Webhooks 1.0.0 writes symmetric secrets. */
function isWebhookSecret(value: string): boolean {
  const base64 = value.replace(/^whsec_/, '');
  const key = Buffer.from(base64, 'base64');
  return key.toString('base64') === base64 && key.length >= 24 && key.length <= 64;
}

function isCallback(value: string): boolean {
  return isHttpUrl(value) && !value.includes('#') && new URL(value).username === '';
}

function checkTemplate({ dataset, addIssue }: v.RawCheckContext<string>): void {
  if (!dataset.typed) return;
  const mistake = findTemplateMistake(dataset.value);
  if (mistake) addIssue({ message: mistake });
}
