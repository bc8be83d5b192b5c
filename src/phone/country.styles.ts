import { css } from 'lit';

/* The country view lies over the card's content, which keeps its size. */
export const countryStyles = css`
  .card:where(:has(> .countries)) {
    min-block-size: 400px;
  }
  .countries {
    position: absolute;
    inset: 0 0 var(--_kb, 0) 0;
    display: flex;
    flex-direction: column;
    padding-block-start: 20px;
    border-radius: inherit;
    background: var(--_surface);
    overflow: clip;
    --_from: 12px;
    animation: step calc(var(--_duration) * 0.9);
  }
  dialog .countries {
    padding-block-start: calc(12px + env(safe-area-inset-top));
  }
  .countries .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: calc(var(--_padding) - 11px) var(--_padding);
  }
  .countries .bar .close {
    flex: none;
  }
  .countries .heading {
    font-size: 1.0625em;
    font-weight: 600;
    letter-spacing: 0;
  }
  [dir='rtl'] .countries {
    --_from: -12px;
  }
  [dir='rtl'] [part='back'] svg {
    scale: -1 1;
  }
  .countries .field {
    flex: none;
    align-items: center;
    margin: 12px var(--_padding);
  }
  .countries .field .icon {
    margin-inline-start: 14px;
    color: var(--_muted);
  }
  .countries .input {
    align-self: stretch;
    padding-inline: 8px;
    font-size: 1em;
    text-overflow: ellipsis;
  }
  .countries .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .list {
    flex: 1;
    min-block-size: 0;
    padding: 0 0 8px;
    border-block-start: 1px solid var(--_divider);
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    outline: 0;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding: 6px var(--_padding);
    padding-inline-start: calc(var(--_padding) - 3px);
    border-inline-start: 3px solid transparent;
    line-height: 1.3;
    cursor: pointer;
    content-visibility: auto;
    contain-intrinsic-block-size: auto max(32px, 1.3em);
    -webkit-tap-highlight-color: transparent;
  }
  .option.last {
    border-block-end: 1px solid var(--_divider);
  }
  .option:hover,
  .option.active {
    background: var(--_hover);
  }
  .option.active {
    border-inline-start-color: var(--_focus);
  }
  .flag {
    flex: none;
    inline-size: 1.2em;
    font-size: 1.25em;
    line-height: 1;
    text-align: center;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
  }
  .calling-code {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  /* Only the chosen one has a mark; the others keep its place. */
  .option:not(.chosen) {
    padding-inline-end: calc(var(--_padding) + 30px);
  }
  .chosen-mark {
    display: grid;
    flex: none;
    inline-size: 18px;
    color: var(--_link);
  }
  .message.none {
    display: block;
    padding: 32px var(--_padding);
    color: var(--_muted);
    text-align: center;
  }
  .list:not(:has(.option)) {
    flex: none;
    padding: 0;
  }
  @media (pointer: coarse) {
    .option {
      min-block-size: 48px;
      contain-intrinsic-block-size: auto max(36px, 1.3em);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .countries {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .option {
      border-inline-start-color: Canvas;
    }
    .option.active {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .option.active * {
      color: inherit;
    }
  }
`;
