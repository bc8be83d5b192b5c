import { readFileSync } from 'node:fs';
import { ConfigError, type ConfigMistake } from './config.js';

export type Environment = Readonly<Record<string, string | undefined>>;

type Json = Record<string, unknown>;

/**
 * Lays the environment over what the configuration file says, so that secrets need not be in the file. Each of these
 * variables can also be given as `NAME_FILE`, the path of a file that holds the value:
 * `SMS_LOGIN_ISSUER`, `SMS_LOGIN_SECRETS` (JSON), `SMS_LOGIN_COUNTRIES` (separated by spaces), and `TWILIO_ACCOUNT_SID`,
 * `TWILIO_AUTH_TOKEN`, `TWILIO_FROM`, `TWILIO_MESSAGING_SERVICE_SID`, or `SMS_LOGIN_WEBHOOK_URL` and
 * `SMS_LOGIN_WEBHOOK_SECRET`. `METRICS_PORT` has no such file.
 * @throws {ConfigError} when a file cannot be read, the secrets are not JSON, or two senders are chosen
 */
export function applyEnvironment(config: unknown, environment: Environment): unknown {
  if (!isObject(config)) return config;
  const read = (name: string) => readVariable(environment, name);
  const secrets = readJson(read('SMS_LOGIN_SECRETS'), 'SMS_LOGIN_SECRETS');
  const sms = merge(config.sms, {
    countries: words(read('SMS_LOGIN_COUNTRIES')),
    sender: chosenSender(isObject(config.sms) ? config.sms.sender : undefined, read),
  });
  const metrics = merge(config.metrics, { port: number(read('METRICS_PORT')) });
  return merge(config, { issuer: read('SMS_LOGIN_ISSUER'), secrets, sms, metrics });
}

type Read = (name: string) => string | undefined;

function chosenSender(inFile: unknown, read: Read): unknown {
  const twilio = twilioSender(inFile, read);
  const webhook = webhookSender(inFile, read);
  if (!twilio || !webhook) return twilio ?? webhook;
  const message = 'chooses the webhook, but a TWILIO_… variable chooses Twilio; unset one of them';
  throw mistake({ path: 'SMS_LOGIN_WEBHOOK_…', message });
}

function twilioSender(inFile: unknown, read: Read): unknown {
  return senderOf('twilio', inFile, {
    accountSid: read('TWILIO_ACCOUNT_SID'),
    authToken: read('TWILIO_AUTH_TOKEN'),
    from: read('TWILIO_FROM'),
    messagingServiceSid: read('TWILIO_MESSAGING_SERVICE_SID'),
  });
}

function webhookSender(inFile: unknown, read: Read): unknown {
  return senderOf('webhook', inFile, {
    url: read('SMS_LOGIN_WEBHOOK_URL'),
    secret: read('SMS_LOGIN_WEBHOOK_SECRET'),
  });
}

/** One variable is enough to choose a sender; the file may say the rest. */
function senderOf(type: string, inFile: unknown, variables: Json): unknown {
  const given = withoutUndefined(variables);
  if (Object.keys(given).length === 0) return undefined;
  const base = isObject(inFile) && inFile.type === type ? inFile : {};
  return { ...base, type, ...given };
}

function readVariable(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return environment[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw mistake({ path: `${name}_FILE`, message: `cannot be read: ${(error as NodeJS.ErrnoException).code}` });
  }
}

function readJson(text: string | undefined, name: string): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw mistake({ path: name, message: 'is not JSON' });
  }
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function words(text: string | undefined): string[] | undefined {
  return text?.split(/\s+/).filter(Boolean);
}

/** What is wrong in the file, such as `"sms": 5`, is left for validation to name. */
function merge(base: unknown, added: Json): unknown {
  const given = withoutUndefined(added);
  if (Object.keys(given).length === 0) return base;
  return isObject(base) || base === undefined ? { ...base, ...given } : base;
}

function withoutUndefined(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mistake(what: ConfigMistake): ConfigError {
  return new ConfigError([what]);
}
