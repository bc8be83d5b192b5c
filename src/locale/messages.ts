import { msg } from './msg.js';

/**
 * The texts that can be needed before a number is submitted, in English; the others are in later-messages.ts. The keys
 * are the message ids: the keys of the element's `messages` property and of the units in `locales/`. What stands in
 * braces is a placeholder; a text holds no markup and no plural.
 *
 * Each entry keeps the same form, which the tools for translations know. The build leaves of it the English text only.
 */
export const FIRST_MESSAGES = {
  'sign-in': msg('Sign in with your phone', {
    id: 'sign-in',
    desc: 'Use the verb your market uses on buttons. Must work as a button and as a heading.',
  }),
  'common.close': msg('Close', {
    id: 'common.close',
    desc: 'Closes the window, does not cancel an order.',
  }),
  'phone.intro': msg('Enter your mobile number. We’ll text you a one-time code.', {
    id: 'phone.intro',
    desc: '“Text” = send an SMS. Use the everyday word for SMS.',
  }),
  'phone.label': msg('Mobile number', {
    id: 'phone.label',
    desc: 'The word for the kind of number that gets SMS: es “móvil”, es-419/pt-BR “celular”, pt-PT “telemóvel”, fr-CA “cellulaire”.',
  }),
  'phone.hint': msg('Message and data rates may apply.', {
    id: 'phone.hint',
    desc: 'US law and carriers expect this line. Elsewhere: “Your operator may charge for messages.” An app can blank it.',
  }),
  'phone.submit': msg('Send code', {
    id: 'phone.submit',
    desc: 'Main button of the first step.',
  }),
  'phone.sending': msg('Sending the code…', {
    id: 'phone.sending',
    desc: 'Keep the single character “…”.',
  }),
  'phone.remember': msg('Remember my number on this device', {
    id: 'phone.remember',
    desc: 'Checkbox under the number field. “My”: said by the user.',
  }),
  'phone.terms': msg('I agree to the terms of use and privacy policy', {
    id: 'phone.terms',
    desc: 'Checkbox under the number field. No links inside.',
  }),
  'country.label': msg('Country or region', {
    id: 'country.label',
    desc: 'Title of the list of countries, and last part of the name of the button that opens it. Keep “or region”: some entries are not states.',
  }),
  'error.offline': msg('You’re offline. Reconnect and try again. What you typed is still here.', {
    id: 'error.offline',
    desc: 'Keep the last sentence: people fear losing what they typed.',
  }),
  'error.timeout': msg('No answer yet. Check your connection and try again.', {
    id: 'error.timeout',
    desc: 'The request took too long.',
  }),
} satisfies Record<string, string>;
