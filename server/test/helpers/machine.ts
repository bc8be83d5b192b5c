import { after, before } from 'node:test';
import { startPostgres, type PostgresCluster } from './postgres.js';
import { WebhookReceiver } from './webhook-receiver.js';

/** What programs of their own need beside them: a PostgreSQL, and somebody who takes their SMS. There from `before` on. */
export interface Machine {
  cluster: PostgresCluster;
  receiver: WebhookReceiver;
}

/** For the tests of a file, or of a suite. */
export function useMachine(): Machine {
  const machine = {} as Machine;
  before(async () => {
    machine.cluster = await startPostgres();
    machine.receiver = await WebhookReceiver.open();
  });
  after(async () => {
    machine.receiver.close();
    await machine.cluster.stop();
  });
  return machine;
}
