import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** What the frameworks need of a build. */
export function frameworks(): Plugin {
  return {
    name: 'frameworks',
    config: () => ({
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      // With the compiler of templates.
      resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] },
    }),
    transform: {
      filter: { id: /\.svelte$/ },
      handler: (source, filename) => compile(source, { filename, dev: true, generate: 'client' }).js,
    },
  };
}
