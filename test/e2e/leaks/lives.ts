import type { SmsLogin } from '../../../src/sms-login.js';
import type { StartRequest, VerifyRequest } from '../../../src/transport/transport.js';

/** What became of the requests of elements that are gone. */
export interface Ends {
  /** Requests that were never answered. */
  readonly pending: number;
  /** Those of them that were told that nobody waits any more. */
  readonly aborted: number;
}

/**
 * Runs in the page: so many elements live there one after the other, each a life of its own, and are gone at the end.
 *
 * @returns about all requests of theirs
 */
export async function liveAndDie(count: number): Promise<Ends> {
  const pending: AbortSignal[] = [];
  const NEVER = 'never';

  /** Answers at once, as the life wants it. */
  class FakeServer {
    next: unknown = {};

    start({ signal }: StartRequest): Promise<object> {
      return this.#answer(signal, { resendAfter: 0, expiresIn: 180 });
    }

    verify({ signal }: VerifyRequest): Promise<object> {
      return this.#answer(signal, {});
    }

    #answer(signal: AbortSignal, result: object): Promise<object> {
      const { next } = this;
      this.next = {};
      if (next === NEVER) {
        pending.push(signal);
        return new Promise(() => undefined);
      }
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(result);
    }
  }

  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const part = (element: SmsLogin, name: string): HTMLElement =>
    element.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`)!;
  const until = async (element: SmsLogin, state: string, on = true): Promise<void> => {
    while (element.matches(`:state(${state})`) !== on) await frame();
  };
  const send = async (element: SmsLogin): Promise<void> => {
    await element.sendCode('+447400123456');
  };
  const refused = (promise: Promise<unknown>): Promise<unknown> => promise.catch(() => undefined);
  const countries = async (element: SmsLogin): Promise<void> => {
    part(element, 'country').click();
    await until(element, 'country');
  };
  type Life = (element: SmsLogin, server: FakeServer) => Promise<void>;
  const lives: Life[] = [
    async () => undefined,
    async (element) => void element.close(),
    // Removed with a request on its way.
    async (element, server) => {
      server.next = NEVER;
      void element.sendCode('+447400123456');
      await until(element, 'busy');
    },
    send,
    async (element, server) => {
      await send(element);
      server.next = new Error('wrong');
      await refused(element.verifyCode('000000'));
      await element.verifyCode('123456');
    },
    async (element, server) => {
      await send(element);
      server.next = NEVER;
      void element.verifyCode('123456');
      await until(element, 'busy');
    },
    // Removed with the list open, while the rest of it may still be to come.
    countries,
    async (element) => {
      await countries(element);
      await frame();
      await frame();
      part(element, 'back').click();
      await send(element);
    },
    async (element, server) => {
      await send(element);
      await element.updateComplete;
      server.next = NEVER;
      part(element, 'resend').click();
      await until(element, 'busy');
    },
    async (element, server) => {
      await send(element);
      server.next = NEVER;
      void element.verifyCode('123456');
      await until(element, 'busy');
      element.close();
    },
    async (element, server) => {
      server.next = new Error('broken');
      await refused(element.sendCode('+447400123456'));
      element.show();
    },
    // Moved within the page.
    async (element) => {
      await send(element);
      document.body.prepend(element);
      await frame();
    },
    async (element) => {
      await send(element);
      await element.updateComplete;
      part(element, 'change').click();
      await until(element, 'phone');
      await refused(element.sendCode('12'));
    },
  ];

  for (let i = 0; i < count; i++) {
    const element = document.createElement('sms-login');
    const server = new FakeServer();
    Object.assign(element, { domain: location.origin, clientId: 'demo', callbackUrl: '/callback', transport: server });
    const isDialog = Math.floor(i / lives.length) % 2 === 0;
    element.inline = !isDialog;
    element.open = isDialog;
    document.body.append(element);
    await element.updateComplete;
    const input = element.shadowRoot!.getElementById('phone')!;
    input.focus();
    await lives[i % lives.length]!(element, server);
    await element.updateComplete;
    element.remove();
    // The next one would go on where this one was.
    sessionStorage.clear();
  }
  return { pending: pending.length, aborted: pending.filter(({ aborted }) => aborted).length };
}
