import { css } from 'lit';

/* Space is in px on a 4 px grid, type in em of the base size. Nothing has a fixed height: larger text makes the card taller. */
export const cardStyles = css`
  :host {
    display: inline-block;
  }
  /* Not on the host, where the page's rules for every element would win. */
  dialog,
  .card,
  .trigger {
    font: 400 var(--sms-login-font-size, clamp(16px, 1rem, 32px)) / 1.5
      var(--sms-login-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-shadow: none;
    text-indent: 0;
    white-space: normal;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host([inline]) {
    display: block;
    inline-size: min(100%, var(--sms-login-width, clamp(400px, 25rem, 800px)));
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
  .card ::slotted(*) {
    margin: 0;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: min(100%, var(--sms-login-width, clamp(400px, 25rem, 800px)));
    padding: 28px var(--_padding) 24px;
    border-radius: var(--_card-radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_text);
    text-align: start;
    cursor: auto;
    overflow-wrap: anywhere;
  }
  /* An inline card keeps the height of its code step, so that the page below never shifts. */
  :host([inline]) .card {
    min-block-size: 388px;
  }
  :host([inline]) .card.logo {
    min-block-size: 440px;
  }
  .logo .header {
    display: flex;
    align-items: center;
    min-block-size: 32px;
    margin-block: -2px 22px;
  }
  slot[name='logo']::slotted(*) {
    max-inline-size: 160px;
    max-block-size: 32px;
    object-fit: contain;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block: -4px;
    color: var(--_muted);
  }
  .heading + .close {
    position: absolute;
    inset-block-start: 26px;
    inset-inline-end: calc(var(--_padding) - 10px);
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
  .heading {
    font-size: var(--sms-login-heading-size, 1.375em);
    line-height: calc(28 / 22);
    font-weight: var(--sms-login-heading-weight, 650);
    letter-spacing: -0.014em;
  }
  .heading,
  .intro {
    text-align: var(--sms-login-align, start);
    text-wrap: balance;
  }
  .heading:focus {
    outline: 0;
  }
  .card:not(.logo) .step .heading:has(+ .close) {
    padding-inline-end: 40px;
  }
  .intro {
    min-block-size: 2lh;
    margin-block-start: 6px;
    font-size: 0.9375em;
    line-height: calc(22 / 15);
    color: var(--_muted);
  }
  .label {
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
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .footer {
    display: block;
    margin: 16px calc(-1 * var(--_padding)) -24px;
    padding: 14px var(--_padding);
    border-block-start: 1px solid var(--_divider);
    font-size: 0.8125em;
    line-height: calc(18 / 13);
    color: var(--_muted);
  }
  /* It would tear joined letters apart. */
  [dir='rtl'] .heading {
    letter-spacing: 0;
  }
  .card:lang(ko) {
    word-break: keep-all;
  }
  /* Their marks above and below the letters need the room. */
  .card:is(:lang(th), :lang(hi), :lang(bn), :lang(ne), :lang(mr), :lang(ur)) * {
    line-height: 1.7;
  }
`;
