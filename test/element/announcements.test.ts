import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { SmsLoginError } from '../../src/errors.js';
import type { SmsLogin } from '../../src/sms-login.js';
import type { StartResult } from '../../src/transport/transport.js';
import { Driver } from '../helpers/driver.js';
import { ScreenReader } from '../helpers/screen-reader.js';

/** Milliseconds in which all that is to be said about a moment has been said, and taken away again. */
const AFTERWARDS = 6500;

const PHONE = 'textbox "Mobile number"';
const CODE = 'textbox "Code from the text message"';
const COUNTRY_NAME = 'GB +44 United Kingdom Country or region';
const COUNTRY = `button "${COUNTRY_NAME}"`;
const TRIGGER = 'button "Sign in with your phone"';
const OPENED = 'dialog "Sign in with your phone": Enter your mobile number. We’ll text you a one-time code.';
const PHONE_HINT = 'Message and data rates may apply.';
const SENT_TO = 'We texted it to +44 7400 123456.';
const WRONG = 'That code isn’t right. Check the newest message and try again. Tries left: 2.';
const RESENT = 'New code sent. Only the newest code works.';

interface Scene {
  readonly driver: Driver;
  readonly reader: ScreenReader;
}

interface Moment {
  readonly when: string;
  /** All that leads up to the moment. */
  readonly given: () => Promise<Driver>;
  /** The moment itself. */
  readonly act: (scene: Scene) => Promise<unknown>;
  /** What has the focus afterwards. */
  readonly focus: string;
  readonly heard: readonly string[];
}

async function inline(props: Partial<SmsLogin> = {}): Promise<Driver> {
  const driver = await Driver.mount({ inline: true, country: 'GB', ...props });
  // What comes later than the field has come.
  await comesTrue(driver, () => driver.buttons().includes(COUNTRY_NAME) || props.phone !== undefined);
  return driver;
}

/** A dialog that a person opened by its button. */
async function opened(props: Partial<SmsLogin> = {}): Promise<Driver> {
  const driver = await Driver.mount({ country: 'GB', ...props });
  driver.button('Sign in with your phone').focus();
  await driver.key('Enter');
  return driver;
}

async function focused(driver: Driver, control: (driver: Driver) => HTMLElement): Promise<Driver> {
  control(driver).focus();
  await driver.rendered();
  return driver;
}

const at =
  (given: () => Promise<Driver>, button: string): (() => Promise<Driver>) =>
  async () =>
    focused(await given(), (driver) => driver.button(button));

const inPhone = async (props: Partial<SmsLogin> = {}): Promise<Driver> =>
  focused(await inline(props), ({ phone }) => phone);

/** At the code step, with the focus in its field. */
const inCode = (result: StartResult = {}): Promise<Driver> => Driver.atCode({ country: 'GB' }, result);

const readyForAnother = (): Promise<Driver> => inCode({ resendAfter: 0 });

async function sending(): Promise<Driver> {
  const driver = await inline();
  await driver.enterPhone('+447400123456');
  return driver;
}

async function checking(): Promise<Driver> {
  const driver = await inCode();
  await driver.enterCode('111111');
  return driver;
}

/** What was typed was refused once, so nothing goes off by itself any more. */
async function refused(): Promise<Driver> {
  const driver = await checking();
  await refuse(driver);
  await driver.rendered();
  return driver;
}

