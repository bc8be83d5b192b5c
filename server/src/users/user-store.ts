import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Store } from '../store/store.js';

export interface User {
  /** Stable for a number: `sms|` and 24 hexadecimal digits. */
  id: string;
  phone: string;
}

export type SignIn = { user: User; created: boolean };

const CREATE_OR_COUNT = `
  insert into users (id, connection, phone, created_at, last_login_at, logins)
  values ($1, $2, $3, $4, $4, 1)
  on conflict (connection, phone) do update set logins = users.logins + 1, last_login_at = $4
  returning id, phone, logins`;

const COUNT = `
  update users set logins = logins + 1, last_login_at = $3
  where connection = $1 and phone = $2
  returning id, phone, logins`;

/** The people of one connection. A number is one person. */
export class UserStore {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #connection: string;

  constructor(store: Store, clock: Clock, connection: string) {
    this.#store = store;
    this.#clock = clock;
    this.#connection = connection;
  }

  /** Finds the user of a verified number and counts the login; creates the user when new, unless sign-up is closed. */
  async signIn(phone: string, options: { create: boolean }): Promise<SignIn | undefined> {
    const now = new Date(this.#clock.now());
    const id = `${this.#connection}|${randomBytes(12).toString('hex')}`;
    const [row] = options.create
      ? await this.#store.query<User & { logins: number }>(CREATE_OR_COUNT, [id, this.#connection, phone, now])
      : await this.#store.query<User & { logins: number }>(COUNT, [this.#connection, phone, now]);
    return row && { user: { id: row.id, phone: row.phone }, created: row.logins === 1 };
  }

  async find(id: string): Promise<User | undefined> {
    const [row] = await this.#store.query<User>('select id, phone from users where id = $1', [id]);
    return row;
  }
}
