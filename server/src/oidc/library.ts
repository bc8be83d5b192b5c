// oidc-provider announces on the console that it is not tested below Node 22. It works there, our tests run it on
// Node 20, and operators can do nothing about it. Delete this file when package.json asks for Node 22.
/* eslint-disable no-console -- the console is what has to be kept quiet */
async function loadQuietly(): Promise<typeof import('oidc-provider')> {
  const { warn } = console;
  console.warn = (...values: unknown[]) => {
    if (!String(values[0]).includes('Unsupported runtime')) warn(...values);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

export const { Provider, errors, interactionPolicy } = await loadQuietly();
