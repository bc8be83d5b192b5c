/** Runs one statement. The same text serves both drivers, so placeholders are `$1`, `$2`, … */
export interface Queryable {
  query<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]>;
}

/** The database. Times are always parameters: the database's own clock is never asked. */
export interface Store extends Queryable {
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
