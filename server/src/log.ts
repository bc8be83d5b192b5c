import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * The operator's log: one JSON object a line on standard output. No line holds a code, a secret, a ticket, a cookie or
 * a whole phone number; numbers go through {@link maskPhone} and errors lose everything but their name, message,
 * code and stack, because drivers attach values of the failed statement.
 */
export function createLog(level = 'info', destination?: { write(line: string): void }): Log {
  const options = {
    name: 'sms-login',
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** `+4915112345678` → `+49…78`: enough to recognise a complaint, not enough to call. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '…' : `${phone.slice(0, 3)}…${phone.slice(-2)}`;
}

/** The URL without query and fragment, which may carry values of the person. */
export function maskUrl(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code } = error as { code?: unknown };
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { type: error.name, message: error.message, code, cause, stack: error.stack };
}
