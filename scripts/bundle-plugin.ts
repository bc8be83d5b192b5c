import type { TestRunnerPlugin } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Serves a package as one module, where what it is made of is not all modules. */
export function bundlePlugin(name: string): TestRunnerPlugin {
  const path = `/bundled/${name}.js`;
  let bundled: Promise<string> | undefined;
  return {
    name: 'bundle',
    resolveImport: ({ source }) => (source === name ? path : undefined),
    async serve(context) {
      if (context.path !== path) return undefined;
      return { body: await (bundled ??= bundle(name)), type: 'js' };
    },
  };
}

async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve(name));
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  })) as Rolldown.RolldownOutput[];
  return result?.output[0].code ?? '';
}
