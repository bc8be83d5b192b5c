import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { stage } from './stage.js';
import { STATES } from './states.js';
import type { State } from './states.js';
import { story } from './story.js';
import type { Story } from './story.js';

const meta: Meta = {
  title: 'Frames',
  component: 'sms-login',
  // A modal dialog would cover the page of docs.
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;

const DIALOG = { inline: false, noTrigger: true, open: true };

/** A page that somebody signs in on. */
const onPage = (state: State): Story => ({
  ...story(state),
  render: (props) =>
    html`<main>
      <h1>Northwind</h1>
      <p><bdi>Fresh fish, every Friday, from the harbour to your door.</bdi></p>
      ${stage({ ...state, props })}
      <p><bdi>We deliver in town and on the islands. Order until noon, and we knock before supper.</bdi></p>
    </main>`,
});
const inDialog = (state: State): Story => onPage({ ...state, props: { ...state.props, ...DIALOG } });

/** The button that opens the dialog. */
export const Trigger = onPage(STATES.trigger);
/** The app’s own button, in the slot `trigger`. */
export const OwnTrigger = onPage({
  props: { inline: false },
  slots: '<button class="own" slot="trigger" type="button">Order for Friday</button>',
  shows: '[name=trigger]',
});
/** `inline`: a part of the page. */
export const Inline = onPage(STATES.phone);
/** Over the page. */
export const Dialog = inDialog(STATES.phone);
/** `no-close`: there is no way around it. */
export const DialogThatStays = inDialog({ ...STATES.phone, props: { noClose: true } });
/** A logo in the slot `logo`. */
export const DialogWithLogo = inDialog(STATES.logo);
/** A dialog in the code step. */
export const DialogCode = inDialog(STATES.codeWrong);
/** A dialog with the country view. */
export const DialogCountries = inDialog(STATES.countries);
/** A dialog at the end. */
export const DialogSuccess = inDialog(STATES.success);

/** Below 480 px of width or height, the dialog fills the screen. */
export const Sheet: Story = { ...inDialog(STATES.phoneFilled), globals: { viewport: { value: 'mobile1' } } };
