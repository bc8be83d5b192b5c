/** Runs in the page: what the app of each framework is given, and what comes to it from outside. */
import type { SmsLoginSentEvent, SmsLoginSuccessEvent } from '../../../src/index.js';
import type { Transport } from '../../../src/transport/transport.js';
import { FakeClock } from '../../helpers/fake-clock.js';

/** What an app keeps, and binds to the element. */
export interface AppState {
  /** The element is there. */
  readonly mounted: boolean;
  readonly open: boolean;
  readonly lang: string;
  readonly country: string;
  /** Stands in a child of the element. */
  readonly visitors: number;
  /** What the handlers of the element's events were called with. */
  readonly heard: readonly string[];
}

export const START: AppState = { mounted: true, open: false, lang: 'en', country: 'GB', visitors: 1, heard: [] };

export const clock = new FakeClock();

/** A back end that takes any number and any code. */
export const transport: Transport = {
  async start() {
    return { expiresIn: 180, resendAfter: 24 };
  },
  async verify() {
    return { result: { token: 'a token' } };
  },
};

export const messages = { 'phone.intro': 'For the team only.' };

/**
 * Calls back with changes of the state that nobody in the page asked for, as an app's server might push them.
 *
 * @returns takes the subscription back
 */
export function onNews(callback: (news: Partial<AppState>) => void): () => void {
  const listener = (event: Event): void => callback((event as CustomEvent<Partial<AppState>>).detail);
  addEventListener('news', listener);
  return () => removeEventListener('news', listener);
}

export function toldOfSent({ type, phoneNumber, expiresAt }: SmsLoginSentEvent): string {
  return `${type}: ${phoneNumber}, until ${new Date(expiresAt ?? NaN).toISOString()}`;
}

export function toldOfSuccess({ type, phoneNumber, result }: SmsLoginSuccessEvent): string {
  return `${type}: ${phoneNumber}, ${JSON.stringify(result)}`;
}
