import type { SmsLogin } from '../../../src/index.js';

export interface SnippetView {
  output: HTMLElement;
  copy: HTMLElement;
  status: HTMLElement;
}

/** Attributes that say what goes on, not how the tag is set. */
const PASSING: ReadonlySet<string> = new Set(['open', 'style']);

/** Keeps the HTML that gives the same tag on screen. */
export function showSnippet(element: SmsLogin, { output, copy, status }: SnippetView): void {
  const render = (): void => {
    output.textContent = snippetOf(element);
    status.textContent = '';
  };
  new MutationObserver(render).observe(element, { attributes: true });
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(output.textContent ?? '').then(
      () => (status.textContent = 'Copied'),
      // Without the permission, one key is left to press.
      () => {
        getSelection()?.selectAllChildren(output);
        status.textContent = 'Selected';
      },
    );
  });
  render();
}

function snippetOf(element: Element): string {
  const attributes = [...element.attributes].filter(({ name }) => !PASSING.has(name));
  const lines = attributes.map(({ name, value }) => (value === '' ? `  ${name}` : `  ${name}="${escapeValue(value)}"`));
  return `<script type="module" src="/src/index.ts"></script>\n<sms-login\n${lines.join('\n')}\n></sms-login>`;
}

function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
