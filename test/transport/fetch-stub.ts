export interface SentRequest {
  url: string;
  init: RequestInit;
  /** The body read as JSON; undefined for a form. */
  json: unknown;
}

type Answer = () => Response | Promise<Response>;

const realFetch = globalThis.fetch;

/**
 * Stands for the network, which a unit test cannot have: answers each request with the next of `answers` and records
 * what was sent. The bodies used with it are those the Auth0 contract and our server document. Undo it with
 * {@link restoreFetch}.
 */
export function stubFetch(...answers: Answer[]): SentRequest[] {
  const sent: SentRequest[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const json: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    sent.push({ url: String(input), init, json });
    const answer = answers[sent.length - 1];
    if (!answer) throw new Error(`Unexpected request to ${String(input)}`);
    return answer();
  };
  return sent;
}

/** A server that takes the request and never answers, until the request is aborted. */
export function stubHangingFetch(): void {
  globalThis.fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      const stop = (): void => reject(init?.signal?.reason as Error);
      if (init?.signal?.aborted) stop();
      else init?.signal?.addEventListener('abort', stop);
    });
}

export function restoreFetch(): void {
  globalThis.fetch = realFetch;
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const html =
  (body: string, status = 200): Answer =>
  () =>
    new Response(body, { status, headers: { 'Content-Type': 'text/html' } });

/** What every engine's `fetch` does when nobody listens at the other end. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Makes the browser say that it is offline; undo it with the function returned. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => Reflect.deleteProperty(navigator, 'onLine');
}
