import type { SentCode } from '../flow/state.js';
import type { SentRecord } from './keep.js';

/** Milliseconds from when another code may be asked for, where the server did not say how long this one works. */
const UNKNOWN_LIFE = 600_000;
/** Milliseconds; no deadline is further away, whatever stands in the record. */
const LONGEST = 86_400_000;

/** Reads a record, and removes what is none or is out of date. */
export function readRecord(key: string, now: number): SentRecord | undefined {
  try {
    const record: unknown = JSON.parse(sessionStorage.getItem(key) ?? '');
    if (isRecord(record) && isCurrent(record, now)) return record;
    sessionStorage.removeItem(key);
  } catch {
    // Not ours, or storage is forbidden.
  }
  return undefined;
}

/** The code that a record is about, as it stands now. */
export function sentCodeOf(record: SentRecord, now: number): Omit<SentCode, 'id'> {
  const { phoneNumber, codeLength, resendAt, expiresAt } = record;
  const expiresIn = expiresAt === undefined ? undefined : Math.ceil((expiresAt - now) / 1000);
  return { phoneNumber, codeLength, resendAt, expiresAt, expiresIn };
}

/** True where the browser itself has brought the page back since: by a reload, the way back, a restored tab. */
export function isReturnTo({ closed, keptAt }: SentRecord): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !closed && keptAt < performance.timeOrigin && /^(reload|back_forward)$/.test(navigation?.type ?? '');
}

function isRecord(value: unknown): value is SentRecord {
  const { phoneNumber, codeLength, keptAt, expiresAt, resendAt } = (value ?? {}) as Record<string, unknown>;
  const numbers = [codeLength, keptAt, resendAt, expiresAt ?? 0];
  return /^\+\d{1,15}$/.test(String(phoneNumber)) && numbers.every((number) => Number.isFinite(number));
}

function isCurrent({ codeLength, keptAt, resendAt, expiresAt = resendAt + UNKNOWN_LIFE }: SentRecord, now: number) {
  const latest = now + LONGEST;
  return (
    codeLength >= 1 && codeLength <= 12 && keptAt <= now && resendAt <= latest && now < expiresAt && expiresAt <= latest
  );
}
