import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { stage, staged } from './stage.js';
import { STATES } from './states.js';
import type { State } from './states.js';
import type { Story } from './story.js';

const meta: Meta = {
  title: 'Make it yours/Themes',
  component: 'sms-login',
  // A theme is that of a whole page.
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;

/** What shows most of a theme. */
const SHOWN: readonly State[] = [STATES.slots, STATES.codeWrong, STATES.countriesFound];

const themed = (theme: string, shown = SHOWN): Story => ({
  globals: { theme },
  render: () => html`<div class="themed ${theme}">${shown.map(stage)}</div>`,
  play: ({ canvasElement }) => staged(canvasElement),
});

/** Looks like Auth0 Lock. */
export const Lock = themed('lock');
/** No depth: thin lines, filled fields, and no shadow. */
export const Flat = themed('flat');
/** Black and white, at least 7 : 1 for all that is read. */
export const HighContrast = themed('high-contrast');
/** Lets a colourful page through. */
export const Glass = themed('glass');

/** Three lines of CSS. */
export const Brand = themed('brand', [STATES.phoneFilled]);
