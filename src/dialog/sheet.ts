/** Where the dialog fills the screen (dialog.styles.ts has the same). */
export const SHEET = '(width < 480px), (height < 480px)';
