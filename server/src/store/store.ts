/** How long a database server may take for a statement, and for one that looks at whole tables. */
export const STATEMENT_LIMIT_MS = 5000;
export const LONG_STATEMENT_LIMIT_MS = 10 * 60_000;

/** Runs one statement. The same text serves both drivers, so placeholders are `$1`, `$2`, … */
export interface Queryable {
  /** @param limitMs default: {@link STATEMENT_LIMIT_MS}. Means nothing to a database in this process. */
  query<Row extends object>(text: string, values: readonly unknown[], limitMs?: number): Promise<Row[]>;
}

/** Connections to a database server: those there are, those of them nobody uses, and requests that wait for one. */
export interface Connections {
  total: number;
  idle: number;
  waiting: number;
}

/** The database. Times are always parameters: the database's own clock is never asked, except whether it is right. */
export interface Store extends Queryable {
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
  /** Of a database that is not in this process. */
  connections?(): Connections;
}

/** What a client may be told when the database cannot be reached, and after how many seconds it may come again. */
export const UNAVAILABLE = {
  statusCode: 503,
  error: 'temporarily_unavailable',
  description: 'The server cannot reach its database. Try again soon.',
  retryAfter: 5,
} as const;

/**
 * The database cannot be reached; nothing is wrong with the statement. The names of the members, and that `message` is
 * the OAuth error code, are what oidc-provider looks for in an error that it shall pass on.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly statusCode = UNAVAILABLE.statusCode;
  readonly expose = true;
  readonly allow_redirect = true;
  readonly error = UNAVAILABLE.error;
  readonly error_description = UNAVAILABLE.description;
  /** For the log only. */
  readonly error_detail: string;

  constructor(cause: unknown) {
    super(UNAVAILABLE.error, { cause });
    const { code, message } = cause as { code?: string; message?: string };
    this.error_detail = [code, message].filter(Boolean).join(': ');
  }
}
