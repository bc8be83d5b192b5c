import { msg } from './msg.js';

/** The texts that follow a submitted number: second thoughts about it, the code step, success. In the form of messages.ts. */
export const CODE_MESSAGES = {
  'common.continue': msg('Continue', {
    id: 'common.continue',
    desc: 'Short verb, 1 word if possible.',
  }),
  'common.wait': msg('Try again in {time}.', {
    id: 'common.wait',
    desc: '{time} is a ready-made short duration (“24 sec”, “5 min”). Build the sentence so that no case ending is needed, e.g. “Wait before trying again: {time}.”',
  }),
  'common.wait-later': msg('Try again in a few minutes.', {
    id: 'common.wait-later',
    desc: 'Follows an error when the length of the wait is not known. Goes with common.wait.',
  }),
  'common.tries-left': msg('Tries left: {count}.', {
    id: 'common.tries-left',
    desc: 'Keep the “label: number” form. Never put the number before a noun (plurals).',
  }),
  'phone.unusual': msg('This doesn’t look like a mobile number ({country}). Check it, or send anyway.', {
    id: 'phone.unusual',
    desc: '{country} stays in brackets: no preposition, no case ending. “send anyway” must match phone.send-anyway.',
  }),
  'phone.send-anyway': msg('Send anyway', {
    id: 'phone.send-anyway',
    desc: 'Main button while phone.unusual is shown; both use the same words.',
  }),
  'phone.did-you-mean': msg('Did you mean {phone}?', {
    id: 'phone.did-you-mean',
    desc: '{phone} is always left to right.',
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
