import { expect } from '@open-wc/testing';
import { chooseLanguage } from '../../src/locale/language.js';
import { load } from '../../src/locale/localize.js';
import { LATER_MESSAGES } from '../../src/locale/later-messages.js';
import { addMessages } from '../../src/locale/localize.js';
import { RARE_MESSAGES } from '../../src/locale/rare-messages.js';
import { Texts } from '../../src/locale/texts.js';
import { format, countryName, duration, join } from '../../src/locale/values.js';
import type { Messages } from '../../src/locale/texts.js';

function textsIn(tag: string, messages?: Messages): Texts {
  return new Texts(chooseLanguage([tag]), messages);
}

const PHONE = '+44 7400 123456';

before(async () => {
  await Promise.all([load('de'), load('ar')]);
});

addMessages({ ...LATER_MESSAGES, ...RARE_MESSAGES });

describe('Texts.of', () => {
  it('answers in the language of each element, in any order', () => {
    const [english, german, arabic] = [textsIn('en'), textsIn('de'), textsIn('ar')];
    expect(english.of('phone.submit')).to.equal('Send code');
    expect(german.of('phone.submit')).to.equal('Code senden');
    expect(arabic.of('phone.submit')).to.equal('إرسال الرمز');
    expect(english.of('phone.submit')).to.equal('Send code');
  });

  it('isolates a phone number and a code left to right, the rest by its own direction', () => {
    expect(textsIn('ar').of('code.sent-to', { phone: PHONE })).to.contain(`\u2066${PHONE}\u2069`);
    expect(textsIn('en').of('error.country-code-unknown', { code: '+999' })).to.contain('\u2066+999\u2069');
    expect(textsIn('en').of('phone.unusual', { country: 'مصر' })).to.contain('(\u2068مصر\u2069)');
  });

  it('shows a number in an Arabic sentence in the order of its digits', () => {
    const line = document.createElement('p');
    line.dir = 'rtl';
    line.textContent = textsIn('ar').of('code.sent-to', { phone: PHONE });
    document.body.append(line);
    expect(leftOf(line, '+')).to.be.below(leftOf(line, '7400'));
    expect(leftOf(line, '7400')).to.be.below(leftOf(line, '123456'));
    line.remove();
  });

  it('leaves a placeholder without a value readable', () => {
    expect(textsIn('en').of('code.sent-to')).to.equal('We texted it to {phone}.');
  });
});

describe('Texts.parts', () => {
  it('splits a text at its placeholder', () => {
    expect(textsIn('en').parts('code.sent-to')).to.deep.equal(['We texted it to ', { placeholder: 'phone' }, '.']);
    expect(textsIn('en').parts('phone.submit')).to.deep.equal(['Send code']);
  });
});

describe('overrides', () => {
  it('replace a text, placeholders included', () => {
    const texts = textsIn('de', { 'phone.submit': 'Los', 'code.sent-to': '{phone}: da ist er' });
    expect(texts.of('phone.submit')).to.equal('Los');
    expect(texts.parts('code.sent-to')).to.deep.equal([{ placeholder: 'phone' }, ': da ist er']);
    expect(texts.of('code.change')).to.equal('Nummer ändern');
  });

  it('may be functions, which get the values and whose words are still split', () => {
    const texts = textsIn('en', {
      'code.sent-to': ({ phone }) => `Sent (${String(phone)})`,
      'common.tries-left': ({ count }) => (count === '1' ? 'One try left' : `${String(count)} tries left`),
    });
    expect(texts.parts('code.sent-to')).to.deep.equal(['Sent (', { placeholder: 'phone' }, ')']);
    expect(texts.parts('code.sent-to', { phone: PHONE })).to.deep.equal(['Sent (', { placeholder: 'phone' }, ')']);
    expect(texts.of('code.sent-to', { phone: PHONE })).to.equal(`Sent (\u2066${PHONE}\u2069)`);
    expect(texts.of('common.tries-left', { count: '1' })).to.equal('One try left');
    expect(texts.of('common.tries-left', { count: '2' })).to.equal('\u20682\u2069 tries left');
  });

  it('stay text when they look like markup', () => {
    expect(textsIn('en', { 'phone.submit': '<b>{x}</b>' }).of('phone.submit')).to.equal('<b>{x}</b>');
  });

  it('may take away a hint, an intro or a help text, and nothing else', () => {
    const texts = textsIn('en', {
      ...{ 'phone.hint': '', 'phone.intro': '', 'code.help': () => '' },
      ...{ 'phone.submit': '', 'phone.label': '', 'error.code-required': () => '' },
    });
    expect([texts.of('phone.hint'), texts.of('phone.intro'), texts.of('code.help')]).to.deep.equal(['', '', '']);
    expect(texts.parts('phone.hint')).to.deep.equal([]);
    expect(texts.of('phone.submit')).to.equal('Send code');
    expect(texts.of('phone.label')).to.equal('Mobile number');
    expect(texts.of('error.code-required')).to.equal(LATER_MESSAGES['error.code-required']);
  });
});

