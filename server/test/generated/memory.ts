import type { ServerResponse } from 'node:http';
import { accept, refuse, type TwilioRequest } from '../helpers/twilio.js';

/** Something that an earlier answer, or an SMS, held; `age` 0 is the newest. It is looked up when the request is sent. */
export class Use {
  readonly what: Known;
  readonly age: number;

  constructor(what: Known, age: number) {
    this.what = what;
    this.age = age;
  }
}

export type Known =
  'phone' | 'victim' | 'code' | 'login_ticket' | 'authorization_code' | 'access_token' | 'refresh_token' | 'id_token';

const KEPT = 12;

/** Numbers that the carrier refuses, by how Twilio says so; the last one it never answers. */
export const REFUSED = [
  '+4915200000211',
  '+4915200000408',
  '+4915200000610',
  '+4915200000614',
  '+4915200000003',
] as const;
export const SILENT = '+4915200000005';
/** Their owners never sign in, and nobody who sends the requests sees their codes. */
export const VICTIM = /^\+1201555/;

const ERRORS: Readonly<Record<string, number>> = {
  [REFUSED[0]]: 21_211,
  [REFUSED[1]]: 21_408,
  [REFUSED[2]]: 21_610,
  [REFUSED[3]]: 21_614,
  [REFUSED[4]]: 20_003,
};

/** What those who send the requests know by now. */
export class Memory {
  readonly #known = new Map<Known, string[]>();
  readonly #cookies = new Map<string, string>();

  add(what: Known, value: unknown): void {
    if (typeof value !== 'string') return;
    const values = this.#known.get(what) ?? [];
    this.#known.set(what, [value, ...values].slice(0, KEPT));
  }

  resolve(value: unknown): unknown {
    return value instanceof Use ? (this.#known.get(value.what)?.[value.age] ?? 'nothing yet') : value;
  }

  get cookies(): string {
    return [...this.#cookies].map((pair) => pair.join('=')).join('; ');
  }

  keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
  }

  /** Stands where the phones and their provider are. */
  readonly carrier = (response: ServerResponse, request: TwilioRequest): void => {
    const { To = '', Body = '' } = request.form;
    if (To === SILENT) return;
    const error = ERRORS[To];
    if (error !== undefined) {
      refuse(400, error)(response);
      return;
    }
    if (VICTIM.test(To)) {
      this.add('victim', To);
    } else {
      this.add('phone', To);
      this.add('code', /\d{6}/.exec(Body)?.[0]);
    }
    accept(response, request);
  };
}
