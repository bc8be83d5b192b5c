import { expect } from '@open-wc/testing';
import { Driver } from '../helpers/driver.js';

const BUTTON = 'GB +44 United Kingdom Country or region';

async function closed(props = {}): Promise<Driver> {
  const driver = await Driver.mount({ inline: true, country: 'GB', ...props });
  driver.element.shadowRoot!.querySelector<HTMLInputElement>('#phone')!.focus();
  await driver.until(() => driver.root.querySelector('[part~=country]')!.textContent.includes('+'));
  return driver;
}

async function opened(props = {}): Promise<Driver> {
  const driver = await closed(props);
  driver.button(BUTTON).focus();
  await driver.key('Enter');
  await driver.until(() => driver.element.matches(':state(country)'));
  await allShown(driver);
  return driver;
}

/** The first frame has only the rows that can be seen, the third one has all. */
async function allShown(driver: Driver): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await driver.rendered();
}

function search(driver: Driver): HTMLInputElement {
  return driver.root.querySelector<HTMLInputElement>('[role=combobox]')!;
}

function names(driver: Driver): string[] {
  return [...driver.root.querySelectorAll('[part=country-name]')].map((each) => each.textContent);
}

function active(driver: Driver): string | undefined {
  const id = search(driver).getAttribute('aria-activedescendant');
  return id === null ? undefined : driver.root.getElementById(id)?.querySelector('[part=country-name]')?.textContent;
}

