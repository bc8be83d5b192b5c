import { addressPrefix, type AuditEntry } from '../audit/entries.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { PhoneHash } from '../audit/phone-hash.js';
import type { Clock } from '../clock.js';
import type { ClientAddress } from '../http/client-address.js';
import type { Metrics } from '../metrics/metrics.js';

export interface Happening {
  event: 'start' | 'guess' | 'login';
  /** `sent`, `right`, `success`, or the reason of the refusal: always a word of this program. */
  outcome: string;
  /** Whether a limit was the reason. */
  limited?: boolean;
  /** A configured one. */
  client: string | undefined;
  /** Undefined when none was given that could be one. */
  phone: string | undefined;
  user: string | undefined;
  from: ClientAddress;
}

export interface JournalParts {
  audit: AuditTrail;
  metrics: Metrics | undefined;
  hashPhone: PhoneHash;
  clock: Clock;
}

/** Counts what happens to logins, and enters in the audit what happens to numbers. */
export class Journal {
  readonly #parts: JournalParts;

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  enter(happening: Happening): void {
    const { event, client, outcome, limited, phone } = happening;
    const { metrics, audit } = this.#parts;
    metrics?.count(event, client, outcome);
    if (limited) metrics?.countLimit(outcome);
    if (phone !== undefined) audit.enter(this.#entry(happening, phone));
  }

  #entry({ event, outcome, client, user, from }: Happening, phone: string): AuditEntry {
    const { hashPhone, clock } = this.#parts;
    return {
      at: new Date(clock.now()).toISOString(),
      ...{ event, outcome, client },
      phone: hashPhone(phone),
      address: addressPrefix(from),
      details: user === undefined ? undefined : { user },
    };
  }
}
