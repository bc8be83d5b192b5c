/** Stands in for the browser's access to text messages (WebOTP), which no test machine has. */
export class FakeOtp {
  /** The signals of all requests so far. */
  readonly signals: AbortSignal[] = [];
  #receive: (code: string) => void = () => undefined;
  #refuse: (reason: unknown) => void = () => undefined;

  /** Takes the place of the browser's, until {@link remove}. */
  install(): void {
    const get = (request: CredentialRequestOptions): Promise<unknown> => {
      this.signals.push(request.signal as AbortSignal);
      return new Promise((resolve, reject) => {
        this.#receive = (code) => resolve({ code });
        this.#refuse = reject;
        request.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
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
