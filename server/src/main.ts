#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { Failure } from './cli/failure.js';
import { readConfig } from './cli/read-config.js';
import { describeCommands, isCommand, runCommand } from './cli/run-command.js';
import { SECRETS_HELP, secretsCommand } from './cli/secrets.js';
import { serve } from './cli/serve.js';
import { ConfigError } from './config/config.js';
import { StoreUnavailable } from './store/store.js';

const OPTIONS = {
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  hours: { type: 'string' },
  phone: { type: 'string' },
  since: { type: 'string' },
} as const;

const HELP = `sms-login-server [configuration file]
      run the server; the file may also be named by SMS_LOGIN_CONFIG
sms-login-server --check [configuration file]
      check the configuration and print its SMS
${SECRETS_HELP}

On the database of a server, DATABASE_URL or SMS_LOGIN_DATA_DIR: sms-login-server …
`;

/** The README lists the environment variables. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const { check, help, ...options } = values;
  const { env } = process;
  const file = positionals[0] ?? env.SMS_LOGIN_CONFIG;
  if (help) print(HELP + describeCommands());
  else if (isCommand(positionals[0])) await runCommand(positionals, options, env, print);
  else if (positionals[0] === 'secrets') await secretsCommand(positionals.slice(1), print);
  else if (check) await printCheck(file);
  else await serve(file, env);
}

async function printCheck(file: string | undefined): Promise<void> {
  const { checkReport } = await import('./check.js');
  print(checkReport(readConfig(file, process.env), process.env.DATABASE_URL || undefined));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function describe(error: unknown): string {
  if (error instanceof ConfigError || error instanceof Failure) return error.message;
  if (error instanceof StoreUnavailable) return `The database cannot be reached: ${error.error_detail}`;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_PARSE_ARGS') ? message : (stack ?? message);
}

// Whoever reads the output may have had enough, such as `head`.
process.stdout.on('error', () => process.exit());

try {
  await main();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}
