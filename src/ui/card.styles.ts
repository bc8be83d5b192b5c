import { css } from 'lit';

/* Space is in px on a 4 px grid, type in em of the base size. Nothing has a fixed height, so larger text only makes the card taller. */
export const card = css`
  :host {
    display: inline-block;
    font: 400 var(--sms-login-font-size, clamp(16px, 1rem, 32px)) / 1.5
      var(--sms-login-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host([inline]) {
    display: block;
    inline-size: min(100%, var(--sms-login-width, 400px));
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  .card * {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: min(100%, var(--sms-login-width, 400px));
    padding: 28px var(--_padding) 24px;
    border-radius: var(--_card-radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_text);
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* An inline card keeps the height of its code step, so that the page below never shifts. */
  :host([inline]) .card {
    min-block-size: 388px;
  }
  :host([inline]) .card.logo {
    min-block-size: 440px;
  }
  .header {
    position: absolute;
    inset-block-start: 22px;
    inset-inline-end: calc(var(--_padding) - 10px);
  }
  .logo .header {
    position: static;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 32px;
    margin-block-end: 20px;
    margin-inline-end: -10px;
  }
  slot[name='logo']::slotted(*) {
    max-inline-size: 160px;
    max-block-size: 32px;
    object-fit: contain;
  }
  .card .close {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block: -4px;
    color: var(--_muted);
  }
  .close:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .icon {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .card .heading {
    font-size: var(--sms-login-heading-size, 1.375em);
    line-height: calc(28 / 22);
    font-weight: var(--sms-login-heading-weight, 650);
    letter-spacing: -0.014em;
    text-align: var(--sms-login-align, start);
    text-wrap: balance;
  }
  .heading:focus {
    outline: 0;
  }
  .closable:not(.logo) .heading {
    padding-inline-end: 40px;
  }
  .card .intro {
    min-block-size: 2lh;
    margin-block-start: 6px;
    font-size: 0.9375em;
    line-height: calc(22 / 15);
    color: var(--_muted);
    text-align: var(--sms-login-align, start);
    text-wrap: balance;
  }
  .number {
    color: var(--_text);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .card .label {
    display: block;
    margin-block: 20px 6px;
    font-size: 0.875em;
    line-height: calc(20 / 14);
    font-weight: 550;
  }
  .field {
    display: flex;
    min-block-size: var(--_field-height);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_field);
    outline: 2px solid transparent;
    outline-offset: -1px;
    overflow: clip;
    transition: border-color calc(var(--_duration) / 2) linear;
  }
  .field:hover {
    border-color: color-mix(in oklab, var(--_text) 40%, var(--_border));
  }
  .field:focus-within {
    border-color: transparent;
    outline-color: var(--_focus);
  }
  .field.warning {
    border-color: var(--_warning);
  }
  .field.error {
    border-color: var(--_danger);
  }
  .field.error:focus-within {
    outline-color: var(--_danger);
  }
  .country {
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    min-inline-size: 84px;
    padding-inline: 14px 10px;
    border-inline-end: 1px solid var(--_divider);
    font-variant-numeric: tabular-nums;
  }
  .country span:first-child {
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.03em;
    color: var(--_muted);
  }
  .card .input {
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
  .card .code {
    padding-inline: 16px 48px;
    font-size: 1.5em;
    font-weight: 600;
    letter-spacing: 0.32em;
  }
  .card .code.long {
    letter-spacing: 0.2em;
  }
  .input:autofill {
    box-shadow: inset 0 0 0 99px var(--_field);
    -webkit-text-fill-color: var(--_text);
    transition: background-color 9999s;
  }
  .message {
    display: flex;
    gap: 7px;
    min-block-size: 2lh;
    margin-block-start: 8px;
    font-size: 0.875em;
    line-height: calc(20 / 14);
    color: var(--_muted);
    text-wrap: pretty;
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
  button {
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    outline: 2px solid transparent;
    outline-offset: 2px;
    background: none;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:focus-visible {
    outline-color: var(--_focus);
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
    font-weight: 600;
    transition: background-color calc(var(--_duration) / 2) linear;
  }
  .main,
  .card .main {
    color: var(--_on);
  }
  .card .main {
    inline-size: 100%;
    margin-block-start: 12px;
    font-weight: 600;
  }
  .main:hover {
    background: var(--_accent-hover);
  }
  .main:active {
    background: var(--_accent-active);
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
  .second-row {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    margin-block-start: 8px;
    font-size: 0.875em;
    line-height: calc(20 / 14);
    color: var(--_muted);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .card .link {
    padding-block: 12px;
    margin-block: -12px;
    border-radius: 6px;
    outline-offset: -6px;
    color: var(--_link);
    font-weight: 550;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .footer {
    margin: 16px calc(-1 * var(--_padding)) -24px;
    padding: 14px var(--_padding);
    border-block-start: 1px solid var(--_divider);
    font-size: 0.8125em;
    line-height: calc(18 / 13);
    color: var(--_muted);
  }
  .success {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-block-size: 300px;
    text-align: center;
  }
  .disc {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: 16px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--_success) 13%, transparent);
    color: var(--_success);
    animation: grow calc(var(--_duration) * 0.8) ease-out;
  }
  .disc .icon {
    inline-size: 28px;
    block-size: 28px;
    stroke-width: 2;
  }
  .tick {
    stroke-dasharray: 20;
    animation: draw calc(var(--_duration) * 1.2) ease-out;
  }
  .forward .step {
    animation: forward calc(var(--_duration) * 0.9);
  }
  .back .step {
    animation: back calc(var(--_duration) * 0.9);
  }
  .forward[dir='rtl'] .step {
    animation-name: back;
  }
  .back[dir='rtl'] .step {
    animation-name: forward;
  }
  .step {
    display: flex;
    flex: 1;
    flex-direction: column;
  }
  .card:is(:lang(ar), :lang(fa), :lang(ur)) :is(.heading, .country) {
    letter-spacing: 0;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes grow {
    from {
      scale: 0.92;
    }
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 20;
    }
  }
  @keyframes forward {
    from {
      opacity: 0;
      translate: 8px;
    }
  }
  @keyframes back {
    from {
      opacity: 0;
      translate: -8px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .step,
    .disc,
    .tick {
      animation: none !important;
    }
    .spinner {
      animation: pulse 1.2s infinite alternate;
      border-color: currentcolor;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.3;
    }
  }
  @media (pointer: coarse) {
    .card .close {
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
    :is(.field, button):is(:focus-visible, :focus-within) {
      outline-color: Highlight;
    }
  }
`;
