import { msg } from './msg.js';

/** The texts that follow a submitted number: second thoughts about it, the code step, success. In the form of messages.ts. */
export const CODE_MESSAGES = {
  'common.continue': msg('Continue', {
    id: 'common.continue',
    desc: 'Short verb, 1 word if possible.',
  }),
  'phone.have-code': msg('I already have a code', {
    id: 'phone.have-code',
    desc: 'Text button after a request for a code that timed out or came too soon. First person, said by the user.',
  }),
  'code.heading': msg('Enter your code', {
    id: 'code.heading',
    desc: 'Heading of the second step.',
  }),
  'code.sent-to': msg('We texted it to {phone}.', {
    id: 'code.sent-to',
    desc: '“It” = the code. {phone} is always left to right.',
  }),
  'code.change': msg('Change number', {
    id: 'code.change',
    desc: 'Text button after code.sent-to: back to the phone number.',
  }),
  'code.label': msg('Code from the text message', {
    id: 'code.label',
    desc: 'Label of the code field.',
  }),
  'code.hint': msg('We check it as soon as you enter the last digit.', {
    id: 'code.hint',
    desc: '“It” = the code.',
  }),
  'code.life': msg('It works for {time}.', {
    id: 'code.life',
    desc: 'See common.wait for {time}.',
  }),
  'code.checking': msg('Checking the code…', {
    id: 'code.checking',
    desc: 'Keep “…”.',
  }),
  'code.resend': msg('Send a new code', {
    id: 'code.resend',
    desc: 'error.code-expired refers to it.',
  }),
  'time.seconds': msg('{count} sec', {
    id: 'time.seconds',
    desc: 'What stands for {time}, below a minute. An abbreviation that is right after every number.',
  }),
  'time.minutes': msg('{count} min', {
    id: 'time.minutes',
    desc: 'See time.seconds.',
  }),
  'time.hours': msg('{count} hr', {
    id: 'time.hours',
    desc: 'See time.seconds.',
  }),
  'code.resend-wait': msg('New code available in {time}', {
    id: 'code.resend-wait',
    desc: 'See common.wait for {time}. Changes every second: keep it short.',
  }),
  'code.resend-ready': msg('You can ask for a new code now.', {
    id: 'code.resend-ready',
    desc: 'Spoken once, when the wait for code.resend ends.',
  }),
  'code.resent': msg('New code sent. Only the newest code works.', {
    id: 'code.resent',
    desc: 'Two messages often arrive out of order: keep both sentences.',
  }),
  'code.help': msg('No message yet? It can take a minute. Check your signal and your number.', {
    id: 'code.help',
    desc: 'Under the field when no code has come for a while.',
  }),
  'success.heading': msg('You’re signed in', {
    id: 'success.heading',
    desc: 'Heading when the code was right.',
  }),
  'success.message': msg('Taking you to the next page…', {
    id: 'success.message',
    desc: 'Keep “…”.',
  }),
} satisfies Record<string, string>;
