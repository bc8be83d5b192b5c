import { findBlockedBeginnings, liftBlock, listBlocks, setBlock } from '../limits/blocks.js';
import { isHandedOut } from '../phone/phone-number.js';
import { auditDeed, type Command, type Desk } from './command.js';
import { Failure } from './failure.js';
import { requireBeginning } from './numbers.js';

export const block: Command = {
  usage: 'block <number or prefix> [--hours N]',
  purpose: 'send no codes to a number, or to all that begin so; without hours, until it is unblocked',
  arguments: 1,
  options: ['hours'],
  async run(desk, [text = ''], { hours }) {
    const number = requireBeginning(text);
    const until = hours === undefined ? undefined : new Date(desk.clock.now() + readHours(hours) * 3_600_000);
    await desk.store.transaction(async (transaction) => {
      await setBlock(transaction, number, until);
      await auditDeed(desk, transaction, 'blocked', {
        ...whomOf(number),
        details: until && { until: until.toISOString() },
      });
    });
    desk.print(`Blocked ${number} until ${until?.toISOString() ?? 'it is unblocked'}.`);
  },
};

export const unblock: Command = {
  usage: 'unblock <number or prefix>',
  purpose: 'lift a block, also one that stopped a pumped prefix',
  arguments: 1,
  async run(desk, [text = '']) {
    const number = requireBeginning(text);
    await desk.store.transaction(async (transaction) => {
      if (!(await liftBlock(transaction, number))) throw new Failure(`${number} is not blocked.`);
      await auditDeed(desk, transaction, 'unblocked', whomOf(number));
    });
    desk.print(`Unblocked ${number}.`);
    await printBlocks(desk, number);
  },
};

export const blocks: Command = {
  usage: 'blocks',
  purpose: 'every block: how the numbers begin, and until when they get no codes',
  arguments: 0,
  async run({ store, clock, print }) {
    for (const { start, until } of await listBlocks(store, clock.now())) {
      print([start, until?.toISOString() ?? 'until it is unblocked'].join('\t'));
    }
  },
};

/** What a number still has to wait for, when something else was lifted. */
export async function printBlocks({ store, clock, print }: Desk, number: string): Promise<void> {
  const left = await findBlockedBeginnings(store, number, clock.now());
  if (left.length > 0) print(`It is still blocked by ${left.join(', ')}.`);
}

/** Digits that the longest number has without its last four: what is longer is somebody's number, handed out or not. */
const LONGEST_PREFIX = 11;

function whomOf(number: string): { number: string } | { prefix: string } {
  return isHandedOut(number) || number.length > 1 + LONGEST_PREFIX ? { number } : { prefix: number };
}

function readHours(text: string): number {
  const hours = Number(text);
  if (Number.isInteger(hours) && hours >= 1 && hours <= 87_600) return hours;
  throw new Failure('--hours must be a whole number from 1 to 87600.');
}
