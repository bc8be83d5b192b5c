import type { Page, Request, Route } from 'playwright-core';

/** What becomes of the next request to the server: one may be late on its way there, and its answer on the way back. */
export const FATES = ['late', 'answered late', 'server fault', 'lost'] as const;
export type Fate = (typeof FATES)[number];

/** One request to `/passwordless/start` or `/co/authenticate`. */
export interface Sent {
  readonly kind: 'start' | 'verify';
  readonly phone: string;
  /** Of a check. */
  readonly code: string;
}

/** Between a page and the server: counts what is asked for, and holds, loses or breaks it. */
export class Network {
  /** All requests so far. */
  readonly sent: Sent[] = [];
  /** Addresses of all requests of any kind so far. */
  readonly urls: string[] = [];
  fate: Fate | undefined;
  offline = false;
  /** More than one check was on its way at once, or more than one request for a code for the same number. */
  doubled: Sent | undefined;
  readonly #flying = new Map<Request, Sent>();
  readonly #held = new Map<Request, () => Promise<void>>();

  static async of(page: Page): Promise<Network> {
    const network = new Network();
    page.on('request', (request) => network.#begin(request));
    page.on('requestfinished', (request) => network.#end(request));
    page.on('requestfailed', (request) => network.#end(request));
    await page.route(/\/passwordless\/start$|\/co\/authenticate$/, (route) => network.#decide(route));
    return network;
  }

  /** Something waits for {@link release}. */
  get isHolding(): boolean {
    return this.#held.size > 0;
  }

  /** Nothing is on its way but what is held. */
  get isQuiet(): boolean {
    return [...this.#flying.keys()].every((request) => this.#held.has(request));
  }

  async release(): Promise<void> {
    const held = [...this.#held.values()];
    this.#held.clear();
    for (const go of held) await go();
  }

  #begin(request: Request): void {
    this.urls.push(request.url());
    const sent = read(request);
    if (!sent) return;
    this.sent.push(sent);
    const isSame = ({ kind, phone }: Sent): boolean =>
      kind === sent.kind && (kind === 'verify' || phone === sent.phone);
    if ([...this.#flying.values()].some(isSame)) this.doubled = sent;
    this.#flying.set(request, sent);
  }

  #end(request: Request): void {
    this.#flying.delete(request);
    this.#held.delete(request);
  }

  async #decide(route: Route): Promise<void> {
    const { fate } = this;
    this.fate = undefined;
    // The page may have given the request up meanwhile, or be gone.
    await this.#follow(route, fate).catch(() => undefined);
  }

  async #follow(route: Route, fate: Fate | undefined): Promise<void> {
    if (fate === 'server fault') return route.fulfill({ status: 500, json: { error: 'server_error' } });
    if (fate === 'lost') return route.abort('connectionreset');
    if (fate === 'late') {
      this.#hold(route, () => route.continue());
      return;
    }
    if (fate !== 'answered late' || this.offline) return route.continue();
    const response = await route.fetch();
    this.#hold(route, async () => route.fulfill({ response }));
  }

  #hold(route: Route, go: () => Promise<void>): void {
    if (!this.#flying.has(route.request())) return;
    this.#held.set(route.request(), () =>
      (this.offline ? route.abort('internetdisconnected') : go()).catch(() => undefined),
    );
  }
}

function read(request: Request): Sent | undefined {
  const { pathname } = new URL(request.url());
  if (request.method() !== 'POST') return undefined;
  const body = (): Record<string, string> => request.postDataJSON() as Record<string, string>;
  if (pathname === '/passwordless/start') return { kind: 'start', phone: String(body().phone_number), code: '' };
  if (pathname !== '/co/authenticate') return undefined;
  return { kind: 'verify', phone: String(body().username), code: String(body().otp) };
}
