/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { docsPage } from './docs-page.js';
import { catalogues } from '../src/locale/generated/catalogues.js';
import { THEMES, withSurroundings } from '../stories/surroundings.js';

interface Named {
  name: string;
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

// The npm scripts write it before Storybook starts. A glob, because a plain import would not compile without the file.
const [manifest] = Object.values(
  import.meta.glob<Manifest>('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
const element: Declaration =
  manifest?.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName) ?? {};
// Storybook keeps one row a name, but `heading` is a property, a slot and a part; and each attribute is a property.
element.attributes = [];
for (const slot of element.slots ?? []) slot.name = `slot="${slot.name}"`;
for (const part of element.cssParts ?? []) part.name = `::part(${part.name})`;
setCustomElementsManifest(manifest);
/** What stands in the tables, and cannot be turned. */
const untunable = ['events', 'slots', 'cssParts', 'cssProperties'] as const;
const names = untunable.flatMap((kind) => element[kind] ?? []).map(({ name }) => name);
// They bubble, and go to the panel of actions.
for (const { name } of element.events ?? []) addEventListener(name, action(name));

const preview: Preview = {
  decorators: [withSurroundings],
  argTypes: {
    ...Object.fromEntries(names.map((name) => [name, { control: false }])),
    theme: { control: 'select', options: ['auto', 'light', 'dark'] },
  },
  parameters: {
    docs: { page: docsPage },
    // A finding of axe is an error, not a hint.
    a11y: { test: 'error' },
    options: { storySort: { order: ['Whole login', 'States', 'Frames', 'Make it yours', 'Texts'] } },
  },
  initialGlobals: { scheme: 'light dark', language: 'en', theme: 'default' },
  globalTypes: {
    scheme: choice('Light or dark', 'contrast', { 'light dark': 'As the system', light: 'Light', dark: 'Dark' }),
    theme: choice('Theme', 'paintbrush', Object.fromEntries(Object.keys(THEMES).map((name) => [name, name]))),
    language: choice('Language', 'globe', {
      ...Object.fromEntries(['en', ...Object.keys(catalogues)].map((tag) => [tag, ownNameOf(tag)])),
      'en-XA': 'Longer',
      'ar-XB': 'Right to left',
      ids: 'Ids of the texts',
    }),
  },
  tags: ['autodocs'],
};

export default preview;

/** `de` → `Deutsch` */
function ownNameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}

function choice(description: string, icon: 'contrast' | 'globe' | 'paintbrush', titles: Record<string, string>) {
  const items = Object.entries(titles).map(([value, title]) => ({ value, title }));
  return { description, toolbar: { icon, items, dynamicTitle: true } };
}
