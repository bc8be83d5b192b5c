import type { Context } from 'koa';
import type { Clock } from '../clock.js';
import type { CodeStore } from '../codes/code-store.js';
import type { Config } from '../config/config.js';
import type { ClientAddress } from '../http/client-address.js';
import type { SendLimits } from '../limits/send-limits.js';
import type { Log } from '../log.js';
import type { RenderMessage } from '../message/message.js';
import type { Journal } from '../operation/journal.js';
import type { TicketStore } from '../oidc/ticket-store.js';
import type { Sender } from '../senders/sender.js';
import type { Store } from '../store/store.js';
import type { UserStore } from '../users/user-store.js';

/** What the passwordless routes work with. */
export interface Services {
  config: Config;
  clock: Clock;
  log: Log;
  codes: CodeStore;
  users: UserStore;
  tickets: TicketStore;
  store: Store;
  sendLimits: SendLimits;
  addressOf: (ctx: Context) => ClientAddress;
  sender: Sender;
  journal: Journal;
  renderMessage: RenderMessage;
}
