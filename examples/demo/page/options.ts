import type { SmsLogin } from '../../../src/index.js';

/** Lets the controls of a form, named like the attributes, set them. */
export function bindOptions(element: SmsLogin, form: HTMLFormElement, opener: HTMLElement): void {
  const apply = (): void => {
    for (const control of form.elements) applyControl(element, control);
    opener.hidden = !element.noTrigger || element.inline;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Browsers restore what was chosen before a reload.
  apply();
}

function applyControl(element: SmsLogin, control: Element): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    element.toggleAttribute(control.name, control.checked);
  } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
    const { name, value } = control;
    if (value === '') element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
