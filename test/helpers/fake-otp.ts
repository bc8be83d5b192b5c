/** Stands in for the browser's access to text messages (WebOTP), which no test machine has. */
export class FakeOtp {
  /** The signals of all requests so far. */
  readonly signals: AbortSignal[] = [];
  /** How many requests were made while another one had not ended; Chromium may crash over such. */
  overlaps = 0;
  #isPending = false;
  #receive: (code: string) => void = () => undefined;
  #refuse: (reason: unknown) => void = () => undefined;

  /** Takes the place of the browser's, until {@link remove}. */
  install(): void {
    const get = (request: CredentialRequestOptions): Promise<unknown> => {
      this.signals.push(request.signal as AbortSignal);
      if (this.#isPending) this.overlaps += 1;
      this.#isPending = true;
      const answer = new Promise((resolve, reject) => {
        this.#receive = (code) => resolve({ code });
        this.#refuse = reject;
        const abort = (): void => reject(new DOMException('Aborted', 'AbortError'));
        if (request.signal?.aborted) abort();
        request.signal?.addEventListener('abort', abort);
      });
      return answer.finally(() => (this.#isPending = false));
    };
    Object.defineProperty(window, 'OTPCredential', { configurable: true, value: Object });
    Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get } });
  }

  remove(): void {
    Reflect.deleteProperty(window, 'OTPCredential');
    Reflect.deleteProperty(navigator, 'credentials');
  }

  /** A text message with a code arrives, and the person lets the page have it. */
  receive(code: string): void {
    this.#receive(code);
  }

  /** The person says no. */
  refuse(): void {
    this.#refuse(new DOMException('Denied', 'NotAllowedError'));
  }

  get aborted(): boolean {
    return this.signals.at(-1)?.aborted ?? false;
  }
}
