import { readEntries } from '../audit/entries.js';
import { allHashes } from '../audit/phone-hash.js';
import type { Command } from './command.js';
import { Failure } from './failure.js';
import { requireNumber } from './numbers.js';

export const audit: Command = {
  usage: 'audit [--phone number] [--since time]',
  purpose: 'what happened, oldest first, as lines of JSON; time as 2026-01-31 or 2026-01-31T12:00Z',
  arguments: 0,
  options: ['phone', 'since'],
  async run({ store, peppers, print }, _args, { phone, since }) {
    const hashes = phone === undefined ? undefined : allHashes(await peppers(), requireNumber(phone));
    const from = since === undefined ? undefined : readTime(since);
    for await (const entry of readEntries(store, { hashes, from })) print(JSON.stringify(entry));
  },
};

function readTime(text: string): Date {
  const time = new Date(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(time.getTime())) return time;
  throw new Failure('--since must be a time such as 2026-01-31 or 2026-01-31T12:00Z.');
}
