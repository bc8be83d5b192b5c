import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseConfig } from '../src/config/config.js';
import { requestLanguage } from '../src/message/language.js';
import { messageRenderer } from '../src/message/message.js';
import { compileTemplate, findTemplateMistake } from '../src/message/template.js';

const VALUES = { code: '012345', phoneNumber: '+4915110000001', applicationName: 'Shop', language: 'en' };

function render(template: string, values: Partial<typeof VALUES> = {}): string {
  assert.equal(findTemplateMistake(template), undefined);
  return compileTemplate(template)({ ...VALUES, ...values });
}

describe('message', () => {
  test('the ways to write the code give the same text', () => {
    const texts = ['@@password@@', '@@code@@', '{{ password }}', '{{code}}'].map((name) => render(`Code: ${name}.`));
    assert.deepEqual(new Set(texts), new Set(['Code: 012345.']));
  });

  test('exposes number, application and language', () => {
    const text = render('{{ phone_number }} {{ application.name }} {{ request_language }} @@password@@');
    assert.equal(text, '+4915110000001 Shop en 012345');
  });

  test('Liquid chooses by language', () => {
    const template =
      "{% if request_language contains 'dutch' %}Hier is uw verificatie code: {{ password }}{% endif %}" +
      "{% if request_language contains 'fr-FR' %}Ceci est votre code: {{ password }}{% endif %}";
    assert.equal(render(template, { language: 'fr-FR' }), 'Ceci est votre code: 012345');
    assert.equal(render(template, { language: 'dutch' }), 'Hier is uw verificatie code: 012345');
    assert.equal(
      render(template, { language: 'en' }),
      'Your code: 012345',
      'an empty text falls back to one with the code',
    );
  });

  test('a text without the code falls back as well', () => {
    const template = "{% if request_language == 'de' %}Hallo{% else %}@@code@@{% endif %}";
    assert.equal(render(template, { language: 'de' }), 'Your code: 012345');
  });

  test('values are never read as template', () => {
    const applicationName = '{{ password }} @@password@@ {% include "x" %}';
    assert.equal(render('{{ application.name }}: @@code@@', { applicationName }), `${applicationName}: 012345`);
  });

  const refused = {
    'without the code': 'Hello {{ phone_number }}',
    'with include': "{{ code }} {% include 'x' %}",
    'with include in a branch': "{{ code }}{% if request_language == 'xx' %}{% include '/etc/hostname' %}{% endif %}",
    'with render': "{{ code }} {% render 'x' %}",
    'with layout': "{% layout 'x' %}{{ code }}",
    'with an endless loop': '{% for i in (1..1000000000) %}{{ code }}{% endfor %}',
    'with nested loops': `${'{% for i in (1..900) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}{{ code }}`,
    'that is not Liquid': '{% if %}{{ code }}',
    'with an unknown tag': '{% fetch %}{{ code }}',
  };
  for (const [what, template] of Object.entries(refused)) {
    test(`a template ${what} is refused`, () => assert.ok(findTemplateMistake(template)));
  }
});

describe('line that binds the code', () => {
  const PAGE = 'https://shop.example:8443';

  function message(sms: object, origin = PAGE): string {
    const clients = [{ id: 'web', name: 'Shop', callbacks: ['https://shop.example/'] }];
    const config = parseConfig({
      issuer: 'https://login.example:9443',
      clients,
      sms: { template: '{{code}}', ...sms },
    });
    return messageRenderer(config)({ ...VALUES, origin });
  }

  test('names the host of the page that asked, without its port', () => {
    assert.equal(message({}), '012345\n\n@shop.example #012345');
    assert.equal(message({ webotp: 'origin' }, 'https://[2001:db8::1]:1'), '012345\n\n@[2001:db8::1] #012345');
  });

  test('is not there when a back end asked', () => {
    assert.equal(message({ webotp: 'origin' }, ''), '012345');
  });

  test('names the host of the issuer, whoever asked', () => {
    for (const origin of [PAGE, ''])
      assert.equal(message({ webotp: 'host' }, origin), '012345\n\n@login.example #012345');
  });

  test('can be left out', () => {
    assert.equal(message({ webotp: 'off' }), '012345');
  });

  test('is there once: that of the template stays', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = `Hi${newline}@app.shop.example #`;
      for (const webotp of ['origin', 'host']) {
        assert.equal(message({ webotp, template: `${text}@@password@@ \n` }), `${text}012345`);
      }
    }
  });

  test('is the last one, also where the template writes another one further up', () => {
    const text = '@shop.example #012345\nbye';
    assert.equal(message({ template: '@shop.example #{{ code }}\nbye' }), `${text}\n\n@shop.example #012345`);
  });

  test('stands below the text that replaces an empty one', () => {
    const template = "{% if request_language == 'de' %}{{ code }}{% endif %}";
    assert.equal(message({ template }), 'Your code: 012345\n\n@shop.example #012345');
  });
});

describe('language of the message', () => {
  const cases: [string | undefined, string | undefined, string][] = [
    ['de', 'fr', 'de'],
    [undefined, 'fr-CH, fr;q=0.9, en;q=0.8', 'fr-CH'],
    ['', 'en;q=0.5, nl', 'nl'],
    ['pt-BR', undefined, 'pt-BR'],
    [undefined, '*', ''],
    ['Visit https://evil.example', 'fr', 'fr'],
    ['de\n+1900', undefined, ''],
    ['x'.repeat(300), 'en', 'en'],
    [undefined, 'de;q=0, en;q=nonsense', ''],
    [undefined, undefined, ''],
  ];
  for (const [requested, accepted, expected] of cases) {
    test(`${requested?.slice(0, 30)} / ${accepted} → "${expected}"`, () => {
      assert.equal(requestLanguage({ requested, accepted }), expected);
    });
  }
});
