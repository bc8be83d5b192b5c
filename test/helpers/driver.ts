import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import type { SmsLogin } from '../../src/sms-login.js';
import { FakeClock } from './fake-clock.js';
import { FakeTransport, settled } from './fake-transport.js';

/** Milliseconds until what is announced stands in the message line. */
const PAUSE = 100;

// No machine that runs tests has text messages; Chromium's renderer crashes now and then over the attempt. FakeOtp stands in.
Reflect.deleteProperty(window, 'OTPCredential');

// Each test begins in a tab that knows of no code.
afterEach(() => sessionStorage.clear());

/** Drives one element the way a person does: by what is on screen and by the keyboard. */
export class Driver {
  readonly transport = new FakeTransport();
  readonly clock = new FakeClock();
  readonly events: Event[] = [];

  private constructor(readonly element: SmsLogin) {}

  /**
   * Puts an element with a fake server and a clock that stands still into the page.
   *
   * @param seconds how late it is
   */
  static async mount(props: Partial<SmsLogin> = {}, content: unknown = '', seconds = 0): Promise<Driver> {
    const element = document.createElement('sms-login');
    const driver = new Driver(element);
    await driver.clock.advance(seconds * 1000);
    element.lang = 'en-US';
    Object.assign(element, { transport: driver.transport, clock: driver.clock }, props);
    for (const type of EVENTS) element.addEventListener(type, (event) => driver.events.push(event));
    const parent = await fixture<HTMLElement>(html`<div>${content}</div>`);
    element.append(...parent.childNodes);
    parent.append(element);
    await driver.rendered();
    return driver;
  }

  /** An inline element on its code step, for +44 7400 123456. */
  static async atCode(props: Partial<SmsLogin> = {}, result = {}): Promise<Driver> {
    const driver = await Driver.mount({ inline: true, ...props });
    await driver.enterPhone('+447400123456');
    await driver.transport.starts[0]!.answer(result);
    await driver.rendered();
    return driver;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** The types of the events so far, without the prefix. */
  get log(): string[] {
    return this.events.map((event) => event.type.replace('sms-login-', ''));
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** All that stands on the card, in single spaces. */
  get text(): string {
    return text(this.root.querySelector('.card'));
  }

  get heading(): string {
    return text(this.root.querySelector('h2'));
  }

  /** The line under the field. */
  get message(): HTMLElement {
    return this.root.querySelector<HTMLElement>('#message')!;
  }

  get messageText(): string {
    return text(this.message);
  }

  field(label: string): HTMLInputElement {
    const found = [...this.root.querySelectorAll('label')].find((each) => text(each) === label);
    expect(found, `a label "${label}"`).to.exist;
    return found!.control as HTMLInputElement;
  }

  get phone(): HTMLInputElement {
    return this.field('Mobile number');
  }

  get code(): HTMLInputElement {
    return this.field('Code from the text message');
  }

  buttons(): string[] {
    return [...this.root.querySelectorAll('button')].map(nameOf);
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find((each) => nameOf(each) === name);
    expect(found, `a button "${name}" among ${this.buttons().join(', ')}`).to.exist;
    return found!;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.rendered();
  }

  async type(keys: string): Promise<void> {
    await sendKeys({ type: keys });
    await this.rendered();
  }

  async key(key: string): Promise<void> {
    await sendKeys({ press: key });
    await this.rendered();
  }

  /** Types a number and presses Enter; resolves once it was sent or refused. */
  async enterPhone(number: string): Promise<void> {
    const { length } = this.transport.starts;
    this.phone.focus();
    this.phone.select();
    await this.type(number);
    await this.key('Enter');
    await this.until(() => this.transport.starts.length > length || !this.element.matches(':state(busy)'));
  }

  /** Types a code; once complete and after the pause it goes off by itself. */
  async enterCode(code: string): Promise<void> {
    this.code.focus();
    this.code.select();
    await this.type(code);
    await this.clock.advance(300);
    await this.rendered();
  }

  /** Renders until the condition holds; the test runner's time limit ends it if it never does. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.rendered();
  }

  /** Lets the element show what it has to show, and say what it has to say. */
  async rendered(): Promise<void> {
    await settled();
    await this.element.updateComplete;
    const message = this.root.querySelector('#message');
    if (!message || message.role === 'none' || text(message) !== '') return;
    await this.clock.advance(PAUSE);
    await this.element.updateComplete;
  }
}

const EVENTS = [
  'open',
  'cancel',
  'close',
  'step',
  'before-send',
  'sent',
  'before-verify',
  'success',
  'before-redirect',
  'error',
].map((name) => `sms-login-${name}`);

function text(element: Element | null): string {
  return (element?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function nameOf(button: Element): string {
  const labels = button.getAttribute('aria-labelledby');
  if (labels === null) return button.getAttribute('aria-label') ?? text(button);
  const root = button.getRootNode() as ShadowRoot;
  const names = labels.split(' ').map((id) => text(root.getElementById(id)));
  return names.filter(Boolean).join(' ');
}
