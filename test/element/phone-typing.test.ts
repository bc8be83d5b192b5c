import { expect } from '@open-wc/testing';
import { Driver } from '../helpers/driver.js';
import { engine } from '../helpers/engine.js';
import { press, typeText } from '../helpers/keyboard.js';

/** An element whose field knows the numbers of a country, with the caret in the field. */
async function inField(country = 'GB', props = {}): Promise<Driver> {
  const driver = await Driver.mount({ inline: true, country, ...props });
  driver.phone.focus();
  // One digit asks for the plans of the country; the first group shows that they are there. In the US that is three digits.
  await driver.until(() => driver.root.querySelector('[part~=country]')?.textContent.includes('+') ?? false);
  await type(driver, country === 'US' ? '201' : '071');
  await type(driver, '23');
  await driver.until(() => /\D/.test(driver.phone.value) || driver.phone.value === '07123');
  await clear(driver);
  return driver;
}

async function type(driver: Driver, text: string): Promise<void> {
  await typeText(text);
  await driver.rendered();
}

async function key(driver: Driver, ...keys: [string, ...string[]]): Promise<void> {
  await press(...keys);
  await driver.rendered();
}

async function clear(driver: Driver): Promise<void> {
  driver.phone.select();
  await key(driver, 'Backspace');
  expect(driver.phone.value).to.equal('');
}

/** The text of the field with the caret as `|`. */
function field({ phone }: Driver): string {
  const caret = phone.selectionStart ?? 0;
  return `${phone.value.slice(0, caret)}|${phone.value.slice(caret)}`;
}

/** What a paste or an autofill does: the whole text at once. */
async function put(driver: Driver, text: string, event: Event): Promise<void> {
  driver.phone.value = text;
  driver.phone.dispatchEvent(event);
  await driver.rendered();
}

const pasted = (): Event => new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true });

describe('Phone field, while it is typed in', () => {
  it('groups the digits as they come', async () => {
    const driver = await inField();
    const seen: string[] = [];
    for (const digit of '07400123456') {
      await type(driver, digit);
      seen.push(driver.phone.value);
    }
    expect(seen.slice(-6)).to.deep.equal([
      '07400 1',
      '07400 12',
      '07400 123',
      '07400 1234',
      '07400 12345',
      '07400 123456',
    ]);
    expect(field(driver)).to.equal('07400 123456|');
  });

  it('groups what was typed before anything was known, as soon as it is', async () => {
    const driver = await Driver.mount({ inline: true, country: 'AT' });
    driver.phone.focus();
    await type(driver, '0664123456');
    await driver.until(() => driver.phone.value === '0664 123456');
    expect(field(driver)).to.equal('0664 123456|');
  });

  it('keeps the caret where a digit was put into the middle, and moves nothing there', async () => {
    const driver = await inField();
    await type(driver, '0740123456');
    await key(driver, 'Home');
    for (let i = 0; i < 4; i++) await key(driver, 'ArrowRight');
    await type(driver, '0');
    expect(field(driver)).to.equal('07400|123456'.replace('123456', driver.phone.value.slice(5)));
    expect(driver.phone.value.replace(/\D/g, '')).to.equal('07400123456');
  });

  it('does not touch the groups while digits are deleted', async () => {
    const driver = await inField();
    await type(driver, '07400123456');
    await key(driver, 'Backspace');
    await key(driver, 'Backspace');
    expect(field(driver)).to.equal('07400 1234|');
    await key(driver, 'Home');
    await key(driver, 'Delete');
    expect(field(driver)).to.equal('|7400 1234');
  });

  it('replaces a selection in the middle in place', async () => {
    const driver = await inField();
    await type(driver, '07400123456');
    driver.phone.setSelectionRange(2, 5);
    await type(driver, '7');
    expect(field(driver)).to.equal('077| 123456');
  });

  it('deletes a digit where only punctuation would go', async () => {
    const driver = await inField();
    await type(driver, '07400123456');
    driver.phone.setSelectionRange(6, 6);
    await key(driver, 'Backspace');
    expect(field(driver)).to.equal('0740|123456');
    await clear(driver);
    await type(driver, '07400123456');
    driver.phone.setSelectionRange(5, 5);
    await key(driver, 'Delete');
    expect(field(driver)).to.equal('07400|23456');
  });

  it('steps back and forth through what was typed', async () => {
    const driver = await inField();
    await type(driver, '074001');
    expect(driver.phone.value).to.equal('07400 1');
    const back: string[] = [];
    for (let i = 0; i < 4; i++) {
      await key(driver, 'Control', 'z');
      back.push(field(driver));
    }
    expect(back).to.deep.equal(['07400|', '0740|', '074|', '07|']);
    await key(driver, 'Control', 'y');
    await key(driver, 'Control', 'y');
    expect(field(driver)).to.equal('0740|');
    await type(driver, '9');
    await key(driver, 'Control', 'y');
    expect(field(driver)).to.equal('07409|');
  });

  it('sets a pasted number in order at once', async () => {
    const driver = await inField();
    await put(driver, '+44 (0)7400123456', pasted());
    expect(driver.phone.value).to.equal('+44 7400 123456');
  });

  it('takes an autofilled number from either event', async () => {
    const driver = await inField('NL');
    await put(driver, '+31612345678', new Event('change', { bubbles: true }));
    await driver.until(() => driver.phone.value === '+31 6 12345678');
    expect(driver.root.querySelector('[part~=country]')!.textContent.trim()).to.equal('NL');
    await put(driver, '+31687654321', new Event('input', { bubbles: true, composed: true }));
    await driver.until(() => driver.phone.value === '+31 6 87654321');
  });

  it('leaves out an extension and says so', async () => {
    const driver = await inField('US');
    await put(driver, '(201) 555-0123 x456', pasted());
    expect(driver.phone.value).to.equal('(201) 555-0123');
    await driver.until(() => driver.message.role === 'status' && driver.messageText !== '');
    expect(driver.messageText).to.equal('We left out the extension: 456. Text messages can’t reach extensions.');
    expect(driver.message.role).to.equal('status');
    await type(driver, '4');
    expect(driver.messageText).to.equal('Message and data rates may apply.');
  });

  it('lets everything be typed', async () => {
    const driver = await inField();
    await type(driver, 'call me maybe');
    expect(driver.phone.value).to.equal('call me maybe');
  });

  it('waits for the end of a composition', async () => {
    const driver = await inField();
    const { phone } = driver;
    phone.value = '074001';
    const composing = { inputType: 'insertCompositionText', isComposing: true, bubbles: true, composed: true };
    phone.dispatchEvent(new InputEvent('input', composing));
    await driver.rendered();
    expect(phone.value).to.equal('074001');
    phone.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await driver.rendered();
    expect(phone.value).to.equal('07400 1');
  });

  it('groups the digits when the person leaves the field', async () => {
    const driver = await inField();
    await type(driver, '0740123456');
    driver.phone.setSelectionRange(4, 4);
    await type(driver, '0');
    driver.phone.blur();
    await driver.rendered();
    expect(driver.phone.value).to.equal('07400 123456');
  });

  if (engine === 'webkit') {
    it('undoes by the menu too', async () => {
      const driver = await inField();
      await type(driver, '0740');
      const event = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true });
      driver.phone.dispatchEvent(event);
      await driver.rendered();
      expect(event.defaultPrevented).to.equal(true);
      expect(driver.phone.value).to.equal('074');
    });
  }
});

