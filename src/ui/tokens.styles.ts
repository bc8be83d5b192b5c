import { css } from 'lit';

/*
 * Public tokens are only ever read, with their default, into private `--_` properties: declaring one on `:host` would
 * hide a value that an ancestor set. The accent arithmetic works on XYZ's Y, which is WCAG's relative luminance: up to
 * Y = 0.183, white text has the 4.5:1 that it needs; above, black has more.
 */
export const tokenStyles = css`
  :host {
    --_accent: var(--sms-login-accent, light-dark(#2b59e0, #8fa9ff));
    --_surface: var(--sms-login-surface, light-dark(#fff, #1b1b20));
    --_text: var(--sms-login-text, light-dark(#17171c, #f4f4f6));
    --_muted: var(--sms-login-muted, light-dark(#5b5b68, #ababb8));
    --_field: var(--sms-login-field, light-dark(#fff, #232329));
    --_border: var(--sms-login-border, light-dark(#8a8a97, #7c7c8b));
    --_divider: var(--sms-login-divider, light-dark(#e7e7ec, #3a3a43));
    --_hover: var(--sms-login-hover, light-dark(#f3f3f6, #2a2a32));
    --_danger: var(--sms-login-danger, light-dark(#bd2320, #ff9c94));
    --_warning: var(--sms-login-warning, light-dark(#8a4a00, #f2c069));
    --_success: var(--sms-login-success, light-dark(#0f7540, #74d6a0));
    --_backdrop: var(--sms-login-backdrop, light-dark(rgb(18 18 26 / 0.48), rgb(0 0 0 / 0.62)));
    --_shadow: var(
      --sms-login-shadow,
      0 0 0 1px light-dark(rgb(18 18 28 / 0.06), rgb(255 255 255 / 0.09)),
      0 1px 2px light-dark(rgb(18 18 28 / 0.06), #0000),
      0 16px 40px -12px light-dark(rgb(18 18 28 / 0.22), rgb(0 0 0 / 0.7))
    );
    --_padding: var(--sms-login-padding, 32px);
    --_radius: var(--sms-login-radius, 10px);
    --_card-radius: var(--sms-login-card-radius, 16px);
    --_field-height: var(--sms-login-field-height, 52px);
    --_border-width: var(--sms-login-border-width, 1px);
    --_duration: var(--sms-login-duration, 200ms);
    --_on: var(
      --sms-login-on-accent,
      color(
        from var(--_accent) xyz-d65 clamp(0, (0.183 - y) * 9999, 0.9505) clamp(0, (0.183 - y) * 9999, 1)
          clamp(0, (0.183 - y) * 9999, 1.089)
      )
    );
    --_off: color(
      from var(--_accent) xyz-d65 clamp(0, (y - 0.183) * 9999, 0.9505) clamp(0, (y - 0.183) * 9999, 1)
        clamp(0, (y - 0.183) * 9999, 1.089)
    );
    --_accent-hover: color-mix(in oklab, var(--_accent) 90%, var(--_off));
    --_accent-active: color-mix(in oklab, var(--_accent) 82%, var(--_off));
    --_link-l: color(
      from var(--_accent) xyz-d65 calc(x * min(1, 0.17 / max(y, 0.0001))) calc(y * min(1, 0.17 / max(y, 0.0001)))
        calc(z * min(1, 0.17 / max(y, 0.0001)))
    );
    --_link-d: color(
      from var(--_accent) xyz-d65 calc(x + (0.9505 - x) * max(0, (0.28 - y) / (1.0001 - y)))
        calc(y + (1 - y) * max(0, (0.28 - y) / (1.0001 - y))) calc(z + (1.089 - z) * max(0, (0.28 - y) / (1.0001 - y)))
    );
    --_link: var(--sms-login-link, light-dark(var(--_link-l), var(--_link-d)));
    --_focus: var(--sms-login-focus, var(--_link));
  }
  /* Safari 17 knows these colours, but no arithmetic in them. */
  @supports not (color: color(from red xyz-d65 calc(x) y z)) {
    :host {
      --_on: var(--sms-login-on-accent, light-dark(#fff, #000));
      --_link: var(--sms-login-link, var(--_text));
      --_accent-hover: var(--_accent);
      --_accent-active: var(--_accent);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
      --_divider: var(--_border);
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
