import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin, type ViteDevServer } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a page may load: everything else of the repository, such as the database of the demo, is nobody's business. */
const SERVED = ['index.html', 'src', 'examples/demo/page', 'node_modules', 'dist'];

export interface DevServerOptions {
  /** Whose connections tell open pages that a file changed. */
  server: Server;
  /** Whether files are watched at all. */
  hotReload: boolean;
  plugins?: Plugin[];
}

/** Vite as a middleware: serves the source as modules. */
export async function createDevServer({ server, hotReload, plugins }: DevServerOptions): Promise<ViteDevServer> {
  return createServer({
    root: ROOT,
    configFile: false,
    plugins,
    appType: 'custom',
    clearScreen: false,
    logLevel: 'warn',
    // Nothing is bundled ahead, so there is no cache that two demos could fight over, no reload in the middle of a login
    // when an import is found late, and a cold start as fast as a warm one. The dependencies are ES modules.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      middlewareMode: { server },
      hmr: { server },
      watch: hotReload ? { ignored: ['**/.cache/**', '**/dist/**', '**/storybook-static/**'] } : null,
      fs: { allow: SERVED.map((path) => ROOT + path), deny: ['.*', '*.{crt,pem}'] },
    },
  });
}

/** The demo page as Vite wants it, with the parts filled in that only the server knows. */
export async function renderDemoPage(vite: ViteDevServer, values: { origin: string; state: string }): Promise<string> {
  const source = await readFile(`${ROOT}index.html`, 'utf8');
  const page = await vite.transformIndexHtml('/index.html', source);
  return page.replaceAll('%origin%', values.origin).replaceAll('%state%', values.state);
}
