import { LONG_STATEMENT_LIMIT_MS, type Queryable } from '../store/store.js';

/** All that is known of a user. Times are ISO 8601. */
export interface Account {
  id: string;
  phone: string;
  createdAt: string;
  lastLoginAt: string;
  logins: number;
}

interface AccountRow {
  id: string;
  phone: string;
  created_at: Date;
  last_login_at: Date;
  logins: number;
}

const COLUMNS = 'id, phone, created_at, last_login_at, logins';
const PAGE = 500;

/** $1 connection, $2 id or null, $3 phone or null. */
const FIND = `select ${COLUMNS} from users where connection = $1 and (id = $2 or phone = $3)`;

/** $1 the last id of the page before, $2 how many. */
const LIST = `select ${COLUMNS} from users where id > $1 order by id limit $2`;

/** $1 user. Sessions, grants, codes and tokens name it, and so does a login that is under way. */
const DELETE_RECORDS = `
  delete from oidc_records where payload->>'accountId' = $1 or payload->'session'->>'accountId' = $1`;

export async function findAccount(
  queryable: Queryable,
  connection: string,
  { id, phone }: { id?: string; phone?: string },
): Promise<Account | undefined> {
  const [row] = await queryable.query<AccountRow>(FIND, [connection, id ?? null, phone ?? null]);
  return row && read(row);
}

/** Every user, some at a time. */
export async function* listAccounts(queryable: Queryable): AsyncGenerator<Account> {
  for (let last = ''; ;) {
    const rows = await queryable.query<AccountRow>(LIST, [last, PAGE]);
    yield* rows.map(read);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Forgets a user: what signs it in, what it is signed in with, and its number with the limits. Tickets go with it. */
export async function deleteUser(
  transaction: Queryable,
  connection: string,
  { id, phone }: Pick<Account, 'id' | 'phone'>,
): Promise<void> {
  await transaction.query('delete from users where id = $1', [id]);
  await transaction.query(DELETE_RECORDS, [id], LONG_STATEMENT_LIMIT_MS);
  await transaction.query('delete from codes where connection = $1 and phone = $2', [connection, phone]);
}

function read({ id, phone, created_at, last_login_at, logins }: AccountRow): Account {
  return { id, phone, createdAt: created_at.toISOString(), lastLoginAt: last_login_at.toISOString(), logins };
}
