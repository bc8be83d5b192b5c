import { css } from 'lit';

/* Every duration is a multiple of --sms-login-duration; nothing waits for any of it. */
export const motionStyles = css`
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
    .step {
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
