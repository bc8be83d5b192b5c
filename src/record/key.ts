/* The trace that a code on its way leaves in this tab, so that a reload does not lose the code step. */

/** What tells the records of a tab apart, as of the element. */
export interface RecordOwner {
  readonly domain: string;
  readonly clientId: string;
  readonly connection: string;
}

/** The records that elements of this page have to do with: two of them never resume the same one. */
const claimed = new Set<string>();

/** Where the record of an element is in sessionStorage: each app has its own on each page. */
export function recordKey({ domain, clientId, connection }: RecordOwner): string {
  return ['sms-login:sent', domain, clientId, connection, location.pathname].join('|');
}

/** Whether there is a record, and no other element has to do with it. */
export function claimRecord(key: string): boolean {
  try {
    // Storage may be forbidden.
    if (claimed.has(key) || sessionStorage.getItem(key) === null) return false;
  } catch {
    return false;
  }
  claimed.add(key);
  return true;
}

export function releaseRecord(key: string): void {
  claimed.delete(key);
}
