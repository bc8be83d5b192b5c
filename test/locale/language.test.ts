import { expect, fixture, html } from '@open-wc/testing';
import { chooseLanguage, findFile, languageCandidates, parse } from '../../src/locale/language.js';
import { requestLanguage } from '../../src/locale/request-language.js';
import { setBrowserLanguages } from './browser-languages.js';

/** Every language there will be, so that the rules are known to be right before the files exist. */
const FILES =
  'ar az bg bn bs ca cs da de el en es es-419 et fa fi fil fr fr-CA gu he hi hr hu id it ja ka kk kn ko lt lv ml mr ms nb ne nl pa pl pt-BR pt-PT ro ru sk sl sr sr-Latn sv sw ta te th tr uk ur uz vi zh-Hans zh-Hant af'.split(
    ' ',
  );

const ASKED: Record<string, string> = {
  'zh-Hans': 'zh zh-CN zh-SG yue-Hans yue-CN cmn',
  'zh-Hant': 'zh-TW zh-HK zh-MO zh_TW yue cmn-TW',
  'pt-BR': 'pt pt-BR',
  'pt-PT': 'pt-PT pt-AO pt-MO',
  sr: 'sr sr-RS sr-Cyrl-ME',
  'sr-Latn': 'sr-Latn sr-ME sh',
  nb: 'no nn nb-NO nn-NO',
  he: 'iw he-IL',
  fil: 'tl',
  id: 'in',
  ro: 'mo',
  es: 'es es-PH es-ES es-GQ es-IC es-EA',
  'es-419': 'es-MX es-US es-AR es-419',
  'fr-CA': 'fr-CA',
  fr: 'fr fr-CH fr-BE',
  de: 'de de-AT de-CH de-LI',
  en: 'en en-GB en-IN',
  ar: 'ar ar-EG ar-MA',
  '': 'hi-Latn uz-Cyrl pa-PK az-IR be cy',
};

describe('findFile', () => {
  for (const [file, tags] of Object.entries(ASKED)) {
    for (const tag of tags.split(' ')) {
      it(`reads ${tag} in ${file || 'no file'}`, () => {
        expect(findFile(parse(tag)!, FILES) ?? '').to.equal(file);
      });
    }
  }

  it('takes the one file there is when the region has none of its own', () => {
    expect(findFile(new Intl.Locale('pt-BR'), ['en', 'pt-PT'])).to.equal('pt-PT');
    expect(findFile(new Intl.Locale('es-MX'), ['en', 'es'])).to.equal('es');
    expect(findFile(new Intl.Locale('fr-CA'), ['en', 'fr'])).to.equal('fr');
  });
});

describe('chooseLanguage', () => {
  it('keeps what was asked for beside the file', () => {
    expect(chooseLanguage(['de_at'])).to.deep.equal({ file: 'de', tag: 'de-AT', dir: 'ltr' });
    expect(chooseLanguage(['ar-EG'])).to.deep.equal({ file: 'ar', tag: 'ar-EG', dir: 'rtl' });
    expect(chooseLanguage(['en-GB'])).to.deep.equal({ file: 'en', tag: 'en-GB', dir: 'ltr' });
  });

  for (const tag of [
    '',
    ' ',
    'x-klingon',
    'C',
    'en_US.UTF-8',
    'd',
    '--',
    'de-',
    'hi-Latn',
    'be',
    'cy',
    'ar-Latn',
    'eu',
  ]) {
    it(`passes over ${JSON.stringify(tag)}`, () => {
      expect(chooseLanguage([tag, 'de-CH'])).to.deep.equal({ file: 'de', tag: 'de-CH', dir: 'ltr' });
    });
  }

  it('takes the first candidate there is a file for', () => {
    expect(chooseLanguage(['cy', 'ar-MA', 'de']).tag).to.equal('ar-MA');
  });

  it('falls back to English', () => {
    expect(chooseLanguage([])).to.deep.equal({ file: 'en', tag: 'en', dir: 'ltr' });
    expect(chooseLanguage(['cy', 'eu'])).to.deep.equal({ file: 'en', tag: 'en', dir: 'ltr' });
  });
});

describe('languageCandidates', () => {
  afterEach(() => setBrowserLanguages());

  it('asks the element, its nearest ancestor with a lang, then the browser', async () => {
    setBrowserLanguages(['pl', 'en-US']);
    const outer = await fixture(
      html`<div lang="fr">
        <div lang="cy">
          <p><b lang="de"></b></p>
        </div>
      </div>`,
    );
    const inner = outer.querySelector('b')!;
    expect([...languageCandidates(inner)]).to.deep.equal(['de', 'cy', 'pl', 'en-US']);
    inner.removeAttribute('lang');
    expect([...languageCandidates(inner)]).to.deep.equal(['', 'cy', 'pl', 'en-US']);
  });

  it('climbs out of shadow trees', async () => {
    setBrowserLanguages(['pl']);
    const outer = await fixture(html`<section lang="ar"><div></div></section>`);
    const root = outer.firstElementChild!.attachShadow({ mode: 'closed' });
    const deep = root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const inner = deep.appendChild(document.createElement('b'));
    expect([...languageCandidates(inner)]).to.deep.equal(['', 'ar', 'pl']);
  });

  it('ends at the page, also outside of one', () => {
    setBrowserLanguages(['pl']);
    expect([...languageCandidates(document.createElement('b'))]).to.deep.equal(['', '', 'pl']);
    expect([...languageCandidates(document.body)]).to.deep.equal(['', 'en', 'pl']);
  });
});

describe('requestLanguage', () => {
  it("adds the region of the browser's own kind of the language", () => {
    expect(requestLanguage('fr', ['en-US', 'fr-FR', 'fr-CA'])).to.equal('fr-FR');
    expect(requestLanguage('zh-Hant', ['zh-CN', 'zh-TW'])).to.equal('zh-TW');
  });

  it('leaves a region alone, and a language the browser does not list', () => {
    expect(requestLanguage('fr-CH', ['fr-FR'])).to.equal('fr-CH');
    expect(requestLanguage('fr', ['fr', 'en-US', '*'])).to.equal('fr');
    expect(requestLanguage('fr', [])).to.equal('fr');
  });
});
