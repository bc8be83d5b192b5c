import type { Reservation } from '../codes/code-store.js';
import type { ClientConfig } from '../config/config.js';
import { tooMany } from '../http/too-many.js';
import type { ClientAddress } from '../http/client-address.js';
import type { ApiError } from '../http/api-error.js';
import type { LimitName, SendRefusal } from '../limits/send-limits.js';
import { maskPhone } from '../log.js';
import type { Services } from './services.js';

type Reserved = Extract<Reservation, { ok: true }>;

const NO_CODE = {
  wait: { reason: 'resend_wait', description: 'A code was just sent to this number.' },
  sends: { reason: 'number_limit', description: 'Too many codes were sent to this number.' },
  guesses: { reason: 'guess_limit', description: 'Too many wrong codes were entered for this number.' },
  locked: {
    reason: 'number_locked',
    description: 'Too many wrong codes were entered for this number since its last login.',
  },
} as const;

const NO_SEND: Readonly<Record<LimitName, { reason: string; description: string }>> = {
  address: { reason: 'address_limit', description: 'Too many codes were asked for from this address.' },
  network: { reason: 'network_limit', description: 'Too many codes were asked for from this network.' },
  country: { reason: 'country_limit', description: 'Too many codes were sent to this country or region.' },
  total: { reason: 'total_limit', description: 'Too many codes were sent.' },
  prefix: { reason: 'prefix_stopped', description: 'No codes are sent to numbers like this one for a while.' },
  block: { reason: 'number_blocked', description: 'No codes are sent to this number at present.' },
};

/** A send that a limit of {@link SendLimits} forbids, thrown so that what was counted is rolled back. */
class SendRefused extends Error {
  readonly refusal: SendRefusal;

  constructor(refusal: SendRefusal) {
    super(refusal.limit);
    this.refusal = refusal;
  }
}

/**
 * Makes a code and counts the send, all or nothing, and over before the SMS is sent: no transaction waits for a
 * provider. @throws {ApiError} 429 with the seconds to wait
 */
export async function reserveSend(
  services: Services,
  client: ClientConfig,
  phone: string,
  from: ClientAddress,
): Promise<Reserved> {
  const { store, codes, sendLimits } = services;
  const log = { client: client.id, phone: maskPhone(phone) };
  try {
    const reservation = await store.transaction(async (transaction) => {
      const reserved = await codes.reserve(transaction, phone);
      const refusal = reserved.ok ? await sendLimits.take(transaction, phone, from) : undefined;
      if (refusal) throw new SendRefused(refusal);
      return reserved;
    });
    if (reservation.ok) return reservation;
    const { retryAfter } = reservation;
    throw tooMany(services.clock, { error: 'too_many_requests', ...NO_CODE[reservation.reason], retryAfter, log });
  } catch (error) {
    throw error instanceof SendRefused ? await refused(services, error.refusal, phone, log) : error;
  }
}

async function refused(
  { clock, sendLimits }: Services,
  { limit, retryAfter }: SendRefusal,
  phone: string,
  log: Record<string, string>,
): Promise<ApiError> {
  if (limit === 'prefix') await sendLimits.stop(phone);
  return tooMany(clock, { error: 'too_many_requests', ...NO_SEND[limit], retryAfter, log });
}
