import { clearNumber } from '../codes/code-store.js';
import { CONNECTION } from '../passwordless/clients.js';
import { printBlocks } from './blocks.js';
import { auditDeed, type Command } from './command.js';
import { Failure } from './failure.js';
import { requireNumber } from './numbers.js';

export const clear: Command = {
  usage: 'clear <number>',
  purpose: 'forget the sends and wrong guesses of a number, which lifts its limits and its lock',
  arguments: 1,
  async run(desk, [text = '']) {
    const number = requireNumber(text);
    await desk.store.transaction(async (transaction) => {
      const found = await clearNumber(transaction, CONNECTION, number, desk.clock.now());
      if (!found) throw new Failure(`Nothing is counted for ${number}.`);
      await auditDeed(desk, transaction, 'cleared', { number });
    });
    desk.print(`Cleared ${number}.`);
    await printBlocks(desk, number);
  },
};
