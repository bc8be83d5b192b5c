import { msg } from './msg.js';

/** The texts of the code step and of success, in the form of messages.ts. */
export const CODE_MESSAGES = {
  'code.heading': () =>
    msg('Enter your code', {
      id: 'code.heading',
      desc: 'Heading of the second step.',
    }),
  'code.sent-to': () =>
    msg('We texted it to {phone}.', {
      id: 'code.sent-to',
      desc: '“It” = the code. {phone} is always left to right.',
    }),
  'code.change': () =>
    msg('Change number', {
      id: 'code.change',
      desc: 'Text button after code.sent-to: back to the phone number.',
    }),
  'code.label': () =>
    msg('Code from the text message', {
      id: 'code.label',
      desc: 'Label of the code field.',
    }),
  'code.hint': () =>
    msg('We check it as soon as you enter the last digit.', {
      id: 'code.hint',
      desc: '“It” = the code.',
    }),
  'code.life': () =>
    msg('It works for {time}.', {
      id: 'code.life',
      desc: 'See common.wait for {time}.',
    }),
  'code.checking': () =>
    msg('Checking the code…', {
      id: 'code.checking',
      desc: 'Keep “…”.',
    }),
  'code.resend': () =>
    msg('Send a new code', {
      id: 'code.resend',
      desc: 'error.code-expired refers to it.',
    }),
  'code.resend-wait': () =>
    msg('New code available in {time}', {
      id: 'code.resend-wait',
      desc: 'See common.wait for {time}. Changes every second: keep it short.',
    }),
  'code.resent': () =>
    msg('New code sent. Only the newest code works.', {
      id: 'code.resent',
      desc: 'Two messages often arrive out of order: keep both sentences.',
    }),
  'code.help': () =>
    msg('No message yet? It can take a minute. Check your signal and your number.', {
      id: 'code.help',
      desc: 'Under the field when no code has come for a while.',
    }),
  'success.heading': () =>
    msg('You’re signed in', {
      id: 'success.heading',
      desc: 'Heading when the code was right.',
    }),
  'success.message': () =>
    msg('Taking you to the next page…', {
      id: 'success.message',
      desc: 'Keep “…”.',
    }),
} satisfies Record<string, () => string>;
