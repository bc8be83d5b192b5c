import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

interface Named {
  name: string;
  description?: string;
}

interface Declaration extends Named {
  tagName?: string;
  members?: (Named & { kind: string; type?: { text: string }; return?: { type: { text: string } } })[];
  attributes: (Named & { type?: { text: string } })[];
  events: (Named & { type: { text: string } })[];
  slots: Named[];
  cssParts: Named[];
  cssStates: Named[];
  cssProperties: Named[];
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(join('dist', name), 'utf8'));

const manifest = readJson('custom-elements.json') as { modules: { declarations?: Declaration[] }[] };
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const element = declarations.find(({ tagName }) => tagName === 'sms-login')!;

const namesOf = (all: readonly Named[]): string[] => all.map(({ name }) => name);
const undescribed = (all: readonly Named[] = []): string[] => namesOf(all.filter(({ description }) => !description));

describe('dist/custom-elements.json', () => {
  it('names exactly the tokens that the styles read', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.styles.ts'),
    );
    const styles = files.map((file) => readFileSync(join('src', file), 'utf8'));
    const read = new Set(styles.join('').match(/--sms-login-[a-z-]+/g));
    assert.deepEqual(namesOf(element.cssProperties).toSorted(), [...read].toSorted());
  });

  it('describes everything it names', () => {
    const { members, attributes, events, slots, cssParts, cssStates, cssProperties } = element;
    const all = [members, attributes, events, slots, cssParts, cssStates, cssProperties];
    assert.deepEqual(all.flatMap(undescribed), []);
  });

  it('knows the class of each event, with its fields', () => {
    const classes = element.events.map(({ type }) => declarations.find(({ name }) => name === type.text));
    const described = classes.filter((found) => found !== undefined);
    assert.equal(described.length, element.events.length);
    assert.deepEqual(
      described.flatMap(({ members }) => undescribed(members)),
      [],
    );
    const before = described.find(({ name }) => name === 'SmsLoginBeforeSendEvent');
    assert.deepEqual(namesOf(before?.members ?? []).toSorted(), ['country', 'phoneNumber', 'resend', 'waitUntil']);
  });

  it('knows what methods return, and what an attribute may be', () => {
    const send = element.members?.find(({ name }) => name === 'sendCode');
    assert.equal(send?.return?.type.text, 'Promise<boolean>');
    const theme = element.attributes.find(({ name }) => name === 'theme');
    assert.equal(theme?.type?.text, "'auto' | 'light' | 'dark'");
  });

  it('has nothing that is not public', () => {
    const names = namesOf(element.members ?? []);
    assert.deepEqual(
      names.filter((name) => /^#|^clock$|^properties$/.test(name)),
      [],
    );
  });
});

describe('the data for editors', () => {
  it('have every attribute, with its values where there are some', () => {
    interface Tag extends Named {
      attributes: (Named & { values: Named[] })[];
    }
    const { tags } = readJson('vscode.html-custom-data.json') as { tags: Tag[] };
    const [tag] = tags;
    assert.deepEqual(namesOf(tags), ['sms-login']);
    assert.deepEqual(namesOf(tag!.attributes), namesOf(element.attributes));
    assert.deepEqual(undescribed(tag!.attributes), []);
    const theme = tag!.attributes.find(({ name }) => name === 'theme');
    assert.deepEqual(namesOf(theme!.values), ['auto', 'light', 'dark']);
    for (const { name } of [...element.events, ...element.slots, ...element.cssParts]) {
      assert.ok(tag!.description!.includes(`**${name}**`), name);
    }
  });

  it('have every custom property and part', () => {
    const { properties, pseudoElements } = readJson('vscode.css-custom-data.json') as Record<string, Named[]>;
    assert.deepEqual(namesOf(properties!), namesOf(element.cssProperties));
    assert.deepEqual(undescribed(properties), []);
    const names = namesOf(pseudoElements!).join(' ');
    for (const { name } of element.cssParts) assert.ok(names.includes(`::part(${name})`), name);
  });
});
