import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const BRITISH = { locale: 'en-GB', timezoneId: 'Europe/London' };
const BUTTON = 'GB +44 United Kingdom Country or region';

/** What a screen reader is told about an element. */
interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** All that Chromium's accessibility tree holds, in its order, without what is ignored. */
async function accessibilityTree(visitor: Visitor): Promise<Spoken[]> {
  const session = await visitor.context.newCDPSession(visitor.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      properties: Object.fromEntries(
        properties.map((property) => [property.name, property.value.value ?? property.value.relatedNodes?.length]),
      ),
    }));
}

async function openCountries(visitor: Visitor): Promise<void> {
  await visitor.openDialog();
  await visitor.page.getByRole('button', { name: BUTTON }).click();
  await visitor.page.getByRole('option').nth(244).waitFor({ state: 'attached' });
}

describe('the country view', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  it('changes the country of a login that needs nothing but keys', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page, code } = visitor;
    const { keyboard } = page;
    const focused = page.locator('sms-login :focus');
    await page.goto('/');
    await visitor.trigger.waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await visitor.phone.waitFor();
    await page.getByRole('button', { name: BUTTON }).waitFor();
    await keyboard.press('Shift+Tab');
    assert.equal(await focused.getAttribute('id'), 'country');
    await keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Search by name or code' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('PageDown');
    await keyboard.press('Escape');
    assert.equal(await focused.getAttribute('id'), 'country');
    await page.getByRole('button', { name: BUTTON }).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Search by name or code' }).waitFor();
    await keyboard.type('deutsch');
    await keyboard.press('Enter');
    assert.equal(await focused.getAttribute('id'), 'phone');
    await keyboard.type('01512 3456701');
    await keyboard.press('Enter');
    await code.waitFor();
    await keyboard.type(await visitor.receivedCode('+4915123456701'));
    await page.waitForURL('**/callback?*');
    assert.equal(await visitor.claim('phone_number'), '+4915123456701');
    assert.deepEqual(await visitor.takeProblems(), []);
    await visitor.leave();
  });

  it('is a combobox with its listbox in the accessibility tree, and the form is out of it', async () => {
    const visitor = await stage.visitor(BRITISH);
    await openCountries(visitor);
    await visitor.page.keyboard.press('ArrowUp');
    const tree = await accessibilityTree(visitor);
    const [field, ...otherFields] = tree.filter(({ role }) => role === 'combobox' || role === 'textbox');
    assert.deepEqual(otherFields, []);
    assert.equal(field?.name, 'Search by name or code');
    const { expanded, autocomplete, focused, controls, activedescendant } = field.properties;
    assert.deepEqual(
      { expanded, autocomplete, focused, controls, activedescendant },
      { expanded: true, autocomplete: 'list', focused: true, controls: 'countries', activedescendant: 1 },
    );
    const lists = tree.filter(({ role }) => role === 'listbox');
    assert.deepEqual(
      lists.map(({ name }) => name),
      ['Country or region'],
    );
    const options = tree.filter(({ role }) => role === 'option');
    assert.equal(options.length, 245);
    const chosen = options.filter(({ properties }) => properties.selected === true).map(({ name }) => name);
    assert.deepEqual(chosen, ['United Kingdom +44']);
    const buttons = tree.filter(({ role }) => role === 'button').map(({ name }) => name);
    assert.deepEqual(buttons, ['Back']);
    await visitor.leave();
  });

  it('says how many it found, once, in the accessibility tree', async () => {
    const visitor = await stage.visitor(BRITISH);
    await openCountries(visitor);
    await visitor.page.keyboard.type('united');
    const status = visitor.page.locator('sms-login [role=status]', { hasText: 'Results' });
    await status.waitFor({ state: 'attached' });
    const texts = (await accessibilityTree(visitor)).filter(({ role }) => role === 'StaticText');
    assert.equal(texts.filter(({ name }) => name.startsWith('Results: ')).length, 1);
    await visitor.leave();
  });

  it('tells how to go on when it does not load, and comes with the next press', async () => {
    const visitor = await stage.visitor(BRITISH);
    const { page } = visitor;
    await page.route('**/src/phone/country-picker.ts*', (route) => route.abort());
    await visitor.openDialog();
    await page.getByRole('button', { name: BUTTON }).click();
    await visitor.see('The country list didn’t load. Type your number starting with +.');
    await page.unroute('**/src/phone/country-picker.ts*');
    await page.getByRole('button', { name: BUTTON }).click();
    await page.getByRole('combobox', { name: 'Search by name or code' }).waitFor();
    await page.keyboard.press('Escape');
    await visitor.see('Message and data rates may apply.');
    await visitor.leave();
  });
});
