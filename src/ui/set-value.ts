/** Ticks a checkbox or not, whatever a person has made of it since the last rendering. */
export function setChecked(host: Element, id: string, on: boolean): void {
  const box = host.shadowRoot?.querySelector<HTMLInputElement>(`input#${id}`);
  if (box) box.checked = on;
}

/**
 * Puts a text into the one input of a step, where it is not there already: setting the same text again would move the
 * caret in some browsers.
 */
export function setValue(host: Element, id: string, text: string): void {
  const input = host.shadowRoot?.querySelector<HTMLInputElement>(`input#${id}`);
  if (input && input.value !== text) input.value = text;
}
