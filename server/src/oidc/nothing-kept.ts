import type { Adapter } from 'oidc-provider';

/**
 * For what oidc-provider wants to keep and nobody reads: a request that waits for a login stands in the address of the
 * hosted page. Kept, it would repeat the session's cookie and fill the database with what strangers send.
 */
export const NOTHING_KEPT: Adapter = {
  upsert: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  revokeByGrantId: () => Promise.resolve(),
};
