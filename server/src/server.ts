import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApp, ownsPath } from './app.js';
import { systemClock, type Clock } from './clock.js';
import { AuditTrail } from './audit/audit-trail.js';
import { phoneHasher } from './audit/phone-hash.js';
import { CodeStore } from './codes/code-store.js';
import { parseConfig, type Config, type Secrets, type SenderConfig } from './config/config.js';
import { completeSecrets, requireSecrets } from './config/secrets.js';
import { clientAddressFinder } from './http/client-address.js';
import { inboxRoutes } from './inbox/routes.js';
import { SendLimits } from './limits/send-limits.js';
import { createLog, type Log } from './log.js';
import { findElementFiles } from './login-page/element-files.js';
import { LOGIN_PATH, loginPageRoutes, type ElementSource } from './login-page/routes.js';
import { messageRenderer } from './message/message.js';
import { measuredSender } from './metrics/measured-sender.js';
import { Metrics } from './metrics/metrics.js';
import { createProvider } from './oidc/provider.js';
import { TicketStore } from './oidc/ticket-store.js';
import { Journal } from './operation/journal.js';
import { CONNECTION } from './passwordless/clients.js';
import type { Services } from './passwordless/services.js';
import { Inbox, type Terminal } from './senders/inbox.js';
import type { Sender } from './senders/sender.js';
import { TwilioSender } from './senders/twilio.js';
import { WebhookSender } from './senders/webhook.js';
import { openStore, type StoreLocation } from './store/open.js';
import { keepPurging, purge } from './store/purge.js';
import type { Store } from './store/store.js';
import { UserStore } from './users/user-store.js';

export interface SmsLoginServerOptions {
  /** Unchecked; see README.md for its members. */
  config: unknown;
  /** Default: the system's clock. */
  clock?: Clock;
  /** Default: JSON lines on standard output. */
  log?: Log;
  /** Connection string of a PostgreSQL server. Needs `secrets` in the configuration. */
  databaseUrl?: string;
  /** Folder of the embedded database and its secrets; used when there is no `databaseUrl`. Default: all in memory. */
  dataDir?: string;
  /** Path of the element's script, when something else of this origin serves it. Default: the files that come with this. */
  elementScript?: string;
  /** Where messages of the inbox are printed as well. Default: standard output. */
  terminal?: Terminal;
}

export interface SmsLoginServer {
  /** A listener for every route of the server. */
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  /** Whether a path is this server's, for someone who serves other things on the same origin. */
  owns(pathname: string): boolean;
  /** The received messages; undefined when real SMS are sent. */
  readonly inbox: Inbox | undefined;
  /** What `metrics` of the configuration asks for; the caller listens there. */
  readonly metrics: MetricsEndpoint | undefined;
  /** Ends the open streams of the inbox, which would keep a listener that is closing from being done. */
  endStreams(): void;
  /**
   * The process is about to end: /readyz says so from now on, every answer closes its connection, and open streams of
   * the inbox end. Requests are still answered.
   */
  drain(): void;
  /** Gives the database back. Stop listening first. */
  close(): Promise<void>;
}

