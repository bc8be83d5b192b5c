import { SmsLogin } from './sms-login.js';

declare global {
  interface HTMLElementTagNameMap {
    'sms-login': SmsLogin;
  }
}

// Two copies on one page (a bundle and a script tag) must not throw: the first one wins.
if (!customElements.get('sms-login')) customElements.define('sms-login', SmsLogin);
