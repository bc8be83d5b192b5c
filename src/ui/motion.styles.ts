import { css } from 'lit';

/* Every duration is a multiple of --sms-login-duration; nothing waits for any of it. */
export const motionStyles = css`
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
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: pulse 1.2s infinite alternate;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.3;
    }
  }
`;
