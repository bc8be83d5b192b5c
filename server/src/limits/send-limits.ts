import type { Config } from '../config/config.js';
import type { Clock } from '../clock.js';
import type { CodeStore } from '../codes/code-store.js';
import type { ClientAddress } from '../http/client-address.js';
import { countryOf } from '../phone/phone-number.js';
import type { Queryable, Store } from '../store/store.js';
import { findBlock, stopPrefix } from './blocks.js';
import { countAll, waitFor, type Allowance } from './counters.js';

export type LimitName = 'address' | 'network' | 'country' | 'total' | 'prefix' | 'block';

/** A send that may not be, and for how long; undefined: until the operator allows it. */
export interface SendRefusal {
  limit: LimitName;
  retryAfter: number | undefined;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Digits at the end of a number that its prefix leaves out. Operators hand numbers out in blocks of ten thousand. */
const PREFIX_ENDING = 4;

/**
 * Against SMS pumping and floods: how many messages go to a prefix, a country or all, and come from an address.
 * Does not own what holds for one number: that is counted beside its code.
 */
export class SendLimits {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #codes: CodeStore;
  readonly #limits: Config['limits'];

  constructor(store: Store, clock: Clock, codes: CodeStore, limits: Config['limits']) {
    this.#store = store;
    this.#clock = clock;
    this.#codes = codes;
    this.#limits = limits;
  }

  /** Counts a send everywhere, or says what forbids it: then the caller has to roll the transaction back. */
  async take(transaction: Queryable, phone: string, from: ClientAddress): Promise<SendRefusal | undefined> {
    const now = this.#clock.now();
    const block = await findBlock(transaction, phone, now);
    if (block) return { limit: 'block', retryAfter: block.retryAfter };
    const named = this.#allowances(phone, from);
    const { counts, reached } = await countAll(
      transaction,
      named.map(({ allowance }) => allowance),
      now,
    );
    if (reached) {
      const limit = named.find(({ allowance }) => allowance === reached)?.limit ?? 'total';
      return { limit, retryAfter: await waitFor(transaction, reached, now) };
    }
    return this.#checkPrefix(transaction, phone, counts, now);
  }

  /** Stops a prefix whose messages hardly anybody answers. Not undone with the send that showed it. */
  async stop(phone: string): Promise<void> {
    await stopPrefix(this.#store, prefixOf(phone), this.#clock.now(), this.#limits.prefix.stopHours * HOUR);
  }

  async #checkPrefix(
    transaction: Queryable,
    phone: string,
    counts: ReadonlyMap<string, number>,
    now: number,
  ): Promise<SendRefusal | undefined> {
    const { sendsPerHour, leastVerifiedPercent, stopHours } = this.#limits.prefix;
    const prefix = prefixOf(phone);
    // This send is counted already; those before it are what is judged.
    const sent = (counts.get(this.#sentTo(prefix).key) ?? 1) - 1;
    if (sent < sendsPerHour) return undefined;
    const [first, last] = ['0', '9'].map((digit) => prefix + digit.repeat(PREFIX_ENDING)) as [string, string];
    const verified = await this.#codes.countVerified(transaction, first, last, now - HOUR * 1000);
    return verified * 100 < sent * leastVerifiedPercent ? { limit: 'prefix', retryAfter: stopHours * HOUR } : undefined;
  }

  #allowances(phone: string, { address, network }: ClientAddress): { limit: LimitName; allowance: Allowance }[] {
    const { address: perAddress, network: perNetwork, country: perCountry, total } = this.#limits;
    const all: { limit: LimitName; allowance: Allowance }[] = [
      { limit: 'address', allowance: { key: `address:${address}`, cap: perAddress.sendsPerHour, seconds: HOUR } },
      {
        limit: 'country',
        allowance: { key: `country:${countryOf(phone)}`, cap: perCountry.sendsPerDay, seconds: DAY },
      },
      { limit: 'total', allowance: { key: 'total', cap: total.sendsPerDay, seconds: DAY } },
      { limit: 'prefix', allowance: this.#sentTo(prefixOf(phone)) },
    ];
    if (network === undefined) return all;
    return [
      ...all,
      { limit: 'network', allowance: { key: `network:${network}`, cap: perNetwork.sendsPerHour, seconds: HOUR } },
    ];
  }

  #sentTo(prefix: string): Allowance {
    return { key: `sent:${prefix}`, cap: Infinity, seconds: HOUR };
  }
}

function prefixOf(phone: string): string {
  return phone.slice(0, -PREFIX_ENDING);
}
