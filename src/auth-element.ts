import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Auth0Config } from './transport/auth0.js';

/** What a login is for: the server, the client, and the parameters of OAuth 2.0 and OpenID Connect. */
export abstract class AuthElement extends LitElement {
  /** Auth0 tenant host, or the base URL of a server that speaks the same API. A bare host means https. */
  @property() domain = '';
  /** The app's client id. */
  @property({ attribute: 'client-id' }) clientId = '';
  /** Where the login ends, http(s); relative URLs resolve against the document. */
  @property({ attribute: 'callback-url' }) callbackUrl = '';
  /** Name of the passwordless connection. */
  @property() connection = 'sms';
  /** OAuth scopes, separated by spaces. */
  @property() scope = 'openid profile phone';
  /** Identifier of the API that the access token is for. */
  @property() audience = '';
  /** OAuth 2.0 `response_type`. */
  @property({ attribute: 'response-type' }) responseType = 'code';
  /** OAuth 2.0 `response_mode`: `query`, `fragment`, `form_post`. */
  @property({ attribute: 'response-mode' }) responseMode = '';
  /** OAuth 2.0 `state`; a random one where the callback is on this origin. */
  @property() state = '';
  /** OpenID Connect `nonce`. (`nonce` itself is a global attribute that browsers hide.) */
  @property({ attribute: 'auth-nonce' }) authNonce = '';
  /** Uses PKCE (RFC 7636, S256); finish the login with `sms-login/callback`. */
  @property({ type: Boolean }) pkce = false;
  /** Extra `/authorize` parameters. */
  @property({ attribute: false }) authParams: Readonly<Record<string, string>> = {};

  /** Another spelling of `callbackUrl`: HTML folds `callbackURL` to `callbackurl`. */
  @property({ attribute: 'callbackurl' })
  get callbackURL(): string {
    return this.callbackUrl;
  }
  set callbackURL(url: string) {
    this.callbackUrl = url;
  }

  /** @internal */
  protected auth0Config(): Auth0Config {
    const { domain, clientId, callbackUrl, connection, scope, audience, responseType, responseMode } = this;
    const { state, authNonce: nonce, pkce, authParams } = this;
    return {
      ...{ domain, clientId, callbackUrl, connection, scope, audience, responseType, responseMode },
      ...{ state, nonce, pkce, authParams },
    };
  }
}