describe('numbers', () => {
  const DURATIONS: readonly [tag: string, seconds: number, text: string][] = [
    ['en', 24, '24 sec'],
    ['en', 0, '0 sec'],
    ['en', 23.2, '24 sec'],
    ['en', 59.5, '1 min'],
    ['en', 60, '1 min'],
    ['en', 61, '2 min'],
    ['en', 90 * 60, '90 min'],
    ['en', 90 * 60 + 1, '2 hr'],
    ['en', 24 * 3600, '24 hr'],
    ['de', 24, '24 Sek.'],
    ['de', 300, '5 Min.'],
    ['de', 7200, '2 Std.'],
    ['ar-EG', 24, '٢٤ ث'],
    ['ar-MA', 24, '24 ث'],
  ];
  for (const [tag, seconds, text] of DURATIONS) {
    it(`says ${seconds} s as ${text} in ${tag}`, () => {
      expect(duration(textsIn(tag), seconds).replaceAll('\u00a0', ' ')).to.equal(text);
    });
  }

  it('counts in the digits of the tag that was asked for', () => {
    expect(format(textsIn('ar-EG'), 2)).to.equal('٢');
    expect(format(textsIn('ar-MA'), 2)).to.equal('2');
    expect(format(textsIn('de'), 1234)).to.equal('1.234');
  });
});

describe('join', () => {
  it('puts a space between two sentences, none in Japanese and Chinese', () => {
    const chinese = new Texts({ file: 'zh-Hans', tag: 'zh-CN', dir: 'ltr' });
    expect(join(textsIn('de'), 'Eins.', 'Zwei.')).to.equal('Eins. Zwei.');
    expect(join(chinese, '一。', '二。')).to.equal('一。二。');
  });
});

describe('countryName', () => {
  it('names a country in the language, long but for the three whose long name nobody says', () => {
    expect(countryName(textsIn('de'), 'GB')).to.equal('Vereinigtes Königreich');
    expect(countryName(textsIn('en'), 'HK')).to.equal('Hong Kong');
  });

  it('takes the name an app gives', () => {
    expect(countryName(textsIn('en', { 'country.DE': 'Deutschland' }), 'DE')).to.equal('Deutschland');
  });

  it('falls back to the code', () => {
    expect(countryName(textsIn('en'), 'QX')).to.equal('QX');
    expect(countryName(textsIn('en'), '')).to.equal('');
    expect(countryName(textsIn('en'), 'nowhere')).to.equal('nowhere');
  });
});

function leftOf(line: HTMLElement, words: string): number {
  const node = line.firstChild as Text;
  const range = document.createRange();
  const start = node.data.indexOf(words);
  range.setStart(node, start);
  range.setEnd(node, start + words.length);
  return range.getBoundingClientRect().left;
}
