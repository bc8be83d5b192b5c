import { msg } from './msg.js';

/** The texts of the security check, in the form of messages.ts. They come with it. */
export const CAPTCHA_MESSAGES = {
  'captcha.check': msg('Security check', {
    id: 'captcha.check',
    desc: 'Name of the group; alternative text of the picture.',
  }),
  'captcha.label': msg('Type the characters in the picture', {
    id: 'captcha.label',
    desc: 'Label of the answer field.',
  }),
  'captcha.refresh': msg('Show another picture', {
    id: 'captcha.refresh',
    desc: 'Icon button beside the picture.',
  }),
  'captcha.help': msg('Can’t read it? Show another picture, or contact support.', {
    id: 'captcha.help',
    desc: 'Hint under the answer field. “Show another picture” as in captcha.refresh.',
  }),
} satisfies Record<string, string>;
