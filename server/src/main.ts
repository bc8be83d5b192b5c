#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { readConfig } from './cli/read-config.js';
import { serve } from './cli/serve.js';
import { ConfigError } from './config/config.js';

/** `sms-login-server [--check] [configuration file]`. The README lists the environment variables. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
  const { env } = process;
  const file = positionals[0] ?? env.SMS_LOGIN_CONFIG;
  if (!values.check) {
    await serve(file, env);
    return;
  }
  const { checkReport } = await import('./check.js');
  process.stdout.write(`${checkReport(readConfig(file, env), env.DATABASE_URL || undefined)}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
