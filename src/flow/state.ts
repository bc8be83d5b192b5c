import type { SmsLoginError } from '../errors.js';
import type { Challenge, StartResult, VerifyResult } from '../transport/transport.js';

/** What is known about the newest code that was sent. */
export interface SentCode {
  /** The id of the send; every code sent has its own. */
  readonly id: number;
  /** E.164. */
  readonly phoneNumber: string;
  /** Digits the code has. */
  readonly codeLength: number;
  /** Seconds the code works, when the server said so. */
  readonly expiresIn: number | undefined;
  /** Epoch milliseconds; when the server said so. */
  readonly expiresAt: number | undefined;
  /** Epoch milliseconds from which another code may be asked for. */
  readonly resendAt: number;
}

export interface Idle {
  readonly kind: 'idle';
}
export interface Failed {
  readonly kind: 'failed';
  readonly error: SmsLoginError;
  /** What failed: a request, or what was typed. */
  readonly during: 'sending' | 'checking' | 'typing';
  /** The number that a code was asked for, where that failed. */
  readonly phoneNumber?: string;
}
/** A request is on its way; answers with another id are stale. */
export interface Sending {
  readonly kind: 'sending';
  readonly id: number;
  readonly phoneNumber: string;
}
export interface Checking {
  readonly kind: 'checking';
  readonly id: number;
  readonly code: string;
}
/** Another security check has been asked for. */
export interface Challenging {
  readonly kind: 'challenging';
  readonly id: number;
}
/** A new code has just been sent, and nothing was typed since. */
export interface Resent {
  readonly kind: 'resent';
}

export interface PhoneState {
  readonly step: 'phone';
  /** The code sent before the person came back to change the number. */
  readonly sent: SentCode | undefined;
  readonly activity: Idle | Sending | Failed;
}

/** The server wants a security check to be passed before it sends a code; the number can still be changed. */
export interface CaptchaState {
  readonly step: 'captcha';
  readonly sent: SentCode | undefined;
  readonly challenge: Challenge;
  readonly activity: Idle | Sending | Challenging | Failed;
}

export interface CodeState {
  readonly step: 'code';
  readonly sent: SentCode;
  /** Codes the server refused since `sent`, with its answer; they are never sent again. */
  readonly refused: ReadonlyMap<string, SmsLoginError>;
  readonly activity: Idle | Sending | Checking | Failed | Resent;
}

export interface SuccessState {
  readonly step: 'success';
  readonly phoneNumber: string;
  readonly result: VerifyResult;
}

/** The state of one login. */
export type FlowState = PhoneState | CaptchaState | CodeState | SuccessState;

/** What can happen to a login. Only what ends a request has an `id`: its. */
export type FlowEvent =
  | { readonly type: 'send'; readonly phoneNumber: string; readonly captcha?: string | undefined }
  | { readonly type: 'sent'; readonly id: number; readonly result: StartResult }
  | { readonly type: 'verify'; readonly code: string }
  | { readonly type: 'verified'; readonly id: number; readonly result: VerifyResult }
  /** The server wants a security check to be passed, the first one or, after a failure, another. */
  | {
      readonly type: 'challenged';
      readonly id: number;
      readonly challenge: Challenge;
      readonly error?: SmsLoginError | undefined;
    }
  /** The person asked for another security check. */
  | { readonly type: 'refresh' }
  /** The person has a code, though the request for it failed. */
  | { readonly type: 'have-code' }
  /** A code was sent before the page was loaded. */
  | { readonly type: 'resume'; readonly sent: Omit<SentCode, 'id'> }
  /** A request failed. */
  | { readonly type: 'refuse'; readonly id: number; readonly error: SmsLoginError }
  /** A request ended without a result: the app said no, or nobody waits for it any more. */
  | { readonly type: 'stop'; readonly id: number }
  /** What was typed cannot be sent. */
  | { readonly type: 'reject'; readonly error: SmsLoginError }
  /** The person changed what is in the field: what was said about it is out of date. */
  | { readonly type: 'edit' }
  | { readonly type: 'online' }
  | { readonly type: 'change-number' }
  | { readonly type: 'reset' };

/** Work for the world outside the reducer. */
export type FlowEffect =
  | {
      readonly type: 'start';
      readonly id: number;
      readonly phoneNumber: string;
      readonly resend: boolean;
      readonly captcha?: string | undefined;
    }
  | { readonly type: 'challenge'; readonly id: number }
  | { readonly type: 'verify'; readonly id: number; readonly phoneNumber: string; readonly code: string }
  /** Abort the request on its way, if any. */
  | { readonly type: 'abort' };

/** What the reducer may know about the world. */
export interface FlowContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Names what this event starts; no other event has the same. */
  readonly id: number;
  /** Digits a code has unless the server says otherwise. */
  readonly codeLength: number;
  /** Seconds before another code is offered, unless the server says otherwise. */
  readonly resendDelay: number;
}

export const initialState: PhoneState = { step: 'phone', sent: undefined, activity: { kind: 'idle' } };
