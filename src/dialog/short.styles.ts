import { css } from 'lit';

export const shortStyles = css`
  /* An on-screen keyboard leaves little room: heading, field, message and button come first. */
  :host(:state(short)) dialog .card {
    slot[name='logo'] {
      display: none;
    }
    .header {
      position: absolute;
      inset-block-start: 16px;
      inset-inline-end: calc(var(--_padding) - 10px);
      margin: 0;
    }
    .step .heading {
      padding-inline-end: 40px;
      min-block-size: 32px;
      align-content: center;
    }
    .intro {
      min-block-size: 0;
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
