import ipaddr from 'ipaddr.js';
import * as v from 'valibot';
import { count, object, seconds, text } from './parts.js';

/** Times of a number are kept one by one, so that its limits hold in every hour and every day, not only on average. */
const MAX_PER_NUMBER = 200;
const MANY = 1_000_000_000;

const number = v.pipe(
  object({
    sendsPerHour: count(1, MAX_PER_NUMBER, 5),
    sendsPerDay: count(1, MAX_PER_NUMBER, 10),
    guessesPerCode: count(1, 10, 3),
    guessesPerHour: count(1, MAX_PER_NUMBER, 10),
    guessesPerDay: count(1, MAX_PER_NUMBER, 20),
    guessesPerLogin: count(1, MANY, 100),
  }),
  v.forward(
    v.check(({ sendsPerHour, sendsPerDay }) => sendsPerDay >= sendsPerHour, 'must not be below `sendsPerHour`'),
    ['sendsPerDay'],
  ),
  v.forward(
    v.check(
      ({ guessesPerHour, guessesPerDay }) => guessesPerDay >= guessesPerHour,
      'must not be below `guessesPerHour`',
    ),
    ['guessesPerDay'],
  ),
);

/** How much is allowed; the README says what each is for. */
export const limitsSchema = object({
  resendWaits: v.optional(
    v.pipe(
      v.array(seconds(1, 3600), 'must be a list of seconds'),
      v.nonEmpty('must hold at least one wait'),
      v.maxLength(20, 'must hold at most 20 waits'),
    ),
    [30, 60, 120, 300, 900],
  ),
  number: v.optional(number, {}),
  address: v.optional(object({ sendsPerHour: count(1, MANY, 50) }), {}),
  network: v.optional(object({ sendsPerHour: count(1, MANY, 200) }), {}),
  country: v.optional(object({ sendsPerDay: count(1, MANY, 200) }), {}),
  total: v.optional(object({ sendsPerDay: count(1, MANY, 1000) }), {}),
  prefix: v.optional(
    object({ sendsPerHour: count(1, MANY, 20), leastVerifiedPercent: count(0, 100, 10), stopHours: count(1, 720, 24) }),
    {},
  ),
});

/** Addresses and networks of the proxies whose `X-Forwarded-For` is believed. */
export const trustedProxiesSchema = v.optional(
  v.array(
    v.pipe(text, v.check(isNetwork, 'must be an IP address or a network such as 10.0.0.0/8')),
    'must be a list of networks',
  ),
  [],
);

function isNetwork(value: string): boolean {
  return ipaddr.isValid(value) || ipaddr.isValidCIDR(value);
}
