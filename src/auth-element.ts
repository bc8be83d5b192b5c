import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { Clock } from './flow/clock.js';
import type { CaptchaHook, Transport } from './transport/transport.js';

/** What a login is for: the server and its codes, the client, and the parameters of OAuth 2.0 and OpenID Connect. */
export abstract class AuthElement extends LitElement {
  /** @internal Which of the properties below are attributes, and how; decorators for this would cost 0.3 kB. */
  static override readonly properties: PropertyDeclarations = {
    domain: {},
    clientId: { attribute: 'client-id' },
    callbackUrl: { attribute: 'callback-url' },
    connection: {},
    scope: {},
    audience: {},
    responseType: { attribute: 'response-type' },
    responseMode: { attribute: 'response-mode' },
    state: {},
    authNonce: { attribute: 'auth-nonce' },
    pkce: { type: Boolean },
    authParams: { attribute: false },
    codeLength: { type: Number, attribute: 'code-length' },
    resendDelay: { type: Number, attribute: 'resend-delay' },
    transport: { attribute: false },
    captcha: { attribute: false },
    noResume: { type: Boolean, attribute: 'no-resume' },
    clock: { attribute: false },
    callbackURL: { attribute: 'callbackurl' },
  };

  /** Auth0 tenant host, or the base URL of a server that speaks the same API. A bare host means https. */
  domain = '';
  /** The app's client id. */
  clientId = '';
  /** Where the login ends, http(s); relative URLs resolve against the document. */
  callbackUrl = '';
  /** Name of the passwordless connection. */
  connection = 'sms';
  /** OAuth scopes, separated by spaces. */
  scope = 'openid profile phone';
  /** Identifier of the API that the access token is for. */
  audience = '';
  /** OAuth 2.0 `response_type`. */
  responseType = 'code';
  /** OAuth 2.0 `response_mode`: `query`, `fragment`, `form_post`. */
  responseMode = '';
  /** OAuth 2.0 `state`; a random one where the callback is on this origin. */
  state = '';
  /** OpenID Connect `nonce`. (`nonce` itself is a global attribute that browsers hide.) */
  authNonce = '';
  /** Uses PKCE (RFC 7636, S256); finish the login with `sms-login/callback`. */
  pkce = false;
  /** Extra `/authorize` parameters. */
  authParams: Readonly<Record<string, string>> = {};

  /** Digits of a code; what the server says wins. */
  codeLength = 6;
  /** Seconds before another code is offered; what the server says wins. */
  resendDelay = 30;
  /** Replaces the server; without it the Auth0 contract is spoken to `domain`. */
  transport: Transport | undefined;
  /** Passes the security checks that the server asks for, in place of the picture of Auth0. */
  captcha: CaptchaHook | undefined;
  /** Does not come back to the code step after a reload. */
  noResume = false;
  /** @internal The source of time, for tests; by default the system's. */
  clock: Clock | undefined;

  /** Another spelling of `callbackUrl`: HTML folds `callbackURL` to `callbackurl`. */
  get callbackURL(): string {
    return this.callbackUrl;
  }
  set callbackURL(url: string) {
    this.callbackUrl = url;
  }

  #defaults: readonly (readonly [name: string, value: unknown])[] = [];

  /** @internal To be called when all fields have their first values. */
  protected rememberDefaults(): void {
    const { elementProperties } = this.constructor as typeof LitElement;
    this.#defaults = [...elementProperties.keys()].map((name) => [String(name), Reflect.get(this, name)]);
  }

  /** @internal A removed attribute, and the undefined of a framework, both mean the default. */
  protected restoreDefaults(): void {
    for (const [name, value] of this.#defaults) Reflect.set(this, name, Reflect.get(this, name) ?? value);
  }
}
