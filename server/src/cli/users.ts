import { CONNECTION } from '../passwordless/clients.js';
import { deleteUser, findAccount, listAccounts, type Account } from '../users/accounts.js';
import { auditDeed, type Command, type Desk } from './command.js';
import { Failure } from './failure.js';
import { requireNumber } from './numbers.js';

const list: Command = {
  usage: 'users list',
  purpose: 'id, number, first and last login and count of logins of every user',
  arguments: 0,
  async run({ store, print }) {
    for await (const { id, phone, createdAt, lastLoginAt, logins } of listAccounts(store)) {
      print([id, phone, createdAt, lastLoginAt, logins].join('\t'));
    }
  },
};

const show: Command = {
  usage: 'users show <id or number>',
  purpose: 'one user as JSON',
  arguments: 1,
  async run(desk, [who = '']) {
    desk.print(JSON.stringify(await requireAccount(desk, who), undefined, 2));
  },
};

const exportAll: Command = {
  usage: 'users export',
  purpose: 'every user as one line of JSON',
  arguments: 0,
  async run({ store, print }) {
    for await (const account of listAccounts(store)) print(JSON.stringify(account));
  },
};

const remove: Command = {
  usage: 'users delete <id or number>',
  purpose: 'delete a user with its sessions, tokens, tickets and codes',
  arguments: 1,
  async run(desk, [who = '']) {
    const account = await requireAccount(desk, who);
    await desk.store.transaction(async (transaction) => {
      await deleteUser(transaction, CONNECTION, account);
      await auditDeed(desk, transaction, 'user_deleted', { number: account.phone, details: { user: account.id } });
    });
    desk.print(`Deleted ${account.id}.`);
  },
};

export const userCommands: Readonly<Record<string, Command>> = { list, show, export: exportAll, delete: remove };

async function requireAccount({ store }: Desk, who: string): Promise<Account> {
  const isId = who.startsWith(`${CONNECTION}|`);
  const account = await findAccount(store, CONNECTION, isId ? { id: who } : { phone: requireNumber(who) });
  if (!account) throw new Failure(`There is no user with ${isId ? 'the id' : 'the number'} ${who}.`);
  return account;
}
