/**
 * Puts a text into the one input of a step, where it is not there already: setting the same text again would move the
 * caret in some browsers.
 */
export function setValue(host: Element, id: string, text: string): void {
  const input = host.shadowRoot?.querySelector<HTMLInputElement>(`input#${id}`);
  if (input && input.value !== text) input.value = text;
}
