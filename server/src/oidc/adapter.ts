import { createHash } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '../clock.js';
import type { Store } from '../store/store.js';
import { errors } from './library.js';

interface RecordRow {
  payload: AdapterPayload;
  consumed_at: Date | null;
}

const UPSERT = `
  insert into oidc_records (model, id, payload, grant_id, uid, expires_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (model, id) do update set
    payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`;

/** U+0000 as JSON writes it, which a jsonb cannot hold. No parameter of OAuth may contain it (RFC 6749, appendix A). */
const NUL = /[^\\](\\\\)*\\u0000/;

const ALIVE = `(expires_at is null or expires_at > $3)`;

/**
 * What the OpenID provider stores, in our database. The ids it hands over are the tokens and cookies themselves, so
 * the database gets their SHA-256, and the payload goes in without the `jti` that repeats them.
 */
export class SqlAdapter implements Adapter {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #model: string;

  constructor(store: Store, clock: Clock, model: string) {
    this.#store = store;
    this.#clock = clock;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const { jti: _secret, ...rest } = payload;
    const expiresAt = expiresIn ? new Date(this.#clock.now() + expiresIn * 1000) : null;
    const kept = JSON.stringify(rest);
    if (NUL.test(kept)) throw new errors.InvalidRequest('U+0000 is not allowed');
    const values = [this.#model, hash(id), kept, payload.grantId, payload.uid, expiresAt];
    await this.#store.query(
      UPSERT,
      values.map((value) => value ?? null),
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.#store.query<RecordRow>(
      `select payload, consumed_at from oidc_records where model = $1 and id = $2 and ${ALIVE}`,
      [this.#model, hash(id), this.#now()],
    );
    return row && { ...read(row), jti: id };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.#store.query<RecordRow>(
      `select payload, consumed_at from oidc_records where model = $1 and uid = $2 and ${ALIVE}`,
      [this.#model, uid, this.#now()],
    );
    return row && read(row);
  }

  /** The device flow, which would ask for this, is off. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** Of two who redeem the same code at once, one wins here. */
  async consume(id: string): Promise<void> {
    const rows = await this.#store.query(
      `update oidc_records set consumed_at = $3 where model = $1 and id = $2 and consumed_at is null returning model`,
      [this.#model, hash(id), this.#now()],
    );
    if (rows.length > 0) return;
    if (this.#model === 'RefreshToken') await this.#revokeFamily(id);
    throw new errors.InvalidGrant('already consumed');
  }

  /**
   * A refresh token that two use at the same time is one that was stolen, as when they use it one after the other, which
   * the provider finds out. The one who won has tokens without their grant, and those are worth nothing.
   */
  async #revokeFamily(id: string): Promise<void> {
    const [row] = await this.#store.query<{ grant_id: string }>(
      `select grant_id from oidc_records where model = $1 and id = $2 and grant_id is not null`,
      [this.#model, hash(id)],
    );
    if (!row) return;
    await this.revokeByGrantId(row.grant_id);
    await this.#store.query(`delete from oidc_records where model = 'Grant' and id = $1`, [hash(row.grant_id)]);
  }

  async destroy(id: string): Promise<void> {
    await this.#store.query(`delete from oidc_records where model = $1 and id = $2`, [this.#model, hash(id)]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#store.query(`delete from oidc_records where grant_id = $1`, [grantId]);
  }

  #now(): Date {
    return new Date(this.#clock.now());
  }
}

function read({ payload, consumed_at }: RecordRow): AdapterPayload {
  return consumed_at ? { ...payload, consumed: Math.floor(consumed_at.getTime() / 1000) } : payload;
}

function hash(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
