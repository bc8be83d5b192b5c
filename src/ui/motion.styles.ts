import { css } from 'lit';

/* Every duration is a multiple of --sms-login-duration; nothing waits for any of it. */
export const motionStyles = css`
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
`;
