import { css } from 'lit';

/* Space is in px on a 4 px grid, type in em of the base size. Nothing has a fixed height: larger text makes the card taller. */
export const cardStyles = css`
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
    inset-block-start: 26px;
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
  .closable:not(.logo) .step .heading {
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
  .card .label {
    display: block;
    margin-block: 20px 6px;
    font-size: 0.875em;
    line-height: calc(20 / 14);
    font-weight: 550;
  }
  .under {
    display: contents;
  }
  .under[inert] {
    visibility: hidden;
  }
  /* Only heard. */
  .card .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .footer {
    margin: 16px calc(-1 * var(--_padding)) -24px;
    padding: 14px var(--_padding);
    border-block-start: 1px solid var(--_divider);
    font-size: 0.8125em;
    line-height: calc(18 / 13);
    color: var(--_muted);
  }
  .card:is(:lang(ar), :lang(fa), :lang(ur)) :is(.heading, .country) {
    letter-spacing: 0;
  }
`;
