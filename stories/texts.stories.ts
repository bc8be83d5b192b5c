import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { stage, staged } from './stage.js';
import { STATES } from './states.js';
import type { State } from './states.js';
import type { Story } from './story.js';

const meta: Meta = {
  title: 'Texts',
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;

/** Every text in every place it can stand in; choose the language in the toolbar. */
export const EveryText: Story = {
  render: () =>
    html`<div class="texts">
      ${Object.entries<State>(STATES).map(
        ([name, state]) =>
          html`<section>
            <h2 lang="en" dir="ltr">${name}</h2>
            ${stage(state)}
          </section>`,
      )}
    </div>`,
  play: ({ canvasElement }) => staged(canvasElement),
};
