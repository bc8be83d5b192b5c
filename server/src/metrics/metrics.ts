import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Connections, Store } from '../store/store.js';

/** Stands for every client that is not configured, and for every path that is not the server's. */
const UNKNOWN = 'unknown';

/** Upper ends of the classes a duration falls into, in seconds; the last is what a provider may take. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * What is counted, in the text format of Prometheus. Labels take words of this program and names of the configuration
 * only: whatever a request says would let anybody fill the memory, and tell numbers.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #happenings = {
    start: this.#counter('starts', 'Requests for a code, by how they ended', ['client', 'outcome']),
    guess: this.#counter('guesses', 'Codes that were tried, by how that ended', ['client', 'outcome']),
    login: this.#counter('logins', 'Login tickets that were shown, by how that ended', ['client', 'outcome']),
  };
  readonly #limits = this.#counter('limited', 'Requests refused by a limit, by its reason', ['reason']);
  readonly #sends = this.#histogram('sms_send', 'How long the provider took for an SMS', ['sender', 'outcome']);
  readonly #requests = this.#histogram('request', 'How long requests took', ['route', 'status']);

  constructor(store: Store) {
    collectDefaultMetrics({ register: this.#registry });
    if (store.connections) this.#watchConnections(() => store.connections?.());
  }

  /** `outcome` is a word of this program; `client` one of the configuration. */
  count(event: 'start' | 'guess' | 'login', client: string | undefined, outcome: string): void {
    this.#happenings[event].inc({ client: client ?? UNKNOWN, outcome });
  }

  countLimit(reason: string): void {
    this.#limits.inc({ reason });
  }

  /** Begins to measure an SMS. */
  sending(sender: string): (outcome: string) => void {
    const end = this.#sends.startTimer({ sender });
    return (outcome) => void end({ outcome });
  }

  /** Begins to measure a request. `route` is undefined when it is none of the server's. */
  requested(route: string | undefined): (status: number) => void {
    const end = this.#requests.startTimer({ route: route ?? UNKNOWN });
    return (status) => void end({ status: `${Math.floor(status / 100)}xx` });
  }

  /** A listener that answers `GET /metrics`. */
  callback(): (request: IncomingMessage, response: ServerResponse) => void {
    return ({ url }, response) => {
      if (url === '/metrics') void this.#answer(response);
      else response.writeHead(404).end();
    };
  }

  async #answer(response: ServerResponse): Promise<void> {
    const text = await this.#registry.metrics();
    response.writeHead(200, { 'Content-Type': this.#registry.contentType, 'Cache-Control': 'no-store' }).end(text);
  }

  #watchConnections(read: () => Connections | undefined): void {
    new Gauge({
      name: 'sms_login_database_connections',
      help: 'Connections to the database, those of them that are idle, and requests that wait for one',
      labelNames: ['state'],
      registers: [this.#registry],
      collect() {
        for (const [state, count] of Object.entries(read() ?? {})) this.set({ state }, Number(count));
      },
    });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name: `sms_login_${name}_total`, help, labelNames, registers: [this.#registry] });
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    const duration = { name: `sms_login_${name}_duration_seconds`, buckets: DURATIONS };
    return new Histogram({ ...duration, help, labelNames, registers: [this.#registry] });
  }
}
