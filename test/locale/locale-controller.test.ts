import { expect, fixture, html } from '@open-wc/testing';
import { load } from '../../src/locale/localize.js';
import { setBrowserLanguages } from './browser-languages.js';
import { says } from './talker.js';
import type { Talker } from './talker.js';

const page = document.documentElement;

describe('LocaleController', () => {
  afterEach(() => {
    page.lang = 'en';
    setBrowserLanguages();
  });

  it('shows English until the language has come, and says which one is shown', async () => {
    const talker = await fixture<Talker>(html`<locale-talker lang="de-AT"></locale-talker>`);
    expect(talker.spoken).to.equal('Send code');
    expect(talker.locale.language).to.deep.equal({ file: 'en', tag: 'en', dir: 'ltr' });
    expect(talker.locale.wanted).to.equal('de-AT');
    await says(talker, 'Code senden');
    expect(talker.locale.language).to.deep.equal({ file: 'de', tag: 'de-AT', dir: 'ltr' });
  });

  it('shows a language that has come before at once', async () => {
    await load('de');
    const talker = await fixture<Talker>(html`<locale-talker lang="de"></locale-talker>`);
    expect(talker.spoken).to.equal('Code senden');
  });

  it('lets two elements speak two languages on one page', async () => {
    const both = await fixture(
      html`<div><locale-talker lang="de"></locale-talker><locale-talker lang="ar"></locale-talker></div>`,
    );
    const [german, arabic] = both.querySelectorAll<Talker>('locale-talker');
    await says(german!, 'Code senden');
    await says(arabic!, 'إرسال الرمز');
    expect(arabic!.locale.language.dir).to.equal('rtl');
    german!.requestUpdate();
    arabic!.requestUpdate();
    await Promise.all([german!.updateComplete, arabic!.updateComplete]);
    expect([german!.spoken, arabic!.spoken]).to.deep.equal(['Code senden', 'إرسال الرمز']);
  });

  it('follows the lang of the element without losing what was typed or the focus', async () => {
    const talker = await fixture<Talker>(html`<locale-talker lang="en"></locale-talker>`);
    talker.input.focus();
    talker.input.value = '0740';
    talker.lang = 'ar-EG';
    await says(talker, 'إرسال الرمز');
    expect(talker.input.value).to.equal('0740');
    expect(talker.shadowRoot!.activeElement).to.equal(talker.input);
    talker.removeAttribute('lang');
    await says(talker, 'Send code');
  });

  it('follows the lang of the page', async () => {
    const talker = await fixture<Talker>(html`<locale-talker></locale-talker>`);
    page.lang = 'de';
    await says(talker, 'Code senden');
    page.lang = 'ar';
    await says(talker, 'إرسال الرمز');
  });

  it('asks the browser where the page speaks a language there is no file for', async () => {
    setBrowserLanguages(['de-CH']);
    page.lang = 'cy';
    const talker = await fixture<Talker>(html`<locale-talker></locale-talker>`);
    await says(talker, 'Code senden');
    expect(talker.locale.wanted).to.equal('de-CH');
  });

  it('no longer follows the page once it is out of it, and catches up when it is back', async () => {
    const talker = await fixture<Talker>(html`<locale-talker></locale-talker>`);
    const parent = talker.parentElement!;
    talker.remove();
    page.lang = 'de';
    talker.lang = 'de';
    await changesSeen();
    expect(talker.locale.language.file).to.equal('en');
    parent.append(talker);
    await says(talker, 'Code senden');
  });
});

/** Observers are told in the order in which they were made, so this one hears of the change last. */
async function changesSeen(): Promise<void> {
  await new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(page, { attributes: true });
    page.toggleAttribute('data-changed');
  });
}
