/**
 * The login without any user interface: the flow, and the transport that speaks the Auth0 contract.
 *
 * ```js
 * const flow = createLogin({ domain: 'tenant.auth0.com', clientId: '…', callbackUrl: 'https://app.example/callback' });
 * await flow.send('+447400123456');
 * await flow.verify('123456');
 * location.assign(flow.state.result.redirectTo);
 * ```
 */
import { systemClock } from './flow/clock.js';
import { Flow } from './flow/flow.js';
import { createAuth0Transport } from './transport/auth0.js';
import type { Auth0Config } from './transport/auth0.js';
import type { Transport } from './transport/transport.js';

export * from './error-codes.js';
export * from './errors.js';
export { Flow } from './flow/flow.js';
export type { FlowOptions, Transition } from './flow/flow.js';
export type { FlowState, SentCode } from './flow/state.js';
export type * from './transport/transport.js';
export type { Auth0Config };

/** What the server is, as for the element's attributes; only what identifies the app is required. */
export type LoginConfig = Pick<Auth0Config, 'domain' | 'clientId' | 'callbackUrl'> & Partial<Auth0Config>;

export interface LoginOptions {
  /** Replaces the Auth0 transport. */
  transport?: Transport;
  /** BCP 47 tag of the language the SMS should be in; the browser's by default. */
  language?: string;
  /** Digits of a code unless the server says otherwise; default 6. */
  codeLength?: number;
  /** Seconds before another code is offered unless the server says otherwise; default 30. */
  resendDelay?: number;
}

/** Starts a login at the phone step. A wrong configuration is reported by the first `send()`. */
export function createLogin(config: LoginConfig, options: LoginOptions = {}): Flow {
  const { codeLength = 6, resendDelay = 30 } = options;
  const auth0 = { connection: 'sms', scope: 'openid profile phone', responseType: 'code', pkce: false, ...config };
  return new Flow({
    transport: () => options.transport ?? createAuth0Transport(auth0),
    language: () => options.language ?? navigator.language,
    settings: () => ({ codeLength, resendDelay }),
    clock: () => systemClock,
  });
}
