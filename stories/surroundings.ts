/// <reference types="vite/client" />
import type { Decorator } from '@storybook/web-components-vite';
import { render } from 'lit';
import { chooseLanguage } from '../src/locale/language.js';
import type { SmsLogin } from '../src/sms-login.js';
import { PSEUDO } from './pseudo.js';
import { staged } from './stage.js';
import './surroundings.css';

/** The five themes, by name. */
export const THEMES = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../src/themes/*.css', { eager: true, query: '?raw', import: 'default' }),
  ).map(([path, css]) => [path.replace(/^.*\/|\.css$/g, ''), css]),
);
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** The page around a story, as the toolbar has it. */
export const withSurroundings: Decorator = (show, { globals, viewMode }) => {
  const { scheme, language, theme } = globals as Record<'scheme' | 'language' | 'theme', string>;
  const { lang, messages } = PSEUDO[language] ?? { lang: language, messages: undefined };
  const root = document.documentElement;
  root.lang = lang;
  root.dir = chooseLanguage([lang]).dir;
  root.style.colorScheme = scheme;
  sheet.replaceSync(THEMES[theme] ?? '');
  // A story may have a frame of its own there.
  const inDocs = viewMode === 'docs' || document.referrer.includes('viewMode=docs');
  const story = show();
  if (!messages && !inDocs) return story;
  const place = document.createElement('div');
  render(story, place);
  if (messages) {
    for (const element of place.querySelectorAll<SmsLogin>('sms-login')) element.messages = messages;
  }
  if (inDocs) showWhenStaged(place);
  return place;
};

/** On its way to its state, a story takes the focus and scrolls to it, which would move a page of docs with others. */
function showWhenStaged(place: HTMLElement): void {
  place.className = 'unstaged';
  void staged(place).finally(() => (place.className = ''));
}
