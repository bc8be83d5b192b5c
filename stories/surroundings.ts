import type { Decorator } from '@storybook/web-components-vite';
import { render } from 'lit';
import type { SmsLogin } from '../src/sms-login.js';
import { PSEUDO } from './pseudo.js';

/** The page around a story, as the toolbar has it. */
export const withSurroundings: Decorator = (show, { globals }) => {
  const { scheme, language } = globals as { scheme: string; language: string };
  const { lang, messages } = PSEUDO[language] ?? { lang: language, messages: undefined };
  const root = document.documentElement;
  root.lang = lang;
  root.dir = lang === 'ar' ? 'rtl' : 'ltr';
  root.style.colorScheme = scheme;
  const story = show();
  if (!messages) return story;
  const place = document.createElement('div');
  render(story, place);
  for (const element of place.querySelectorAll<SmsLogin>('sms-login')) element.messages = messages;
  return place;
};
