/**
 * Imports a lazy module, and once more if it does not come. Firefox never asks again for a module that failed once;
 * under another query it is a new module. Browsers that name the address in the error are given this second chance, the
 * others ask again by themselves at the next call.
 */
export function retryImport<Module>(load: () => Promise<Module>): Promise<Module> {
  return load().catch((error: unknown) => {
    const [url] = /https?:\S+/.exec(String(error)) ?? [];
    if (url === undefined) throw error;
    return import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}?${Date.now()}`) as Promise<Module>;
  });
}
