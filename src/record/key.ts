/* The trace that a code on its way leaves in this tab, so that a reload does not lose the code step. */

/** What tells the records of a tab apart, as of the element. */
export interface RecordOwner {
  readonly domain: string;
  readonly clientId: string;
  readonly connection: string;
}

/** Where the record of an element is in sessionStorage: each app has its own on each page. */
export function recordKey({ domain, clientId, connection }: RecordOwner): string {
  return ['sms-login:sent', domain, clientId, connection, location.pathname].join('|');
}

/** Whether there is a record; storage may be forbidden. */
export function hasRecord(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
