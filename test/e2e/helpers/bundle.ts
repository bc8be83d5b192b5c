import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What the pages of most tests load by name, of which each is one and the same module to all. */
const ENTRIES = [
  'examples/demo/page/demo.ts',
  'src/errors.ts',
  'src/index.ts',
  'src/phone/number/library.ts',
  'test/e2e/helpers/actors.ts',
];

/** What most files of tests in a process need. */
let bundledOnce: Promise<ReadonlyMap<string, string>> | undefined = undefined;

export interface BundleOptions {
  /** What pages load by name. Default: what those of the demo and of a scene do. */
  entries?: readonly string[];
  /** Of Vite, for what these need. */
  plugins?: Plugin[];
}

/**
 * Serves the same sources under the same addresses as the demo, but as a few files: a hundred modules a page would take
 * most of a test's time.
 */
export async function bundle(options?: BundleOptions): Promise<Plugin> {
  const files = await (options ? bundled(options) : (bundledOnce ??= bundled({})));
  return {
    name: 'bundle',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const code = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
        if (code === undefined) next();
        else response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(code);
      });
    },
  };
}

async function bundled({ entries = ENTRIES, plugins = [] }: BundleOptions): Promise<ReadonlyMap<string, string>> {
  const results = (await build({
    root: ROOT,
    configFile: false,
    // As in the demo: with Lit's warnings.
    mode: 'development',
    logLevel: 'warn',
    plugins,
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: Object.fromEntries(entries.map((path) => [path, ROOT + path])), formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name]',
          // What is loaded later keeps its address, too: tests hold it back.
          chunkFileNames: ({ facadeModuleId: module }) =>
            module?.startsWith(ROOT) ? module.slice(ROOT.length) : 'bundle/[name]-[hash].js',
        },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = results.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  return new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]));
}
