import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const LIBRARY = readFileSync(new URL(import.meta.resolve('auth0-js/dist/auth0.min.js')));

/** An application's own pages, on an origin of its own, with auth0-js as it is published. */
export class Auth0JsPage {
  readonly #server: Server;
  readonly #host: string;
  /** Of the authorization server. */
  domain = '';

  private constructor(host: string) {
    this.#host = host;
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://page');
      const script = pathname === '/auth0.js';
      response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8' });
      response.end(script ? LIBRARY : pathname === '/callback' ? '<h1>Welcome</h1>' : this.#page());
    });
  }

  static async open(host: string): Promise<Auth0JsPage> {
    const page = new Auth0JsPage(host);
    await once(page.#server.listen(0, '127.0.0.1'), 'listening');
    return page;
  }

  get origin(): string {
    return `http://${this.#host}:${(this.#server.address() as AddressInfo).port}`;
  }

  get callback(): string {
    return `${this.origin}/callback`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #page(): string {
    const options = {
      domain: this.domain,
      clientID: 'web',
      redirectUri: this.callback,
      responseType: 'code',
      scope: 'openid phone',
    };
    return `<!doctype html>
<label>Phone <input id="phone" type="tel"></label>
<button id="send">Send code</button>
<label>Code <input id="code"></label>
<button id="verify">Sign in</button>
<p role="status"></p>
<script src="/auth0.js"></script>
<script>
  const webAuth = new auth0.WebAuth(${JSON.stringify(options)});
  const connection = 'sms';
  const field = (id) => document.getElementById(id).value;
  const say = (error, result) => {
    document.querySelector('p').textContent = JSON.stringify(error ? { error } : { result });
  };
  document.getElementById('send').onclick = () =>
    webAuth.passwordlessStart({ connection, send: 'code', phoneNumber: field('phone') }, say);
  document.getElementById('verify').onclick = () =>
    webAuth.passwordlessLogin({ connection, phoneNumber: field('phone'), verificationCode: field('code') }, say);
</script>`;
  }
}
