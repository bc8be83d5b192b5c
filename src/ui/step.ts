import type { RichText } from './rich-text.js';

/** The line under the field: one element for all that is said about it. */
export interface Message {
  readonly kind: 'hint' | 'notice' | 'warning' | 'error';
  readonly text: RichText;
  /** What the line is about: it is announced once for each. A hint is about nothing. */
  readonly about?: unknown;
}

/** What a step puts into the card. The skeleton stays, so that heading, field and button keep their places. */
export interface StepContent {
  readonly heading: unknown;
  readonly intro: unknown;
  /** Label and field. */
  readonly field: unknown;
  readonly message: Message;
  /** Between message and button. */
  readonly consent?: unknown;
  readonly submit: { readonly label: string; readonly busy: boolean };
  /** Under the button: a waiting line or a text button; undefined where the step has no such row. */
  readonly secondRow: unknown;
  /** Undefined while the button has nothing to offer. */
  readonly submitted: (() => void) | undefined;
}

/**
 * Keeps the focus, and with it a phone's keyboard, in the field while a button is pressed; and refuses edits of a busy
 * field, since phones close the keyboard over disabled and read-only ones.
 */
export function prevent(event: Event): void {
  event.preventDefault();
}
