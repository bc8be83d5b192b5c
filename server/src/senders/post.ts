import { SendError } from './sender.js';

/** How long a provider may take to answer, in milliseconds. */
export const ANSWER_LIMIT_MS = 5000;

/** How `fetch` says that a connection was there: broken, or with something on it that is no HTTP. */
const BROKEN = /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|HPE_)/;

export interface ProviderRequest {
  /** Its name in what is logged. The URL never is: it may carry a key. */
  provider: string;
  url: string | URL;
  headers: Readonly<Record<string, string>>;
  body: string | URLSearchParams;
  timeoutMs: number;
}

/**
 * One POST to a provider, and what `read` makes of its answer. There is no second attempt, because a message whose
 * answer got lost may have been sent, and no redirect is followed: it would carry the code elsewhere.
 * @throws {SendError} `timeout`, also when the connection broke with the request on its way; or `unavailable` when the
 * provider cannot be reached
 */
export async function postOnce<Answer>(
  { provider, url, headers, body, timeoutMs }: ProviderRequest,
  read: (response: Response) => Promise<Answer>,
): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs);
  let answering = false;
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    answering = true;
    return await read(response);
  } catch (error) {
    if (signal.aborted) throw new SendError('timeout', `${provider} did not answer within ${timeoutMs} ms`);
    const code = String(((error as Error).cause as NodeJS.ErrnoException | undefined)?.code);
    if (answering || BROKEN.test(code)) throw new SendError('timeout', `The connection to ${provider} broke: ${code}`);
    throw new SendError('unavailable', `${provider} could not be reached: ${code}`);
  }
}

/** The body of an answer; undefined when it is not JSON. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
