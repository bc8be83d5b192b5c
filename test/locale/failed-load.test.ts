import { expect, fixture, html } from '@open-wc/testing';
import { catalogues } from '../../src/locale/generated/catalogues.js';
import { load } from '../../src/locale/localize.js';
import { says } from './talker.js';
import type { Talker } from './talker.js';

// The only test of its file: texts stay once they have come, and a page of its own starts without any.
describe('a language that does not come', () => {
  const working = catalogues.de;
  let asked = 0;

  /** A module the server does not have. */
  function missing(): Promise<never> {
    asked += 1;
    return import(new URL('./missing.js', import.meta.url).href) as Promise<never>;
  }

  afterEach(() => Object.assign(catalogues, { de: working }));

  it('is asked for again when the focus or the network returns; English meanwhile', async () => {
    await load('ar');
    Object.assign(catalogues, { de: missing });
    const talker = await fixture<Talker>(html`<locale-talker lang="ar"></locale-talker>`);
    await says(talker, 'إرسال الرمز');

    talker.lang = 'de';
    await says(talker, 'Send code');
    expect(talker.locale.language.dir).to.equal('ltr');
    expect(talker.locale.wanted).to.equal('de');
    expect(asked).to.equal(1);

    talker.input.focus();
    expect(asked).to.equal(2);
    expect(talker.spoken).to.equal('Send code');

    Object.assign(catalogues, { de: working });
    dispatchEvent(new Event('online'));
    await says(talker, 'Code senden');

    talker.input.blur();
    talker.input.focus();
    expect(asked).to.equal(2);
  });
});
