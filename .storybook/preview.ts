/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

// The npm scripts write it before Storybook starts. A glob, because a plain import would not compile without the file.
const [manifest] = Object.values(import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }));
setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    // A finding of axe is an error, not a hint.
    a11y: { test: 'error' },
  },
  tags: ['autodocs'],
};

export default preview;
