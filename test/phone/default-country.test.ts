import { expect } from '@open-wc/testing';
import { guessCountry } from '../../src/phone/default-country.js';
import { COUNTRIES } from '../../src/phone/number/countries.js';
import { setBrowserLanguages } from '../locale/browser-languages.js';

const { resolvedOptions } = Intl.DateTimeFormat.prototype;

/** A browser in a time zone. The zone itself is faked: a page cannot move; the countries' zones are the engine's. */
function setTimeZone(timeZone: string): void {
  Intl.DateTimeFormat.prototype.resolvedOptions = function () {
    return { ...resolvedOptions.call(this), timeZone };
  };
}

const guess = (allowed = COUNTRIES): Promise<string | undefined> =>
  guessCountry({ allowed, signal: new AbortController().signal });

describe('phone/default-country', () => {
  afterEach(() => {
    Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
    setBrowserLanguages();
  });

  const cases: readonly (readonly [zone: string, languages: readonly string[], country: string | undefined])[] = [
    ['Europe/London', ['en-GB'], 'GB'],
    ['Europe/Berlin', ['en-US', 'en'], 'DE'],
    ['Europe/Berlin', ['en-US', 'de-DE'], 'DE'],
    ['Europe/Zurich', ['de-CH'], 'CH'],
    ['Europe/Rome', ['it-IT'], 'IT'],
    ['America/New_York', ['es-MX', 'en-US'], 'US'],
    ['America/Toronto', ['en-US', 'fr-CA'], 'CA'],
    ['America/Sao_Paulo', ['pt-BR'], 'BR'],
    ['Asia/Tokyo', ['ja'], 'JP'],
    ['Australia/Sydney', ['en'], 'AU'],
    ['Africa/Cairo', ['ar'], 'EG'],
    // No country has these.
    ['UTC', ['en-US', 'en'], 'US'],
    ['UTC', ['de', 'en', 'de-AT'], 'AT'],
    ['UTC', ['en', 'de'], undefined],
    ['Etc/GMT+3', [], undefined],
    ['UTC', ['not a tag', 'C'], undefined],
  ];
  for (const [zone, languages, country] of cases) {
    it(`is ${country ?? 'none'} in ${zone} with ${languages.join(', ') || 'no language'}`, async () => {
      setTimeZone(zone);
      setBrowserLanguages(languages);
      expect(await guess()).to.equal(country);
    });
  }

  it('is one of the allowed ones', async () => {
    setTimeZone('Europe/Berlin');
    setBrowserLanguages(['de-DE', 'en-GB']);
    expect(await guess(['AT', 'GB'])).to.equal('GB');
  });

  it('stops when nobody wants to know any more', async () => {
    setTimeZone('Africa/Harare');
    const controller = new AbortController();
    const answer = guessCountry({ allowed: COUNTRIES, signal: controller.signal });
    controller.abort();
    expect(await answer).to.equal(undefined);
  });

  it('knows the zones by the names that the engine gives them', () => {
    const zones = COUNTRIES.flatMap((country) => {
      const locale = new Intl.Locale(`und-${country}`) as { getTimeZones?: () => string[] };
      return locale.getTimeZones?.() ?? [];
    });
    expect(zones.length).to.be.greaterThan(300);
    const strange = zones.filter(
      (timeZone) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== timeZone,
    );
    expect(strange).to.deep.equal([]);
  });
});
