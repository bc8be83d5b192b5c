import type { TemplateResult } from 'lit';
import type { FlowState } from '../flow/state.js';
import type { Texts } from '../locale/texts.js';
import type { StepContent } from '../ui/step.js';

/** What the login needs of the element that shows it. */
export interface LoginOptions {
  texts: () => Texts;
  /** BCP 47 tag of the language that is asked for. */
  language: () => string;
  setState: (name: string, on: boolean) => void;
  /** The card can be seen. */
  shown: () => boolean;
  /** The login is about to render another step. */
  stepped: (to: FlowState['step']) => void;
  /** The person came back to a page that had signed them in. */
  returned: () => void;
  /** Runs what the person asked for by a control of the code step. */
  act: (promise: Promise<unknown>) => void;
  /** Sends what is in the phone field. */
  submit: () => void;
  /** Puts a step into the card. */
  form: (step: StepContent) => TemplateResult;
  /** Dismisses the dialog, where that is allowed. */
  closeButton: () => unknown;
}
