import './define.js';

export * from './errors.js';
export * from './events.js';
export { SmsLogin } from './sms-login.js';
export type { Messages, Theme } from './sms-login.js';
export type * from './transport/transport.js';
