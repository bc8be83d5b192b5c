import { SendError, type Sender } from '../senders/sender.js';
import type { Metrics } from './metrics.js';

/** The same sender with a watch beside it. */
export function measuredSender(sender: Sender, type: string, metrics: Metrics): Sender {
  return {
    async send(message) {
      const sent = metrics.sending(type);
      try {
        await sender.send(message);
        sent('accepted');
      } catch (error) {
        sent(error instanceof SendError ? error.failure : 'error');
        throw error;
      }
    },
  };
}
