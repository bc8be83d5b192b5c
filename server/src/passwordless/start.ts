import { randomBytes } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import * as v from 'valibot';
import type { ClientConfig } from '../config/config.js';
import { ApiError } from '../http/api-error.js';
import { readBody, shortText } from '../http/body.js';
import type { ClientAddress } from '../http/client-address.js';
import { requireOrigin } from '../http/cors.js';
import { maskPhone, maskUrl } from '../log.js';
import { requestLanguage } from '../message/language.js';
import { findClient, requireConnection } from './clients.js';
import { requirePhone } from './phone.js';
import { recorded } from './recorded.js';
import { reserveSend } from './reserve-send.js';
import { sendFailed } from './send-failed.js';
import type { Services } from './services.js';

const bodySchema = v.strictObject(
  {
    client_id: shortText,
    client_secret: v.optional(v.string('must be a text')),
    connection: shortText,
    send: v.optional(v.literal('code', 'must be `code`: SMS carries codes only')),
    phone_number: shortText,
    captcha: v.optional(v.string('must be a text')),
    authParams: v.optional(
      v.looseObject({ redirect_uri: v.optional(v.string('must be a text')) }, 'must be an object'),
    ),
  },
  'must be an object',
);

/** `POST /passwordless/start`: makes a code and has it sent. Nothing is sent, and nothing kept, before all is checked. */
export function startRoute(services: Services): Middleware {
  const { config } = services;
  return recorded(services, 'start', async (ctx, attempt) => {
    const body = await readBody(ctx, bodySchema);
    const client = findClient(config, body.client_id, body.client_secret);
    attempt.client = client.id;
    requireOrigin(ctx, client, config.issuer);
    requireConnection(config, client, body.connection);
    requireListedCallback(client, body.authParams?.redirect_uri);
    const phone = requirePhone(body.phone_number, config.sms.countries);
    attempt.phone = phone;
    const language = languageOf(ctx);
    const asker = { language, origin: ctx.get('origin'), from: services.addressOf(ctx) };
    const resendAfter = await sendCode(services, client, phone, asker);
    ctx.body = reply(services, phone, language, resendAfter);
  });
}

interface Asker {
  language: string;
  /** Of the page that asks, one of the client's; empty for a back end. */
  origin: string;
  from: ClientAddress;
}

/** Seconds until another code may be asked for. */
async function sendCode(
  services: Services,
  client: ClientConfig,
  phone: string,
  { language, origin, from }: Asker,
): Promise<number> {
  const { sender, renderMessage, log } = services;
  const { id, code, resendAfter } = await reserveSend(services, client, phone, from);
  const body = renderMessage({ code, phoneNumber: phone, applicationName: client.name, language, origin });
  try {
    await sender.send({ to: phone, body });
  } catch (error) {
    throw await sendFailed(services, { client: client.id, phone, id, error });
  }
  log.info({ event: 'code_sent', client: client.id, phone: maskPhone(phone) }, 'Code sent');
  return resendAfter;
}

// `phone_verified` is always false: it would tell strangers which numbers have an account.
function reply({ config }: Services, phone: string, language: string, resendAfter: number): Record<string, unknown> {
  return {
    _id: randomBytes(12).toString('hex'),
    phone_number: phone,
    phone_verified: false,
    request_language: language || undefined,
    expires_in: config.sms.codeLifeSeconds,
    resend_after: resendAfter,
    code_length: config.sms.codeLength,
  };
}

/** The element hears here, before any SMS, that the login could not end: /authorize could only show a dead end. */
function requireListedCallback(client: ClientConfig, callback: string | undefined): void {
  if (callback === undefined || client.callbacks.includes(callback)) return;
  throw new ApiError(400, 'bad.authParams', `The callback URL is not listed by client ${client.id}.`, {
    reason: 'callback_not_listed',
    log: { client: client.id, callback: maskUrl(callback) },
  });
}

function languageOf(ctx: Context): string {
  return requestLanguage({ requested: ctx.get('x-request-language'), accepted: ctx.get('accept-language') });
}
