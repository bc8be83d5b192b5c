import type { Driver } from './driver.js';
import { settled } from './fake-transport.js';

/** Milliseconds of one look: what happens is timed no more exactly than this. */
const LOOK = 20;

/** Whatever a reader would read by itself when it changes (ARIA 1.2, live regions). */
const LIVE = '[role=alert], [role=status], [role=log], [role=timer], [aria-live], output';

/** What was known of a live region when it was last looked at. */
interface Region {
  readonly role: string | null;
  readonly text: string;
  readonly perceivable: boolean;
}

/**
 * Stands in for a screen reader: notes, in order, where the focus goes and what live regions say. It is as strict as the
 * real ones are between them: a text counts only where the role was there before it, and an alert that comes into view
 * with its text is read, wanted or not.
 */
export class ScreenReader {
  readonly #driver: Driver;
  readonly #observer = new MutationObserver(() => this.#look());
  #regions = new Map<Element, Region>();
  #heard: string[] = [];
  #since = 0;
  #focused: Element | null = null;
  #moving = false;
  #moved = false;
  #spoke = false;

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Listens to an element and to the page around it until the end of the test. */
  static at(driver: Driver): ScreenReader {
    const reader = new ScreenReader(driver);
    // A move within a shadow root is no news outside of it.
    for (const node of [document, driver.root]) node.addEventListener('focusin', reader.#onFocusIn);
    reader.#observer.observe(driver.root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['role', 'aria-live', 'open', 'inert'],
    });
    reader.begin();
    stops.push(() => {
      for (const node of [document, driver.root]) node.removeEventListener('focusin', reader.#onFocusIn);
      reader.#observer.disconnect();
    });
    return reader;
  }

  /** What has the focus, such as `textbox "Mobile number"`. */
  get focused(): string {
    const focused = deepActiveElement();
    return focused ? nameWithRole(focused) : 'nothing';
  }

  /** What was heard since {@link begin}. */
  get heard(): readonly string[] {
    return this.#heard;
  }

  /** Both a move of the focus and a live region were heard: one cuts the other off. */
  get isTornBetweenTwo(): boolean {
    return this.#moved && this.#spoke;
  }

  /** Forgets what was heard; times count from now. */
  begin(): void {
    this.#observer.takeRecords();
    this.#regions = this.#readRegions();
    this.#focused = deepActiveElement();
    this.#heard = [];
    this.#moved = this.#spoke = false;
    this.#since = this.#driver.clock.now();
  }

  /** Lets time pass, and the element say in it what it has to say. */
  async wait(milliseconds: number): Promise<void> {
    const { clock, element } = this.#driver;
    // WebKitGTK fires no focus events while its window is not the active one; the focus moves all the same.
    this.#readFocused();
    for (let passed = 0; passed < milliseconds; passed += LOOK) {
      await clock.advance(Math.min(LOOK, milliseconds - passed));
      await element.updateComplete;
      // What is due at once is said now.
      await clock.advance(0);
      await settled();
    }
  }

  /** What moves several times at once, as a dialog does that opens, ends in one place: only that is read. */
  readonly #onFocusIn = (): void => {
    if (this.#moving) return;
    this.#moving = true;
    queueMicrotask(() => {
      this.#moving = false;
      this.#readFocused();
    });
  };

  #readFocused(): void {
    const to = deepActiveElement();
    const from = this.#focused;
    this.#focused = to;
    if (!to || to === from) return;
    this.#moved = true;
    const dialog = to.closest('dialog');
    if (dialog && dialog !== from?.closest('dialog')) this.#heard.push(described(dialog));
    this.#heard.push(described(to));
  }

  #look(): void {
    const before = this.#regions;
    this.#regions = this.#readRegions();
    for (const [node, now] of this.#regions) this.#compare(before.get(node), now);
  }

  #compare(before: Region | undefined, now: Region): void {
    if (!now.perceivable || now.text === '') return;
    const appeared = before?.perceivable !== true;
    // Polite regions that appear with their text are not read.
    if (appeared ? now.role !== 'alert' : before.text === now.text) return;
    const early = !appeared && before.role !== now.role;
    this.#spoke = true;
    const time = this.#driver.clock.now() - this.#since;
    this.#heard.push(`${now.role} after ${time} ms${early ? ', as soon as its role' : ''}: ${now.text}`);
  }

  #readRegions(): Map<Element, Region> {
    // A line that is not live now may be so later: it is known from the start.
    const nodes = [...this.#driver.root.querySelectorAll(`${LIVE}, #message`)];
    return new Map(nodes.map((node) => [node, readRegion(node)]));
  }
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function readRegion(node: Element): Region {
  const role = node.getAttribute('role');
  const live = node.matches(LIVE);
  const modal = (node.getRootNode() as ShadowRoot).querySelector('dialog:modal');
  const shown =
    node.checkVisibility({ visibilityProperty: true }) && node.closest('[inert], dialog:not([open])') === null;
  return { role, text: live ? textOf(node) : '', perceivable: shown && (!modal || modal.contains(node)) };
}

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}

/** Role, name and description, in the order in which they are read. */
function described(element: Element): string {
  const description = textOfIds(element, 'aria-describedby');
  return description ? `${nameWithRole(element)}: ${description}` : nameWithRole(element);
}

function nameWithRole(element: Element): string {
  return `${roleOf(element)} "${nameOf(element)}"`;
}

function roleOf(element: Element): string {
  const tag = element.localName;
  if (element instanceof HTMLInputElement && element.type === 'checkbox') return 'checkbox';
  return element.getAttribute('role') ?? { input: 'textbox', h2: 'heading', a: 'link' }[tag] ?? tag;
}

function nameOf(element: Element): string {
  const name = textOfIds(element, 'aria-labelledby') || element.getAttribute('aria-label');
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map(textOf).join(' ') : '';
  return name ?? (labels || textOf(element));
}

function textOfIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(' ') ?? [];
  const root = element.getRootNode() as ShadowRoot;
  return ids
    .map((id) => textOf(root.getElementById(id)))
    .filter(Boolean)
    .join(' ');
}

/** What is read of a node: without what is hidden from readers, and with what the page put into its slots. */
function textOf(node: Node | null): string {
  return rawText(node)
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function rawText(node: Node | null): string {
  if (node === null || (node instanceof Element && node.getAttribute('aria-hidden') === 'true')) return '';
  if (node instanceof Text) return node.data;
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = assigned.length > 0 ? assigned : [...node.childNodes];
  return children.map(rawText).join('');
}
