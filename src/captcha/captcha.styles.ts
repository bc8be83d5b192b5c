import { css } from 'lit';

export const captchaStyles = css`
  .captcha {
    margin-block-start: 20px;
  }
  .captcha:focus-visible {
    border-radius: 2px;
    outline: 2px solid var(--_focus);
    outline-offset: 4px;
  }
  .captcha .label {
    margin-block-start: 12px;
  }
  .picture {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .picture img {
    flex: 1;
    min-inline-size: 0;
    block-size: 64px;
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    background: #fff;
    object-fit: contain;
  }
  .refresh {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-inline-end: -11px;
    color: var(--_muted);
  }
  .refresh:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  @media (pointer: coarse) {
    .refresh {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
