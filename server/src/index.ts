export {
  createSmsLoginServer,
  type MetricsEndpoint,
  type SmsLoginServer,
  type SmsLoginServerOptions,
} from './server.js';
export type { Clock } from './clock.js';
export { applyEnvironment, type Environment } from './config/environment.js';
export { ConfigError, type ConfigMistake } from './config/config.js';
export { createLog, type Log } from './log.js';
export type { Inbox, InboxMessage, Terminal } from './senders/inbox.js';
