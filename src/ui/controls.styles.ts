import { css } from 'lit';

/* Field, message line, buttons. */
export const controlStyles = css`
  .field {
    display: flex;
    min-block-size: var(--_field-height);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_field);
    outline-offset: -1px;
    overflow: clip;
    transition: border-color calc(var(--_duration) / 2) linear;
  }
  .field:hover {
    border-color: color-mix(in oklab, var(--_text) 40%, var(--_border));
  }
  .field:has(:not(button):focus) {
    border-color: transparent;
    outline: 2px solid var(--_focus);
  }
  .field.warning {
    border-color: var(--_warning);
  }
  .field.error {
    border-color: var(--_danger);
  }
  .field.error:has(:not(button):focus) {
    outline-color: var(--_danger);
  }
  .country {
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    padding-inline: 14px 10px;
    border-inline-end: 1px solid var(--_divider);
    border-radius: var(--_radius) 0 0 var(--_radius);
    font-variant-numeric: tabular-nums;
  }
  button.country {
    min-inline-size: 104px;
    outline-offset: -4px;
  }
  button.country:hover {
    background: var(--_hover);
  }
  .country .icon {
    color: var(--_muted);
  }
  .country .icon:last-child {
    inline-size: 16px;
    margin-inline-start: auto;
  }
  .country span:empty {
    display: none;
  }
  .country span:first-child {
    padding-block-start: 2px;
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.03em;
    color: var(--_muted);
  }
  .input {
    flex: 1;
    min-inline-size: 0;
    padding: 0 14px;
    border: 0;
    border-radius: 0;
    outline: 0;
    appearance: none;
    background: none;
    font-size: 1.0625em;
    font-variant-numeric: tabular-nums;
    caret-color: var(--_link);
  }
  .input:autofill {
    box-shadow: inset 0 0 0 99px var(--_field);
    -webkit-text-fill-color: var(--_text);
    transition: background-color 9999s;
  }
  .message,
  .checkbox,
  .second-row {
    display: flex;
    font-size: 0.875em;
    line-height: calc(20 / 14);
    text-wrap: balance;
    color: var(--_muted);
  }
  .message {
    gap: 7px;
    min-block-size: 2lh;
    margin-block-start: 8px;
    hyphens: auto;
  }
  .message .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
    stroke-width: 2;
  }
  .message.error {
    color: var(--_danger);
  }
  .message.warning {
    color: var(--_warning);
  }
  .message.notice {
    color: var(--_text);
  }
  .checkbox {
    gap: 10px;
    padding-block: 6px;
  }
  .message + .checkbox {
    margin-block-start: 4px;
  }
  .checkbox input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    outline-offset: 2px;
  }
  /* In forced colours it is the browser's own. */
  @media (forced-colors: none) {
    .checkbox input {
      display: grid;
      place-items: center;
      border: var(--_border-width) solid var(--_border);
      border-radius: min(5px, var(--_radius));
      appearance: none;
      background: var(--_field);
    }
    .checkbox :checked {
      border: 0;
      background: var(--_link);
    }
    .checkbox :checked::before {
      inline-size: 6px;
      block-size: 11px;
      margin-block-end: 3px;
      border: solid var(--_surface);
      border-width: 0 2px 2px 0;
      rotate: 45deg;
      content: '';
    }
  }
  button {
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    outline-offset: 2px;
    background: none;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  :is(button, .checkbox input):focus-visible {
    outline: 2px solid var(--_focus);
  }
  .checkbox input[aria-invalid='true'] {
    border-color: var(--_danger);
    outline-color: var(--_danger);
  }
  .main {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-block-size: calc(var(--_field-height) - 4px);
    padding: 10px 20px;
    border: 1px solid color-mix(in oklab, var(--_text) 14%, transparent);
    background: var(--_accent);
    box-shadow:
      inset 0 1px 0 rgb(255 255 255 / 0.14),
      0 1px 2px rgb(18 18 28 / 0.14);
    color: var(--_on);
    font-weight: 600;
    transition: background-color calc(var(--_duration) / 2) linear;
  }
  .card .main {
    inline-size: 100%;
    margin-block-start: 12px;
  }
  .main:hover {
    background: var(--_accent-hover);
  }
  .main:active {
    background: var(--_accent-active);
  }
  .main[aria-disabled='true'] {
    background: var(--_accent);
    cursor: progress;
  }
  /* Whatever it is made to look like by its part. */
  .main[aria-disabled='true']:not(:has(.spinner)) {
    outline-color: var(--_focus) !important;
    background: var(--_hover) !important;
    box-shadow: none;
    color: var(--_muted) !important;
    cursor: default;
  }
  .trigger {
    min-block-size: 44px;
  }
  .spinner {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation:
      turn 0.8s linear infinite,
      appear 1ms 150ms both;
  }
  @media (pointer: coarse) {
    .checkbox {
      padding-block: 12px;
    }
    .close {
      inline-size: 44px;
      block-size: 44px;
      margin-block: -6px;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
    .main {
      border: 2px solid ButtonText;
    }
    .main[aria-disabled='true']:not(:has(.spinner)) {
      color: GrayText !important;
    }
    :host {
      --_focus: Highlight;
    }
  }
`;
