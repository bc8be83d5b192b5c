import { msg } from './msg.js';

/**
 * The texts that can be needed before a number is submitted, in English; the others are in later-messages.ts. The keys
 * are the message ids: the keys of the element's `messages` property and of the units in `locales/`. What stands in
 * braces is a placeholder; a text holds no markup and no plural.
 *
 * They are functions because `msg()` answers in the language that is current when it is called. Each entry keeps the
 * same form, with `desc` (the note for translators) last and as one plain literal: the build takes the notes out.
 */
export const FIRST_MESSAGES = {
  'sign-in': () =>
    msg('Sign in with your phone', {
      id: 'sign-in',
      desc: 'Use the verb your market uses on buttons. Must work as a button and as a heading.',
    }),
  'common.close': () =>
    msg('Close', {
      id: 'common.close',
      desc: 'Closes the window, does not cancel an order.',
    }),
  'common.continue': () =>
    msg('Continue', {
      id: 'common.continue',
      desc: 'Short verb, 1 word if possible.',
    }),
  'common.wait': () =>
    msg('Try again in {time}.', {
      id: 'common.wait',
      desc: '{time} is a ready-made short duration (“24 sec”, “5 min”). Build the sentence so that no case ending is needed, e.g. “Wait before trying again: {time}.”',
    }),
  'common.wait-later': () =>
    msg('Try again in a few minutes.', {
      id: 'common.wait-later',
      desc: 'Follows an error when the length of the wait is not known. Goes with common.wait.',
    }),
  'common.tries-left': () =>
    msg('Tries left: {count}.', {
      id: 'common.tries-left',
      desc: 'Keep the “label: number” form. Never put the number before a noun (plurals).',
    }),
  'phone.intro': () =>
    msg('Enter your mobile number. We’ll text you a one-time code.', {
      id: 'phone.intro',
      desc: '“Text” = send an SMS. Use the everyday word for SMS.',
    }),
  'phone.label': () =>
    msg('Mobile number', {
      id: 'phone.label',
      desc: 'The word for the kind of number that gets SMS: es “móvil”, es-419/pt-BR “celular”, pt-PT “telemóvel”, fr-CA “cellulaire”.',
    }),
  'phone.hint': () =>
    msg('Message and data rates may apply.', {
      id: 'phone.hint',
      desc: 'US law and carriers expect this line. Elsewhere: “Your operator may charge for messages.” An app can blank it.',
    }),
  'phone.submit': () =>
    msg('Send code', {
      id: 'phone.submit',
      desc: 'Main button of the first step.',
    }),
  'phone.sending': () =>
    msg('Sending the code…', {
      id: 'phone.sending',
      desc: 'Keep the single character “…”.',
    }),
  'phone.unusual': () =>
    msg('This doesn’t look like a mobile number ({country}). Check it, or send anyway.', {
      id: 'phone.unusual',
      desc: '{country} stays in brackets: no preposition, no case ending. “send anyway” must match phone.send-anyway.',
    }),
  'phone.send-anyway': () =>
    msg('Send anyway', {
      id: 'phone.send-anyway',
      desc: 'Main button while phone.unusual is shown; both use the same words.',
    }),
  'phone.did-you-mean': () =>
    msg('Did you mean {phone}?', {
      id: 'phone.did-you-mean',
      desc: '{phone} is always left to right.',
    }),
  'error.offline': () =>
    msg('You’re offline. Reconnect and try again. What you typed is still here.', {
      id: 'error.offline',
      desc: 'Keep the last sentence: people fear losing what they typed.',
    }),
  'error.timeout': () =>
    msg('No answer yet. Check your connection and try again.', {
      id: 'error.timeout',
      desc: 'The request took too long.',
    }),
} satisfies Record<string, () => string>;