/** Where the metrics are to be served, apart from all else: they are the operator's. */
export interface MetricsEndpoint {
  port: number;
  host: string;
  /** A listener for `GET /metrics`. */
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Starts the server without a port of its own: the caller listens.
 * @throws {ConfigError} naming every mistake of the configuration
 */
export async function createSmsLoginServer(options: SmsLoginServerOptions): Promise<SmsLoginServer> {
  const config = parseConfig(options.config);
  const location = locationOf(options);
  if (location.kind === 'postgres') requireSecrets(config);
  const clock = options.clock ?? systemClock;
  const log = options.log ?? createLog();
  const store = await openStore(location, clock, log);
  try {
    const secrets = await secretsFor(config, location, clock.now());
    await purge(store, clock);
    const { terminal = process.stdout, elementScript } = options;
    return assemble({ config, secrets, clock, log, store, terminal, element: elementSource(elementScript, log) });
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Parts {
  config: Config;
  secrets: Secrets;
  clock: Clock;
  log: Log;
  store: Store;
  terminal: Terminal;
  element: ElementSource | undefined;
}

function assemble(parts: Parts): SmsLoginServer {
  const { config, secrets, clock, log, store, terminal, element } = parts;
  const carrier = createSender(config.sms.sender, clock, terminal);
  const metrics = config.metrics.port === undefined ? undefined : new Metrics(store);
  const audit = new AuditTrail(store, log);
  const services = createServices(parts, { carrier, metrics, audit });
  const inbox = carrier instanceof Inbox ? carrier : undefined;
  const inboxOverHttp = inbox && inboxRoutes(inbox);
  const provider = createProvider({ ...services, secrets, loginPage: element && LOGIN_PATH });
  let draining = false;
  const endStreams = (): void => inboxOverHttp?.endStreams();
  const app = createApp({
    services,
    provider,
    inboxRoutes: inboxOverHttp?.routes,
    loginRoutes: element && loginPageRoutes(config, element),
    draining: () => draining,
    metrics,
  });
  const stopPurging = keepPurging(store, clock, log);
  return {
    callback: () => app.callback(),
    owns: (pathname) => ownsPath(config, pathname),
    inbox,
    metrics: metrics && endpointOf(config, metrics),
    endStreams,
    drain: () => {
      draining = true;
      endStreams();
    },
    close: async () => {
      await Promise.all([stopPurging(), audit.close()]);
      await store.close();
    },
  };
}

interface Tools {
  carrier: Sender;
  metrics: Metrics | undefined;
  audit: AuditTrail;
}

function createServices(parts: Parts, { carrier, metrics, audit }: Tools): Services {
  const { config, secrets, clock, log, store } = parts;
  const codes = new CodeStore(store, clock, CONNECTION, {
    ...config.sms,
    peppers: secrets.peppers,
    resendWaits: config.limits.resendWaits,
    limits: config.limits.number,
  });
  return {
    config,
    clock,
    log,
    codes,
    store,
    sendLimits: new SendLimits(store, clock, codes, config.limits),
    addressOf: clientAddressFinder(config.trustedProxies),
    users: new UserStore(store, clock, CONNECTION),
    tickets: new TicketStore(store, clock),
    sender: metrics ? measuredSender(carrier, config.sms.sender.type, metrics) : carrier,
    journal: new Journal({ audit, metrics, hashPhone: phoneHasher(secrets.peppers), clock }),
    renderMessage: messageRenderer(config),
  };
}

function endpointOf({ metrics: { port, host } }: Config, metrics: Metrics): MetricsEndpoint | undefined {
  return port === undefined ? undefined : { port, host, callback: () => metrics.callback() };
}

/** Without a login page, those who come without a ticket are told `login_required`. */
function elementSource(script: string | undefined, log: Log): ElementSource | undefined {
  if (script !== undefined) return { script };
  const folder = findElementFiles();
  if (folder !== undefined) return { folder };
  log.warn({ event: 'login_page_missing' }, 'There is no hosted login page: the element is not built');
  return undefined;
}

function createSender(config: SenderConfig, clock: Clock, terminal: Terminal): Sender {
  switch (config.type) {
    case 'inbox':
      return new Inbox(clock, terminal);
    case 'twilio':
      return new TwilioSender(config);
    case 'webhook':
      return new WebhookSender(config, clock);
  }
}

function locationOf({ databaseUrl, dataDir }: SmsLoginServerOptions): StoreLocation {
  if (databaseUrl !== undefined) return { kind: 'postgres', url: databaseUrl };
  return dataDir === undefined ? { kind: 'memory' } : { kind: 'folder', path: dataDir };
}

async function secretsFor(config: Config, location: StoreLocation, now: number): Promise<Secrets> {
  if (location.kind === 'postgres') return requireSecrets(config);
  return completeSecrets(config, location.kind === 'folder' ? location.path : undefined, now);
}
