import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, within } from 'storybook/test';
import { SmsLoginError } from '../src/errors.js';
import '../src/define.js';
import type { Transport } from '../src/transport/transport.js';
import type { Story } from './story.js';

const meta: Meta = { title: 'Whole login', component: 'sms-login' };
export default meta;

const CODE = '491820';

/** Machines that run tests are slow now and then. */
const PATIENCE = { timeout: 10_000 };

const answer = async <Result>(result: Result): Promise<Result> =>
  new Promise((resolve) => setTimeout(resolve, 300, result));

/** A server that knows one code, and sends no message. */
const transport = (): Transport => ({
  start: () => answer({ expiresIn: 180, resendAfter: 30 }),
  verify: async ({ code }) => {
    if (await answer(code === CODE)) return {};
    throw new SmsLoginError('code-wrong', { attemptsLeft: 2 });
  },
});

/** Try it: any number is good, and its code is 491820. */
export const TryIt: Story = {
  args: { inline: true, country: 'GB', noResume: true },
  render: (props) => Object.assign(document.createElement('sms-login'), props, { transport: transport() }),
};

/** The same, by somebody who first mistypes the code. */
export const Played: Story = {
  ...TryIt,
  globals: { language: 'en' },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('sms-login')?.shadowRoot?.querySelector('.card');
    const login = within(card as HTMLElement);
    await userEvent.type(await login.findByLabelText('Mobile number'), '07400 123456');
    await userEvent.click(login.getByRole('button', { name: 'Send code' }));
    const field = await login.findByLabelText('Code from the text message', {}, PATIENCE);
    await userEvent.type(field, '491802');
    await login.findByText(/That code isn’t right/, {}, PATIENCE);
    await userEvent.type(field, '{Backspace}{Backspace}20{Enter}');
    await expect(await login.findByText('You’re signed in', {}, PATIENCE)).toBeVisible();
  },
};
