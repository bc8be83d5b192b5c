import type { Page } from 'playwright-core';

/** What a person, and a screen reader, find on the page. */
export interface View {
  readonly open: boolean;
  readonly step: 'phone' | 'code' | 'success' | 'none';
  readonly busy: boolean;
  /** Text of the main button. */
  readonly label: string;
  /** The number that the code step names, E.164. */
  readonly shown: string;
  /** What is in the phone field. */
  readonly text: string;
  /** The calling code beside it. */
  readonly callingCode: string;
  /** What is in the code field. */
  readonly code: string;
  readonly message: string;
  /** Parts of the element that can be seen and used. */
  readonly usable: readonly string[];
  /** What has the focus in the document, and in the element. */
  readonly focus: string;
  readonly innerFocus: string;
  /** All that the page keeps, and where it is. */
  readonly kept: string;
}

/** Looks at the page once it has rendered what it has to render, and nothing fades in or out any more. */
export async function look(page: Page): Promise<View> {
  return page.evaluate(async () => {
    const element = document.querySelector('sms-login');
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await element?.updateComplete;
    await frame();
    const root = element?.shadowRoot;
    const fading = root?.getAnimations().filter((animation) => animation instanceof CSSTransition) ?? [];
    await Promise.allSettled(fading.map(({ finished }) => finished));
    const textOf = (selector: string): string =>
      (root?.querySelector(selector)?.textContent ?? '')
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    const valueOf = (selector: string): string => root?.querySelector<HTMLInputElement>(selector)?.value ?? '';
    const isUsable = (control: Element): boolean =>
      control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      control.getBoundingClientRect().height > 0 &&
      !control.closest('[inert], :disabled');
    const parts = [...(root?.querySelectorAll('[part]') ?? [])].filter(isUsable);
    const { activeElement } = document;
    const inner = root?.activeElement;
    const steps = ['phone', 'code', 'success'] as const;
    return {
      open: root?.querySelector('dialog')?.open ?? false,
      step: steps.find((step) => element?.matches(`:state(${step})`)) ?? 'none',
      busy: root?.querySelector('form')?.getAttribute('aria-busy') === 'true',
      label: textOf('.main:not(.trigger)'),
      shown: `+${textOf('#intro bdi').replace(/\D/g, '')}`,
      text: valueOf('#phone'),
      callingCode: textOf('#country').replace(/[^\d+]/g, ''),
      code: valueOf('#code'),
      message: textOf('#message'),
      usable: parts.flatMap((part) => [...part.part]),
      focus: activeElement?.localName ?? 'nothing',
      innerFocus: inner ? `${inner.localName}#${inner.id}.${inner.part.value}` : '',
      kept: JSON.stringify([
        location.href,
        Object.entries(sessionStorage),
        Object.entries(localStorage),
        history.state,
        document.cookie,
      ]),
    };
  });
}
