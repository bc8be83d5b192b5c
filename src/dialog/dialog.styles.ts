import { css } from 'lit';

/* The dialog is a transparent box of the viewport's size that scrolls as a whole; a press beside the card is a press on it. */
export const dialogStyles = css`
  dialog {
    inset: 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: var(--sms-login-offset, max(24px, 14dvh)) 16px calc(24px + var(--_kb, 0px));
    border: 0;
    background: none;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog,
  dialog::backdrop {
    opacity: 0;
    transition:
      opacity calc(var(--_duration) * 0.7) cubic-bezier(0.4, 0, 1, 1),
      overlay calc(var(--_duration) * 0.7) allow-discrete,
      display calc(var(--_duration) * 0.7) allow-discrete;
  }
  dialog[open],
  dialog[open]::backdrop {
    opacity: 1;
    transition-duration: calc(var(--_duration) * 1.1);
    transition-timing-function: cubic-bezier(0.2, 0.8, 0.2, 1);
  }
  dialog::backdrop {
    background: var(--_backdrop);
  }
  dialog .card {
    margin-inline: auto;
    transition: translate calc(var(--_duration) * 1.1) cubic-bezier(0.2, 0.8, 0.2, 1);
  }
  @starting-style {
    dialog[open],
    dialog[open]::backdrop {
      opacity: 0;
    }
    dialog[open] .card {
      translate: 0 8px;
    }
  }
  @media (width < 480px), (height < 480px) {
    dialog {
      inset-block-start: 8px;
      block-size: calc(100% - 8px);
      padding: 0;
    }
    .card {
      --_padding: var(--sms-login-padding, 20px);
    }
    dialog .card {
      inline-size: 100%;
      min-block-size: 100%;
      padding: calc(16px + env(safe-area-inset-top)) calc(var(--_padding) + env(safe-area-inset-right))
        calc(16px + env(safe-area-inset-bottom) + var(--_kb, 0px)) calc(var(--_padding) + env(safe-area-inset-left));
      border-radius: 18px 18px 0 0;
      box-shadow: none;
      transition-duration: calc(var(--_duration) * 1.3);
    }
    @starting-style {
      dialog[open] .card {
        translate: 0 24px;
      }
    }
    dialog .heading + .close {
      inset-block-start: calc(13px + env(safe-area-inset-top));
    }
    .country {
      padding-inline: 12px 8px;
    }
    /* From when the country is known, which is when its name is. */
    .country:has(+ span:not(:empty)) {
      min-inline-size: 0;
    }
    #phone {
      padding: 0 10px;
    }
    .heading {
      font-size: var(--sms-login-heading-size, 1.25em);
      line-height: 1.3;
    }
    dialog .footer {
      margin-block-end: -16px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog .card {
      transition: none;
    }
  }
  @media print {
    dialog::backdrop {
      display: none;
    }
    dialog .card {
      border: 1px solid;
      box-shadow: none;
    }
  }
`;
