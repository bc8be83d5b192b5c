/** Makes the browser list these languages; without any, its own again. */
export function setBrowserLanguages(languages?: readonly string[]): void {
  if (languages === undefined) Reflect.deleteProperty(navigator, 'languages');
  else Object.defineProperty(navigator, 'languages', { configurable: true, value: languages });
}
