import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Store } from '../store/store.js';

/** How long a login ticket can be redeemed. */
export const TICKET_LIFE_SECONDS = 60;

export interface TicketHolder {
  userId: string;
  clientId: string;
  /** The origin of the page the code was typed on. */
  origin: string;
}

/** What the browser shows when it redeems a ticket. */
export interface TicketProof {
  clientId: string;
  /** Value of the binding cookie. */
  binding: string | undefined;
  /** Origin of the page that sent the browser here; counts where the cookie was blocked. */
  refererOrigin: string | undefined;
}

export type Redemption =
  | { ok: true; userId: string; phone: string }
  | { ok: false; reason: 'ticket_unknown' | 'ticket_expired' | 'ticket_client' | 'ticket_browser' };

interface TicketRow {
  user_id: string;
  phone: string;
  client_id: string;
  origin: string;
  binding: Uint8Array;
  expires_at: Date;
}

/** Login tickets: 256 bits, kept as SHA-256, once only. */
export class TicketStore {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async issue({ userId, clientId, origin }: TicketHolder): Promise<{ ticket: string; binding: string }> {
    const ticket = randomBytes(32).toString('base64url');
    const binding = randomBytes(32).toString('base64url');
    await this.#store.query(
      `insert into tickets (hash, user_id, client_id, origin, binding, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [sha256(ticket), userId, clientId, origin, sha256(binding), this.#deadline()],
    );
    return { ticket, binding };
  }

  /** Whatever the outcome, the ticket is gone: a stolen one that was tried in the wrong browser is burnt. */
  async redeem(ticket: string, proof: TicketProof): Promise<Redemption> {
    const [row] = await this.#store.query<TicketRow>(
      `delete from tickets using users where hash = $1 and users.id = user_id
       returning user_id, phone, client_id, origin, binding, expires_at`,
      [sha256(ticket)],
    );
    if (!row) return { ok: false, reason: 'ticket_unknown' };
    if (row.expires_at.getTime() <= this.#clock.now()) return { ok: false, reason: 'ticket_expired' };
    if (row.client_id !== proof.clientId) return { ok: false, reason: 'ticket_client' };
    const sameBrowser = proof.binding !== undefined && sha256(proof.binding).equals(row.binding);
    if (!sameBrowser && proof.refererOrigin !== row.origin) return { ok: false, reason: 'ticket_browser' };
    return { ok: true, userId: row.user_id, phone: row.phone };
  }

  #deadline(): Date {
    return new Date(this.#clock.now() + TICKET_LIFE_SECONDS * 1000);
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
