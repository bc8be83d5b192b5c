import { expect, fixture, html } from '@open-wc/testing';
import { catalogues } from '../../src/locale/generated/catalogues.js';
import { load } from '../../src/locale/localize.js';
import { says } from './talker.js';
import type { Talker } from './talker.js';

// The only test of its file: texts stay once they have come, and a page of its own starts without any.
describe('a language that comes after another one was asked for', () => {
  const working = catalogues.de;

  afterEach(() => Object.assign(catalogues, { de: working }));

  it('is not shown', async () => {
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve)).then(working);
    Object.assign(catalogues, { de: () => held });

    const talker = await fixture<Talker>(html`<locale-talker lang="de"></locale-talker>`);
    talker.lang = 'ar';
    await says(talker, 'إرسال الرمز');

    release();
    await load('de');
    await talker.updateComplete;
    expect(talker.spoken).to.equal('إرسال الرمز');
    expect(talker.locale.language.file).to.equal('ar');

    talker.lang = 'de';
    await says(talker, 'Code senden');
  });
});
