import { expect } from '@open-wc/testing';
import { catalogues } from '../../src/locale/generated/catalogues.js';
import { chooseLanguage } from '../../src/locale/language.js';
import { Texts } from '../../src/locale/texts.js';
import type { Messages } from '../../src/locale/texts.js';
import { countryName } from '../../src/locale/values.js';
import { listCountries } from '../../src/phone/country-names.js';
import { CountrySearch, fold } from '../../src/phone/country-search.js';
import { loadOwnNames } from '../../src/phone/names/own-names.js';
import { COUNTRIES } from '../../src/phone/number/countries.js';

const LANGUAGES = ['en', ...Object.keys(catalogues)];

before(async () => {
  for (const tag of LANGUAGES) await loadOwnNames(textsIn(tag));
});

function textsIn(tag: string, messages?: Messages): Texts {
  // The names come from the browser, so no file of ours is needed.
  return new Texts({ ...chooseLanguage([tag]), tag }, messages);
}

function finder(tag: string, allowed = COUNTRIES, preferred = ''): (query: string) => string[] {
  const list = listCountries(textsIn(tag), allowed, preferred);
  const search = new CountrySearch([...list.preferred, ...list.others], tag);
  return (query) => search.find(query).map(({ iso }) => iso);
}

describe('phone/country-names', () => {
  for (const tag of LANGUAGES) {
    it(`names and sorts all 245 in ${tag}`, () => {
      const { others, preferred } = listCountries(textsIn(tag), COUNTRIES, '');
      expect(preferred).to.have.length(0);
      expect(others).to.have.length(245);
      const unnamed = others.filter(({ iso, name }) => !name || name === iso);
      expect(unnamed.map(({ iso }) => iso)).to.deep.equal([]);
      const names = others.map(({ name }) => name);
      expect(names).to.deep.equal(names.toSorted(new Intl.Collator(tag).compare));
    });
  }

  it('names them in the language that was asked for, and says so', () => {
    const english = countryName(textsIn('en'), 'US');
    for (const tag of LANGUAGES.slice(1)) {
      const { others, lang } = listCountries(textsIn(tag), COUNTRIES, '');
      expect(others.find(({ iso }) => iso === 'US')?.name, tag).not.to.equal(english);
      expect(new Intl.Locale(lang).language, tag).to.equal(new Intl.Locale(tag).language);
    }
  });

  it('puts the preferred ones on top, in the order of the app, and nowhere else', () => {
    const { preferred, others } = listCountries(textsIn('en'), COUNTRIES, 'NL BE');
    expect(preferred.map(({ name }) => name)).to.deep.equal(['Netherlands', 'Belgium']);
    expect(others).to.have.length(243);
  });

  it('takes the names of the app', () => {
    const texts = textsIn('en', { 'country.TW': '中国台湾' });
    expect(listCountries(texts, ['TW', 'US'], '').others.map(({ name }) => name)).to.include('中国台湾');
  });

  it('says short what has a long name that nobody says', () => {
    const { others } = listCountries(textsIn('en'), ['HK', 'MO', 'PS', 'GB'], '');
    expect(others.map(({ name }) => name)).to.deep.equal(['Hong Kong', 'Macao', 'Palestine', 'United Kingdom']);
  });
});

describe('phone/country-search', () => {
  it('folds accents, capitals and punctuation', () => {
    expect(fold('  Côte d’Ivoire ')).to.equal(' cote d ivoire');
    expect(fold('Łódź – Øst')).to.equal(' lodz ost');
    expect(fold('İSTANBUL ısı')).to.equal(' istanbul isi');
    expect(fold('ΒΟΣ')).to.equal(fold('βοσ'));
    expect(fold('سورية')).to.equal(fold('سوريه'));
    expect(fold('ترکی')).to.equal(fold('تركي'));
    expect(fold('どいつ')).to.equal(fold('ドイツ'));
    expect(fold('!?')).to.equal('');
  });

  const cases: readonly (readonly [tag: string, query: string, first: readonly string[]])[] = [
    ['en', 'deutsch', ['DE']],
    ['fr', 'allem', ['DE']],
    ['fr', 'germ', ['DE']],
    ['en', 'cote d', ['CI']],
    ['fr', 'Côte d', ['CI']],
    ['en', 'ivory', ['CI']],
    ['en', 'GB', ['GB']],
    ['en', 'gb', ['GB']],
    ['en', 'us', ['US']],
    ['en', '+44', ['GB', 'GG', 'IM', 'JE']],
    ['en', '44', ['GB', 'GG', 'IM', 'JE']],
    ['en', '0044', ['GB', 'GG', 'IM', 'JE']],
    ['en', '٤٤', ['GB', 'GG', 'IM', 'JE']],
    ['en', '+44 7400', ['GB', 'GG', 'IM', 'JE']],
    ['en', '+1', ['US', 'AG']],
    ['en', '7', ['RU', 'KZ']],
    ['en', '+3', ['AX', 'AL']],
    ['en', 'USA', ['US']],
    ['en', 'england', ['GB']],
    ['en', 'holland', ['NL']],
    ['en', 'kingdom', ['GB']],
    ['en', 'united', ['AE', 'GB', 'US']],
    ['en', 'eesti', ['EE']],
    ['en', 'osterreich', ['AT']],
    ['en', '日本', ['JP']],
    ['ja', 'germany', ['DE']],
    ['ja', 'どいつ', ['DE']],
    ['ja', '合衆国', ['US']],
    ['zh-Hant', '拉伯', ['SA']],
    ['th', 'อเมริกา', ['US']],
    ['ko', '아라비아', ['SA']],
    ['el', 'ΒΟΣ', ['BA']],
    ['az', 'ermenistan', ['AM']],
    ['ka', 'გერმანია', ['DE']],
    ['ar', 'المانيا', ['DE']],
    ['fa', 'تركيه', ['TR']],
    ['ur', 'بهارت', ['IN']],
    ['ar', 'مصر', ['EG']],
    ['ar', 'egypt', ['EG']],
  ];
  for (const [tag, query, first] of cases) {
    it(`finds ${first.join(' ')} by ${query} on a page in ${tag}`, () => {
      expect(finder(tag)(query).slice(0, first.length)).to.deep.equal(first);
    });
  }

  for (const [index, tag] of LANGUAGES.entries()) {
    it(`finds each country in ${tag} by the name that the list shows`, () => {
      const find = finder(tag);
      const { others } = listCountries(textsIn(tag), COUNTRIES, '');
      const nameOf = (iso: string): string => others.find((country) => country.iso === iso)?.name ?? '';
      for (const query of ['Deutschland', 'Germany', nameOf('DE')]) {
        expect(find(query)[0], query).to.equal('DE');
      }
      // A seventh of them in each language: all of them in eight or nine.
      const some = COUNTRIES.filter((_, place) => place % 7 === index % 7);
      const lost = some.filter((iso) => !find(nameOf(iso)).includes(iso));
      expect(lost).to.deep.equal([]);
    });
  }

  it('finds nothing for what is no country', () => {
    for (const query of ['zzzz', '+999', 'x1', '😀x']) expect(finder('en')(query), query).to.deep.equal([]);
  });

  it('shows all for a search of nothing but punctuation', () => {
    expect(finder('en')(' - ')).to.have.length(245);
    expect(finder('en', ['DE', 'AT'])('')).to.deep.equal(['AT', 'DE']);
  });
});
