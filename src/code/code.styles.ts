import { css } from 'lit';

/* What only the code step, success and second thoughts about a number need; it comes with the rest of the login. */
export const codeStyles = css`
  #intro bdi {
    color: var(--_text);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .success {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    min-block-size: 336px;
  }
  .success .intro {
    min-block-size: 0;
  }
  .code {
    padding-inline: 16px 48px;
    font-size: 1.5em;
    font-weight: 600;
    letter-spacing: 0.32em;
  }
  .code.long {
    letter-spacing: 0.18em;
  }
  .second-row {
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    margin-block-start: 8px;
    font-variant-numeric: tabular-nums;
  }
  .second-row,
  .success * {
    text-align: center;
  }
  .link {
    padding-block: 12px;
    margin-block: -12px;
    border-radius: 6px;
    outline-offset: -6px;
    color: var(--_link);
    font-weight: 550;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  /* Below the dots of its letters. */
  [dir='rtl'] .link {
    text-underline-offset: 0.35em;
  }
  .success .link {
    margin-block-start: -4px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
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
  }
  .disc .icon {
    inline-size: 28px;
    block-size: 28px;
    stroke-width: 2;
  }
  .disc path {
    stroke-dasharray: 20;
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
  @media (prefers-reduced-motion: no-preference) {
    .disc {
      animation: grow calc(var(--_duration) * 0.8) ease-out;
    }
    .disc path {
      animation: draw calc(var(--_duration) * 1.2) ease-out;
    }
    :is(.forward, .back) .step {
      animation: step calc(var(--_duration) * 0.9);
    }
    .forward {
      --_from: 8px;
    }
    .back,
    .forward[dir='rtl'] {
      --_from: -8px;
    }
    .back[dir='rtl'] {
      --_from: 8px;
    }
  }
  @keyframes step {
    from {
      opacity: 0;
      translate: var(--_from);
    }
  }
`;