describe('Phone field, country', () => {
  it('follows the calling code and stays within it', async () => {
    const driver = await inField();
    const shown = (): string => driver.root.querySelector('[part~=country]')!.textContent.replace(/\s+/g, '');
    expect(shown()).to.equal('GB+44');
    await type(driver, '+31');
    await driver.until(() => shown() === 'NL');
    await clear(driver);
    expect(shown()).to.equal('NL+31');
    await type(driver, '+447911');
    await driver.until(() => shown() === 'GB');
  });

  it('keeps the chosen country for numbers that another one shares', async () => {
    const driver = await inField('GG');
    await type(driver, '+447400123456');
    const shown = driver.root.querySelector('[part~=country]')!.textContent.trim();
    expect(shown).to.equal('GG');
  });

  it('says the new country a second after the last key', async () => {
    const driver = await inField();
    await type(driver, '+31');
    await driver.until(() => driver.element.shadowRoot!.querySelector('#phone') === driver.focused);
    const status = driver.root.querySelector('#status')!;
    expect(status.textContent).to.equal('');
    await driver.clock.advance(1000);
    expect(status.textContent).to.equal('Netherlands +31');
    await driver.clock.advance(5000);
    expect(status.textContent).to.equal('');
  });

  for (const [props, number, message] of [
    [
      { countries: 'GB IE' },
      '+31612345678',
      'We can’t send codes to this country or region: Netherlands. Use a different number.',
    ],
    [
      { excludeCountries: 'nl' },
      '+31612345678',
      'We can’t send codes to this country or region: Netherlands. Use a different number.',
    ],
    [
      { countries: 'US' },
      '+14165550123',
      'We can’t send codes to this country or region: Canada. Use a different number.',
    ],
  ] as const) {
    it(`refuses ${number} with ${JSON.stringify(props)}`, async () => {
      const driver = await Driver.mount({ inline: true, ...props });
      await driver.enterPhone(number);
      await driver.until(() => driver.log.includes('error'));
      await driver.rendered();
      expect(driver.messageText).to.equal(message);
      expect(driver.transport.starts).to.have.length(0);
    });
  }

  it('takes a number that the only allowed country shares with others', async () => {
    const driver = await Driver.mount({ inline: true, countries: 'MF' });
    await driver.enterPhone('+590690001234');
    await driver.until(() => driver.transport.starts.length === 1);
  });

  it('warns the developer of codes that are none, and goes on', async () => {
    const driver = await Driver.mount({ inline: true, countries: 'XX', country: 'QQ' });
    await driver.enterPhone('+447400123456');
    await driver.until(() => driver.transport.starts.length === 1);
  });
});
