import './define.js';

export * from './errors.js';
export { SmsLoginCancelEvent, SmsLoginCloseEvent, SmsLoginErrorEvent, SmsLoginOpenEvent } from './events.js';
export type { CloseReason } from './events.js';
export * from './login/login-events.js';
export { SmsLogin } from './sms-login.js';
export type { Messages, Theme } from './sms-login.js';
export type * from './transport/transport.js';
