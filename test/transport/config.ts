import type { Auth0Config } from '../../src/transport/auth0.js';

/** A configuration that works, with what a test changes. */
export const config = (change: Partial<Auth0Config> = {}): Auth0Config => ({
  domain: 'https://tenant.example',
  clientId: 'client-1',
  callbackUrl: '/callback',
  connection: 'sms',
  responseType: 'code',
  scope: 'openid profile phone',
  pkce: false,
  ...change,
});

export const phoneNumber = '+447400123456';

/** A signal that nobody aborts. */
export const waiting = (): AbortSignal => new AbortController().signal;