describe('Country view', () => {
  it('opens by the button, over a form that is out of reach', async () => {
    const driver = await opened();
    expect(driver.focused).to.equal(search(driver));
    expect(names(driver)).to.have.length(245);
    expect(names(driver)[0]).to.equal('Afghanistan');
    expect(active(driver)).to.equal('United Kingdom');
    expect(driver.root.getElementById('country-GB')!.ariaSelected).to.equal('true');
    expect(driver.phone.closest('[inert]')).to.not.equal(null);
    expect(driver.phone.checkVisibility({ visibilityProperty: true })).to.equal(false);
  });

  it('shows the chosen one in the middle of the list, and scrolls nothing else', async () => {
    const driver = await opened();
    const list = driver.root.getElementById('countries')!.getBoundingClientRect();
    const option = driver.root.getElementById('country-GB')!.getBoundingClientRect();
    const [middle, ours] = [list, option].map(({ top, height }) => top + height / 2);
    expect(ours).to.be.closeTo(middle!, 3);
    expect(scrollY).to.equal(0);
  });

  it('keeps the highlighted one in sight when another language orders them anew', async () => {
    const driver = await opened();
    for (let pages = 0; pages < 4; pages++) await driver.key('PageUp');
    driver.element.lang = 'de';
    await driver.until(() => names(driver).includes('Deutschland'));
    await driver.rendered();
    const list = driver.root.getElementById('countries')!.getBoundingClientRect();
    const option = driver.root.getElementById(search(driver).getAttribute('aria-activedescendant')!)!;
    expect(option.getBoundingClientRect().top).to.be.within(list.top, list.bottom);
  });

  it('scrolls a page that was scrolled away only when the person moves', async () => {
    const driver = await opened();
    document.body.style.paddingBottom = '3000px';
    try {
      scrollTo(0, 2000);
      driver.element.heading = 'Welcome';
      await driver.rendered();
      expect(scrollY).to.equal(2000);
      await driver.key('ArrowDown');
      await driver.until(() => scrollY < 2000);
    } finally {
      document.body.style.paddingBottom = '';
      scrollTo(0, 0);
    }
  });

  it('has the semantics of a combobox with a listbox', async () => {
    const driver = await opened();
    const field = search(driver);
    expect(field.ariaLabel).to.equal('Search by name or code');
    expect(field.ariaExpanded).to.equal('true');
    const list = driver.root.getElementById(field.getAttribute('aria-controls')!)!;
    expect(list.role).to.equal('listbox');
    expect(list.ariaLabel).to.equal('Country or region');
    expect([...list.children].every(({ role }) => role === 'option')).to.equal(true);
  });

  it('finds, highlights the first, and chooses it by Enter', async () => {
    const driver = await opened();
    await driver.type('deutsch');
    expect(names(driver)).to.deep.equal(['Germany']);
    expect(active(driver)).to.equal('Germany');
    await driver.key('Enter');
    expect(driver.element.matches(':state(country)')).to.equal(false);
    expect(driver.focused).to.equal(driver.phone);
    expect(driver.buttons()).to.include('DE +49 Germany Country or region');
  });

  it('goes through the list by arrows and pages, around its ends', async () => {
    const driver = await opened({ countries: 'AT BE CH DE FR GB IT LU NL PL' });
    await driver.key('ArrowUp');
    expect(active(driver)).to.equal('Switzerland');
    await driver.key('ArrowDown');
    expect(active(driver)).to.equal('United Kingdom');
    await driver.key('ArrowDown');
    expect(active(driver)).to.equal('Austria');
    await driver.key('ArrowUp');
    expect(active(driver)).to.equal('United Kingdom');
    await driver.key('PageUp');
    expect(active(driver)).to.equal('Belgium');
    await driver.key('PageDown');
    await driver.key('PageDown');
    expect(active(driver)).to.equal('United Kingdom');
  });

  it('chooses by a click', async () => {
    const driver = await opened();
    driver.root.getElementById('country-FR')!.click();
    await driver.rendered();
    expect(driver.focused).to.equal(driver.phone);
    expect(driver.buttons()).to.include('FR +33 France Country or region');
  });

  it('goes back by Escape and by the button, with nothing changed', async () => {
    const driver = await opened();
    await driver.type('fra');
    await driver.key('Escape');
    expect(driver.element.matches(':state(country)')).to.equal(false);
    expect(driver.focused).to.equal(driver.button(BUTTON));
    await driver.key('Enter');
    await driver.until(() => driver.element.matches(':state(country)'));
    await driver.rendered();
    expect(search(driver).value).to.equal('');
    await driver.press('Back');
    expect(driver.focused).to.equal(driver.button(BUTTON));
  });

  it('stays open when the focus goes elsewhere, and Tab changes nothing', async () => {
    const driver = await opened();
    await driver.type('fra');
    search(driver).blur();
    await driver.rendered();
    expect(driver.element.matches(':state(country)')).to.equal(true);
    const next = document.createElement('input');
    driver.element.after(next);
    search(driver).focus();
    await driver.key('Tab');
    expect(document.activeElement).to.equal(next);
    expect(driver.element.matches(':state(country)')).to.equal(true);
    expect(names(driver)[0]).to.equal('France');
  });

  it('says how many it found, once the person pauses', async () => {
    const driver = await opened();
    const status = driver.root.getElementById('status')!;
    await driver.type('united');
    expect(status.textContent).to.equal('');
    await driver.clock.advance(500);
    expect(status.textContent.replace(/[\u2066-\u2069]/g, '')).to.match(/^Results: \d+$/);
    await driver.clock.advance(5000);
    expect(status.textContent).to.equal('');
  });

  it('helps where nothing matches, and chooses nothing', async () => {
    const driver = await opened();
    await driver.type('qqq');
    expect(names(driver)).to.have.length(0);
    expect(driver.root.querySelector('.none')!.textContent.trim()).to.equal(
      'No match for “qqq”. Try a calling code, such as +44.',
    );
    await driver.key('Enter');
    expect(driver.element.matches(':state(country)')).to.equal(true);
  });

  it('closes before the dialog does', async () => {
    const driver = await closed({ inline: false, open: true });
    driver.button(BUTTON).focus();
    await driver.key('Enter');
    await driver.until(() => driver.element.matches(':state(country)'));
    await driver.rendered();
    await driver.key('Escape');
    expect(driver.element.matches(':state(country)')).to.equal(false);
    expect(driver.element.open).to.equal(true);
    expect(driver.focused).to.equal(driver.button(BUTTON));
    await driver.key('Escape');
    expect(driver.element.open).to.equal(false);
  });

  it('closes first when the browser asks the dialog to close', async () => {
    const driver = await closed({ inline: false, open: true });
    await driver.press(BUTTON);
    await driver.until(() => driver.element.matches(':state(country)'));
    // Android's back gesture is a cancel event without a key.
    driver.root.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));
    await driver.rendered();
    expect(driver.element.matches(':state(country)')).to.equal(false);
    expect(driver.element.open).to.equal(true);
  });

  it('closes by the back gesture in a dialog that cannot be dismissed', async () => {
    const driver = await closed({ inline: false, open: true, noClose: true });
    await driver.press(BUTTON);
    await driver.until(() => driver.element.matches(':state(country)'));
    const dialog = driver.root.querySelector('dialog')!;
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await driver.rendered();
    expect(driver.element.matches(':state(country)')).to.equal(false);
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await driver.rendered();
    expect(driver.element.open).to.equal(true);
    expect(dialog.open).to.equal(true);
  });

  it('says nothing of its results once it is gone', async () => {
    const driver = await opened();
    await driver.type('fra');
    await driver.key('Enter');
    await driver.clock.advance(500);
    expect(driver.root.getElementById('status')!.textContent).to.equal('');
  });

  it('is closed when the dialog comes again', async () => {
    const driver = await closed({ inline: false, open: true });
    await driver.press(BUTTON);
    await driver.until(() => driver.element.matches(':state(country)'));
    driver.element.close();
    await driver.rendered();
    driver.element.show();
    await driver.rendered();
    expect(driver.element.matches(':state(country)')).to.equal(false);
    expect(driver.focused).to.equal(driver.phone);
  });

  it('is not offered where there is nothing to choose', async () => {
    const driver = await closed({ countries: 'GB' });
    expect(driver.buttons()).to.deep.equal(['Send code']);
    expect(driver.root.querySelector('[part=country]')!.textContent.replace(/\s+/g, ' ').trim()).to.equal('GB +44');
  });

  it('lists what is allowed only, the preferred first', async () => {
    const driver = await opened({ countries: 'GB US CA MX', excludeCountries: 'ca', preferredCountries: 'US' });
    expect(names(driver)).to.deep.equal(['United States', 'Mexico', 'United Kingdom']);
    expect(driver.root.getElementById('country-US')!.part.contains('last')).to.equal(true);
  });

  it('speaks the language of the page, from the moment it changes', async () => {
    const driver = await opened();
    driver.element.lang = 'de';
    await driver.until(() => names(driver)[0] === 'Afghanistan' && names(driver).includes('Deutschland'));
    expect(driver.root.querySelector('#countries-title')!.textContent).to.equal('Land oder Region');
  });

  it('names countries also in a language that the browser has no names in', async () => {
    const driver = await opened();
    driver.element.lang = 'az';
    await driver.until(() => names(driver).includes('Almaniya'));
    expect(names(driver)).to.have.length(245);
    expect(driver.root.getElementById('countries')!.lang).to.equal('az');
  });

  it('makes a number of another country one of the chosen', async () => {
    const driver = await opened();
    await driver.key('Escape');
    driver.phone.focus();
    await driver.type('+447400123456');
    await driver.until(() => driver.phone.value === '+44 7400 123456');
    driver.root.querySelector<HTMLElement>('[part=country]')!.click();
    await driver.until(() => driver.element.matches(':state(country)'));
    await driver.type('DE');
    await driver.key('Enter');
    expect(driver.buttons()).to.include('DE +49 Germany Country or region');
    expect(driver.phone.value).to.equal('7400 123456');
  });

  it('waits for the end of a composition before Enter chooses', async () => {
    const driver = await opened();
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true });
    search(driver).dispatchEvent(enter);
    await driver.rendered();
    expect(driver.element.matches(':state(country)')).to.equal(true);
  });
});
