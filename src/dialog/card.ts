import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '../locale/language.js';
import { closeIcon } from '../ui/icons.js';
import { prevent } from '../ui/step.js';
import type { StepContent } from '../ui/step.js';

/** The card around every step. */
export interface CardView {
  readonly language: Language;
  /** The app filled the slot `logo`. */
  readonly hasLogo: boolean;
  readonly hasFooter: boolean;
  readonly onSlotChange: () => void;
  /** Which way the step fades in; undefined for the first one. */
  readonly motion: 'forward' | 'back' | undefined;
}

/** @param over what lies over the content, which is out of reach then */
export function card(view: CardView, content: TemplateResult, over: TemplateResult | undefined): TemplateResult {
  const { language, hasLogo, hasFooter, onSlotChange, motion } = view;
  const classes = `card ${hasLogo ? 'logo' : ''} ${motion ?? ''}`;
  return html`<div part="card" class=${classes} lang=${language.file} dir=${language.dir}>
    <div class="under" ?inert=${over !== undefined}>
      <slot name="logo" part="header" class="header" @slotchange=${onSlotChange}></slot>
      ${content}
      <slot name="footer" part="footer" class=${hasFooter ? 'footer' : ''} @slotchange=${onSlotChange}></slot>
    </div>
    ${over}
    <p id="status" class="heard" role="status"></p>
  </div>`;
}

/** Follows the heading, since it is heard after it. */
export function closeButton(label: string, onClose: () => void): TemplateResult {
  return html`<button part="close" class="close" type="button" aria-label=${label} @click=${onClose}>
    ${closeIcon}
  </button>`;
}

/** Heading, field, message and button of the phone and the code step. */
export function form(step: StepContent, message: TemplateResult, close: unknown): TemplateResult {
  const { busy, label } = step.submit;
  const submitted = busy ? undefined : step.submitted;
  const submit = (event: Event): void => {
    event.preventDefault();
    submitted?.();
  };
  return html`<form part="form" class="step" novalidate aria-busy=${busy} @submit=${submit}>
    <h2 part="heading" class="heading" id="heading" tabindex="-1">${step.heading}</h2>
    ${close}
    <p part="intro" class="intro">${step.intro}</p>
    ${step.field} ${message} ${step.consent}
    <button part="submit ${busy ? 'busy' : ''}" class="main" aria-disabled=${!submitted} @mousedown=${prevent}>
      ${busy ? html`<span part="spinner" class="spinner"></span>` : nothing}${label}
    </button>
    ${step.secondRow === undefined ? nothing : html`<div part="second-row" class="second-row">${step.secondRow}</div>`}
  </form>`;
}
