import { systemClock } from '../clock.js';
import type { Environment } from '../config/environment.js';
import { audit } from './audit.js';
import { block, blocks, unblock } from './blocks.js';
import { clear } from './clear.js';
import type { Command, Desk, Options } from './command.js';
import { Failure } from './failure.js';
import { openDatabase } from './open-database.js';
import { readPeppers } from './read-peppers.js';
import { userCommands } from './users.js';

const COMMANDS: Readonly<Record<string, Command | typeof userCommands>> = {
  users: userCommands,
  block,
  unblock,
  blocks,
  clear,
  audit,
};

/** Whether the first argument names a command; else it is a configuration file. */
export function isCommand(word: string | undefined): boolean {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** The lines of `--help` on the commands. */
export function describeCommands(): string {
  const all = Object.values(COMMANDS).flatMap((one) => (isSingle(one) ? [one] : Object.values(one)));
  return all.map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`).join('\n');
}

/** Does what an operator asks, on the database of a server that may be running. @throws {Failure} */
export async function runCommand(
  words: readonly string[],
  options: Options,
  environment: Environment,
  print: (line: string) => void,
): Promise<void> {
  const run = prepareCommand(words, options);
  const store = await openDatabase(environment);
  try {
    await run({ store, clock: systemClock, peppers: () => readPeppers(environment), print });
  } finally {
    await store.close();
  }
}

/** Reads a command before anything is opened for it. @throws {Failure} when it is used in another way */
export function prepareCommand(words: readonly string[], options: Options): (desk: Desk) => Promise<void> {
  const { command, args } = find(words);
  const allowed = new Set<string>(command.options);
  const stray = Object.keys(options).find((name) => !allowed.has(name));
  if (args.length !== command.arguments || stray) throw new Failure(`Use it so: sms-login-server ${command.usage}`);
  return (desk) => command.run(desk, args, options);
}

function find([first = '', second = '', ...rest]: readonly string[]): { command: Command; args: readonly string[] } {
  const found = COMMANDS[first];
  if (found && isSingle(found)) return { command: found, args: second === '' ? rest : [second, ...rest] };
  const command = found && Object.hasOwn(found, second) ? found[second] : undefined;
  if (command) return { command, args: rest };
  const usages = Object.values(found ?? {}).map(({ usage }: Command) => usage);
  throw new Failure(`Use it so: sms-login-server ${usages.join(' | ')}`);
}

function isSingle(one: Command | typeof userCommands): one is Command {
  return typeof one.run === 'function';
}
