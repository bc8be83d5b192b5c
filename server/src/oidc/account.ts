import type { Account } from 'oidc-provider';
import type { User } from '../users/user-store.js';

/** A user as the OpenID provider knows people. */
export function accountOf(user: User): Account {
  return { accountId: user.id, claims: () => claimsOf(user) };
}

/** All that can be said of a user; which of it is said depends on the scopes. */
export function claimsOf({ id, phone }: User) {
  return { sub: id, name: phone, phone_number: phone, phone_number_verified: true };
}
