export interface ApiErrorDetails {
  /** Finer than `error`, stable, and what the log line is called. */
  reason?: string;
  /** Further members of the body. Numbers of seconds, counts and names only: nothing secret. */
  fields?: Readonly<Record<string, string | number | undefined>>;
  headers?: Readonly<Record<string, string>>;
  /** For the log line only. */
  log?: Readonly<Record<string, string | number | undefined>>;
  /** Of the log line, when it is nothing to look at. */
  level?: 'info';
}

/** A refusal as this API answers it: `{error, error_description, reason, …}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly error: string;
  readonly details: ApiErrorDetails;

  constructor(status: number, error: string, description: string, details: ApiErrorDetails = {}) {
    super(description);
    this.status = status;
    this.error = error;
    this.details = details;
  }

  get body(): Record<string, unknown> {
    const { reason, fields } = this.details;
    return { error: this.error, error_description: this.message, reason, ...fields };
  }
}

export function notFound(): ApiError {
  return new ApiError(404, 'not_found', 'There is nothing at this address, or not for this method.');
}