/** Waits for a condition while the clock stands still, frame by frame: what loads when the page is idle comes, too. */
async function comesTrue({ element }: Driver, condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

async function refuse(driver: Driver): Promise<void> {
  const { length } = driver.events;
  await driver.transport.verifies.at(-1)!.fail(new SmsLoginError('code-wrong', { attemptsLeft: 2 }));
  await comesTrue(driver, () => driver.events.length > length);
}

/** The code has to be selected a tenth of a second before anything is said about it. */
async function refuseAndSelect({ driver, reader }: Scene): Promise<void> {
  await refuse(driver);
  const { value, selectionStart, selectionEnd } = driver.code;
  expect(value.slice(selectionStart!, selectionEnd!)).to.equal('111111');
  expect(reader.heard).to.deep.equal([]);
}

const press =
  (key: string) =>
  ({ driver }: Scene): Promise<void> =>
    driver.key(key);

/** Closes the dialog, and waits until it has faded out: only then browsers look after a focus that was left in it. */
async function close({ driver }: Scene): Promise<void> {
  await driver.key('Escape');
  await comesTrue(driver, () => !driver.root.querySelector('dialog')!.checkVisibility());
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** Presses Enter, and waits until what was typed is refused. */
async function enterInVain({ driver }: Scene): Promise<void> {
  const { length } = driver.events;
  await driver.key('Enter');
  await comesTrue(driver, () => driver.events.length > length);
}

async function clickOn(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

async function clickInVain({ driver }: Scene): Promise<void> {
  await clickOn(driver.button('Send code'));
  await comesTrue(driver, () => driver.log.includes('error'));
}

/** The server answers the newest request for a code. */
const answerSend = ({ driver: { transport } }: Scene): Promise<void> => transport.starts.at(-1)!.answer({});

async function askForCaptcha({ driver }: Scene): Promise<void> {
  const { starts, challenges } = driver.transport;
  await starts[0]!.fail(new SmsLoginError('captcha-required'));
  await comesTrue(driver, () => challenges.length === 1);
  await challenges[0]!.answer({ provider: 'auth0', image: 'data:image/svg+xml,<svg/>' });
  await comesTrue(driver, () => driver.element.matches(':state(captcha)'));
}

async function openCountries({ driver }: Scene): Promise<void> {
  await driver.key('Enter');
  await comesTrue(driver, () => driver.element.matches(':state(country)'));
}

async function inCountries(): Promise<Driver> {
  const driver = await at(inline, COUNTRY_NAME)();
  await openCountries({ driver, reader: ScreenReader.at(driver) });
  return driver;
}

/** Opens the dialog from a button of the page. */
async function openedByPage(props: Partial<SmsLogin> = {}): Promise<[Driver, HTMLButtonElement]> {
  const opener = await fixture<HTMLButtonElement>(html`<button>A button of the page</button>`);
  const driver = await Driver.mount({ country: 'GB', ...props });
  opener.addEventListener('click', () => driver.element.show());
  opener.focus();
  await driver.key('Enter');
  return [driver, opener];
}

async function openedByGone(props: Partial<SmsLogin> = {}): Promise<Driver> {
  const [driver, opener] = await openedByPage(props);
  opener.remove();
  return driver;
}

/** As in the design: what is focused and what is heard, moment by moment. */
const MOMENTS: readonly Moment[] = [
  {
    when: 'a dialog opens by a person',
    given: at(() => Driver.mount({ country: 'GB' }), 'Sign in with your phone'),
    act: press('Enter'),
    focus: PHONE,
    heard: [OPENED, `${PHONE}: ${PHONE_HINT}`],
  },
  {
    when: 'a dialog opens by a person, with a code under way',
    given: async () => {
      const driver = await opened();
      await driver.enterPhone('+447400123456');
      await driver.transport.starts[0]!.answer({});
      await driver.key('Escape');
      return driver;
    },
    act: press('Enter'),
    focus: CODE,
    heard: [
      `dialog "Enter your code": ${SENT_TO}`,
      `${CODE}: ${SENT_TO} We check it as soon as you enter the last digit.`,
    ],
  },
  {
    when: 'a dialog opens again with an error in it',
    given: async () => {
      const driver = await opened();
      await enterInVain({ driver, reader: ScreenReader.at(driver) });
      await driver.rendered();
      await driver.key('Escape');
      return driver;
    },
    act: press('Enter'),
    focus: PHONE,
    heard: [OPENED, `${PHONE}: Enter your mobile number.`],
  },
  {
    when: 'the phone is refused after Enter in its field',
    given: inPhone,
    act: enterInVain,
    focus: PHONE,
    heard: ['alert after 100 ms: Enter your mobile number.'],
  },
  {
    when: 'the phone is refused after a press of the button by key',
    given: at(inline, 'Send code'),
    act: enterInVain,
    focus: PHONE,
    heard: [`${PHONE}: Enter your mobile number.`],
  },
  {
    when: 'the phone is refused after a press of the button by mouse, which leaves the focus in the field',
    given: inPhone,
    act: clickInVain,
    focus: PHONE,
    heard: ['alert after 100 ms: Enter your mobile number.'],
  },
  {
    when: 'the phone is refused after a press of the button by mouse, with the focus nowhere',
    given: inline,
    act: clickInVain,
    focus: PHONE,
    heard: [`${PHONE}: Enter your mobile number.`],
  },
  {
    when: 'the phone is doubted',
    given: async () => {
      const driver = await inPhone();
      await driver.type('02071838750');
      return driver;
    },
    act: async ({ driver }) => {
      await driver.key('Enter');
      await comesTrue(driver, () => driver.buttons().includes('Send anyway'));
    },
    focus: PHONE,
    heard: ['status after 100 ms: This doesn’t look like a mobile number (United Kingdom). Check it, or send anyway.'],
  },
  {
    when: 'the countries open',
    given: at(inline, COUNTRY_NAME),
    act: openCountries,
    focus: 'combobox "Search by name or code"',
    heard: ['combobox "Search by name or code"'],
  },
  {
    when: 'a country is searched, half a second after the last key',
    given: inCountries,
    act: ({ driver }) => driver.type('deutsch'),
    focus: 'combobox "Search by name or code"',
    heard: ['status after 500 ms: Results: 1'],
  },
  {
    when: 'no country is found',
    given: inCountries,
    act: ({ driver }) => driver.type('qq'),
    focus: 'combobox "Search by name or code"',
    heard: ['status after 500 ms: No match for “qq”. Try a calling code, such as +44.'],
  },
  {
    when: 'a country is chosen in the list',
    given: async () => {
      const driver = await inCountries();
      await driver.type('deutsch');
      return driver;
    },
    act: press('Enter'),
    focus: PHONE,
    heard: [`${PHONE}: ${PHONE_HINT}`],
  },
  {
    when: 'the countries are left over an error',
    given: async () => {
      const driver = await inPhone();
      const reader = ScreenReader.at(driver);
      await enterInVain({ driver, reader });
      await driver.rendered();
      driver.button(COUNTRY_NAME).focus();
      await openCountries({ driver, reader });
      return driver;
    },
    act: press('Escape'),
    focus: COUNTRY,
    heard: [COUNTRY],
  },
  {
    when: 'the country follows a typed calling code, a second after the last key',
    given: inPhone,
    act: ({ driver }) => driver.type('+31'),
    focus: PHONE,
    heard: ['status after 1000 ms: Netherlands +31'],
  },
  {
    when: 'a code is asked for',
    given: sending,
    act: ({ reader }) => reader.wait(700),
    focus: PHONE,
    heard: ['status after 500 ms: Sending the code…'],
  },
  {
    when: 'a code is sent within half a second, and the code step appears',
    given: sending,
    act: async (scene) => {
      await scene.reader.wait(480);
      await scene.driver.transport.starts[0]!.answer({ expiresIn: 180 });
    },
    focus: CODE,
    heard: [`${CODE}: ${SENT_TO} We check it as soon as you enter the last digit. It works for 3 min.`],
  },
  {
    when: 'the code step appears late',
    given: async () => {
      const driver = await sending();
      await ScreenReader.at(driver).wait(700);
      return driver;
    },
    act: answerSend,
    focus: CODE,
    heard: [`${CODE}: ${SENT_TO} We check it as soon as you enter the last digit.`],
  },
  {
    when: 'the code step appears after a press of the button by mouse, with the focus nowhere',
    given: async () => {
      const driver = await inline({ phone: '+447400123456' });
      await clickOn(driver.button('Send code'));
      await comesTrue(driver, () => driver.transport.starts.length === 1);
      return driver;
    },
    act: answerSend,
    focus: CODE,
    heard: [`${CODE}: ${SENT_TO} We check it as soon as you enter the last digit.`],
  },
  {
    when: 'the security check appears',
    given: sending,
    act: askForCaptcha,
    focus: 'textbox "Type the characters in the picture"',
    heard: ['textbox "Type the characters in the picture": Can’t read it? Show another picture, or contact support.'],
  },
  {
    when: 'a code is checked',
    given: checking,
    act: ({ reader }) => reader.wait(700),
    focus: CODE,
    heard: ['status after 500 ms: Checking the code…'],
  },
  {
    when: 'a code that went off by itself is refused within half a second',
    given: checking,
    act: async (scene) => {
      await scene.reader.wait(400);
      await refuseAndSelect(scene);
    },
    focus: CODE,
    heard: [`alert after 500 ms: ${WRONG}`],
  },
  {
    when: 'a code is refused late',
    given: async () => {
      const driver = await checking();
      await ScreenReader.at(driver).wait(700);
      return driver;
    },
    act: refuseAndSelect,
    focus: CODE,
    heard: [`alert after 100 ms: ${WRONG}`],
  },
  {
    when: 'a code is refused after Enter',
    given: async () => {
      const driver = await inCode();
      await driver.type('111111');
      await driver.key('Enter');
      return driver;
    },
    act: refuseAndSelect,
    focus: CODE,
    heard: [`alert after 100 ms: ${WRONG}`],
  },
  {
    when: 'a code that was refused already is entered again',
    given: async () => {
      const driver = await refused();
      await driver.type('111111');
      return driver;
    },
    act: enterInVain,
    focus: CODE,
    heard: [`alert after 100 ms: ${WRONG}`],
  },
  {
    when: 'half a code is entered',
    given: async () => {
      const driver = await inCode();
      await driver.type('111');
      return driver;
    },
    act: enterInVain,
    focus: CODE,
    heard: ['alert after 100 ms: Enter the whole code from the text message.'],
  },
  {
    when: 'another code was asked for by key',
    given: at(readyForAnother, 'Send a new code'),
    act: async (scene) => {
      await scene.driver.key('Enter');
      await answerSend(scene);
    },
    focus: CODE,
    heard: [`${CODE}: ${SENT_TO} ${RESENT}`],
  },
  {
    when: 'another code was asked for by mouse, which leaves the focus in the field',
    given: readyForAnother,
    act: async (scene) => {
      await clickOn(scene.driver.button('Send a new code'));
      await comesTrue(scene.driver, () => scene.driver.transport.starts.length === 2);
      await answerSend(scene);
    },
    focus: CODE,
    heard: [`status after 100 ms: ${RESENT}`],
  },
  {
    when: 'another code can be asked for',
    given: async () => {
      const driver = await inCode({ resendAfter: 24 });
      await ScreenReader.at(driver).wait(23_000);
      return driver;
    },
    act: async ({ driver, reader }) => {
      await reader.wait(1000);
      // Whatever is rendered afterwards, it is said once.
      await driver.type('1');
      await reader.wait(1000);
    },
    focus: CODE,
    heard: ['status after 1000 ms: You can ask for a new code now.'],
  },
  {
    when: 'the number is to be changed',
    given: at(() => inCode(), 'Change number'),
    act: press('Enter'),
    focus: PHONE,
    heard: [`${PHONE}: ${PHONE_HINT}`],
  },
  {
    when: 'the code was right',
    given: checking,
    act: ({ driver }) => driver.transport.verifies[0]!.answer({}),
    focus: 'heading "You’re signed in"',
    heard: ['heading "You’re signed in": Taking you to the next page…'],
  },
  {
    when: 'a dialog closes that its button opened',
    given: opened,
    act: close,
    focus: TRIGGER,
    heard: [TRIGGER],
  },
  {
    when: 'a dialog closes that a button of the page opened',
    given: async () => (await openedByPage())[0],
    act: close,
    focus: 'button "A button of the page"',
    heard: ['button "A button of the page"'],
  },
  {
    when: 'a dialog closes whose opener is gone',
    given: openedByGone,
    act: close,
    focus: TRIGGER,
    heard: [TRIGGER],
  },
  {
    when: 'a dialog closes whose opener is gone, without a trigger',
    given: () => openedByGone({ noTrigger: true }),
    act: close,
    focus: 'nothing',
    heard: [],
  },
];

/** Looks at the focus, and at what was heard until long after. */
async function assertHeard(
  { driver, reader }: Scene,
  { focus, heard }: Pick<Moment, 'focus' | 'heard'>,
): Promise<void> {
  await driver.rendered();
  await reader.wait(AFTERWARDS);
  expect(reader.heard).to.deep.equal(heard);
  expect(reader.focused).to.equal(focus);
  expect(reader.isTornBetweenTwo, 'either the focus moves or a live region speaks').to.equal(false);
  expect(driver.root.querySelector('#status')?.textContent ?? '', 'what is only heard is gone').to.equal('');
}

// A dialog that fades out takes no focus in WebKitGTK when it is opened again, and motion says nothing anyway.
before(() => document.documentElement.style.setProperty('--sms-login-duration', '0s'));
after(() => document.documentElement.style.removeProperty('--sms-login-duration'));

// First of all: once a key was pressed, a browser takes a dialog for one that a person has opened.
describe('What is heard while the page loads', () => {
  it('nothing of an inline element, which leaves the focus where it is', async () => {
    const control = await fixture<HTMLButtonElement>(html`<button>A button of the page</button>`);
    control.focus();
    const driver = await inline();
    const scene = { driver, reader: ScreenReader.at(driver) };
    await assertHeard(scene, { focus: 'button "A button of the page"', heard: [] });
  });

  it('the heading of a dialog', async () => {
    const driver = await Driver.mount({ open: true });
    const scene = { driver, reader: ScreenReader.at(driver) };
    await assertHeard(scene, { focus: 'heading "Sign in with your phone"', heard: [] });
  });
});

describe('What is heard when', () => {
  for (const { when, given, act, ...expected } of MOMENTS) {
    it(when, async () => {
      const driver = await given();
      const reader = ScreenReader.at(driver);
      await act({ driver, reader });
      await assertHeard({ driver, reader }, expected);
    });
  }
});

describe('What is only heard', () => {
  it('is gone after five seconds, so that nobody finds it by swiping', async () => {
    const driver = await inPhone();
    const status = driver.root.querySelector('#status')!;
    await driver.type('+31');
    await driver.clock.advance(1000);
    expect(status.textContent).to.equal('Netherlands +31');
    await driver.clock.advance(4999);
    expect(status.textContent).to.equal('Netherlands +31');
    await driver.clock.advance(1);
    expect(status.textContent).to.equal('');
  });
});
