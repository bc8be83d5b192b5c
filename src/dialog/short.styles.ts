import { css } from 'lit';

export const shortStyles = css`
  /* An on-screen keyboard leaves little room: heading, field, message and button come first. */
  :host(:state(short)) dialog .card {
    .header {
      display: none;
    }
    .heading + .close {
      inset-block-start: calc(16px + env(safe-area-inset-top));
    }
    .step .heading:has(+ .close) {
      padding-inline-end: 40px;
      min-block-size: 32px;
      align-content: center;
    }
    .intro {
      margin-block-start: 4px;
      /* Not even to keep the field in its place (keep-field.ts). */
      min-block-size: 0 !important;
    }
    .label {
      margin-block-start: 10px;
    }
    .field {
      min-block-size: 48px;
    }
    .message {
      min-block-size: 1lh;
      margin-block-start: 6px;
    }
    .main {
      margin-block-start: 8px;
    }
    .success {
      min-block-size: 0;
    }
    /* The form below may be longer than what is visible, and scrolled: the search field stays in sight. */
    .countries {
      position: fixed;
      inset-block-start: 8px;
    }
  }
`;
