import { expect, fixture, html } from '@open-wc/testing';
import { catalogues } from '../../src/locale/generated/catalogues.js';
import { chooseLanguage, findFile, languageCandidates, parse } from '../../src/locale/language.js';
import { requestLanguage } from '../../src/locale/request-language.js';
import { setBrowserLanguages } from './browser-languages.js';

const FILES = ['en', ...Object.keys(catalogues)];

/** What is asked for, in every form that pages, browsers and other libraries give it, by the file that answers. */
const ASKED: Record<string, string> = {
  af: 'af af-ZA af-NA AF af_za af-Latn',
  ar: 'ar ar-EG ar-MA ar-SA ar-001 ar_AE ar-Arab ar-EG-u-nu-latn',
  az: 'az az-AZ az-Latn az-Latn-AZ az_Latn_AZ',
  bg: 'bg bg-BG bul',
  bn: 'bn bn-BD bn-IN ben-IN',
  bs: 'bs bs-BA bs-Latn bs-Latn-BA',
  ca: 'ca ca-ES ca-AD ca-ES-valencia ca-FR',
  cs: 'cs cs-CZ ces CS_cz',
  da: 'da da-DK da-GL dan',
  de: 'de de-AT de-CH de-LI de_DE deu DE-de de-1996 de-CH-1901 de-DE-u-co-phonebk',
  el: 'el el-GR el-CY ell el-polyton',
  en: 'en en-GB en-IN en_US EN en-001 en-Latn-US en-GB-oxendict eng en-US-u-hc-h12',
  es: 'es es-PH es-ES es-GQ es-IC es-EA es-ES-u-co-trad spa',
  'es-419': 'es-MX es-US es-AR es-419 es_CO es-CL es-PE es-Latn-MX ES-mx es-PR es-BR',
  et: 'et et-EE est',
  fa: 'fa fa-IR fa-AF fa-Arab fas fa-IR-u-ca-persian',
  fi: 'fi fi-FI fin',
  fil: 'tl fil fil-PH tl-PH',
  fr: 'fr fr-CH fr-BE fr-FR fr-SN fr_LU fra fr-MC',
  'fr-CA': 'fr-CA fr_CA FR-ca fr-Latn-CA fra-CA',
  gu: 'gu gu-IN guj',
  he: 'iw he-IL he iw_IL heb he-Hebr',
  hi: 'hi hi-IN hin hi-Deva hi-Deva-IN',
  hr: 'hr hr-HR hr-BA hrv hr-Latn',
  hu: 'hu hu-HU hun',
  id: 'in id id-ID in-ID in_ID ind',
  it: 'it it-IT it-CH it-SM it_VA ita',
  ja: 'ja ja-JP jpn ja-Jpan ja-JP-u-ca-japanese',
  ka: 'ka ka-GE kat',
  kk: 'kk kk-KZ kk-Cyrl kk-Cyrl-KZ kaz',
  kn: 'kn kn-IN kan',
  ko: 'ko ko-KR ko-KP kor ko-Kore',
  lt: 'lt lt-LT lit',
  lv: 'lv lv-LV lav',
  ml: 'ml ml-IN mal',
  mr: 'mr mr-IN mar',
  ms: 'ms ms-MY ms-SG ms-BN ms-Latn msa',
  nb: 'no nn nb-NO nn-NO nb no-NO nno nob nb-SJ',
  ne: 'ne ne-NP ne-IN nep',
  nl: 'nl nl-NL nl-BE nl-SR nld',
  pa: 'pa pa-IN pa-Guru pa-Guru-IN pan',
  pl: 'pl pl-PL pol PL',
  'pt-BR': 'pt pt-BR pt_br por pt-Latn-BR',
  'pt-PT': 'pt-PT pt-AO pt-MO pt-MZ pt_PT pt-CV pt-CH',
  ro: 'mo ro ro-RO ro-MD ron mo-MD',
  ru: 'ru ru-RU ru-UA ru_KZ rus ru-BY',
  sk: 'sk sk-SK slk',
  sl: 'sl sl-SI slv',
  sr: 'sr sr-RS sr-Cyrl-ME sr-Cyrl srp sr-BA sr-XK',
  'sr-Latn': 'sr-Latn sr-ME sh sr-Latn-RS sr_Latn_BA sr-Latn-XK sh-RS',
  sv: 'sv sv-SE sv-FI sv_AX swe',
  sw: 'sw sw-KE sw-TZ sw-UG sw-CD swa',
  ta: 'ta ta-IN ta-LK ta-SG tam',
  te: 'te te-IN tel',
  th: 'th th-TH tha th-TH-u-ca-buddhist-nu-thai',
  tr: 'tr tr-TR tr-CY tur',
  uk: 'uk uk-UA ukr',
  ur: 'ur ur-PK ur-IN ur-Arab urd',
  uz: 'uz uz-UZ uz-Latn uz-Latn-UZ uzb',
  vi: 'vi vi-VN vie',
  'zh-Hans': 'zh zh-CN zh-SG yue-Hans yue-CN cmn zh_CN zh-Hans-HK zho zh-MY',
  'zh-Hant': 'zh-TW zh-HK zh-MO zh_TW yue cmn-TW zh-Hant-CN yue-HK zh_Hant_HK',
  '': 'hi-Latn uz-Cyrl uz-AF pa-PK pa-Arab az-IR az-Cyrl be cy eu gl ga is mk sq hy mn kk-Arab kk-CN sd zu am en-Shaw bs-Cyrl ms-Arab gsw lb mul und',
};

describe('findFile', () => {
  it('is asked for every file', () => {
    expect(Object.keys(ASKED).filter(Boolean)).to.have.members(FILES);
  });

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
    '*',
    'de--AT',
    'de-A',
    'deutsch-deutschland',
    'de-DE-u',
    'de-DE-x',
    'de AT',
    ' de',
    'de;q=0.8',
    'de,en',
    'germanlanguage',
    '12',
    'u-co-phonebk',
    'i-klingon',
    'art-lojban',
    'null',
    'undefined',
    '{{ lang }}',
    'дe',
    'de\u2010AT',
    'zz',
    'qaa',
    'tlh',
    'POSIX',
    'x'.repeat(10_000),
    'de-'.repeat(1000),
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
