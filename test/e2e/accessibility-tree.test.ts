import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityTree, inOrder, type Accessible } from './helpers/ax-tree.js';
import { Stage } from './helpers/stage.js';
import { wrongFor, type Visitor } from './helpers/visitor.js';

const BRITISH = { locale: 'en-GB', timezoneId: 'Europe/London' };

/** What is read as one, whatever is in it. */
const WHOLE = new Set(['button', 'heading', 'textbox', 'combobox', 'option', 'checkbox', 'image', 'link']);
/** What only holds other things together. */
const SILENT = new Set(['generic', 'paragraph', 'LabelText', 'InlineTextBox']);

const PICTURE = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';

/** The dialog as it is read, line by line, but for its close button. */
async function listing(visitor: Visitor): Promise<string[]> {
  const lines = linesOf(await dialogOf(visitor)).filter((line) => line !== 'button "Close"');
  return lines.map((line) => line.replace(/\d+ sec/, '… sec'));
}

async function dialogOf(visitor: Visitor): Promise<Accessible> {
  const dialogs = inOrder(await accessibilityTree(visitor)).filter(({ role }) => role === 'dialog');
  assert.equal(dialogs.length, 1);
  return dialogs[0]!;
}

function linesOf(element: Accessible): string[] {
  const { role, name } = element;
  const inside = WHOLE.has(role) ? [] : joinTexts(element.children.flatMap(linesOf));
  if (SILENT.has(role)) return inside;
  if (role === 'StaticText') return [`text: ${name}`];
  const line = [role, name && `"${name}"`, ...statesOf(element)].filter(Boolean).join(' ');
  // Both are what is in them: their text stands on their own line.
  if (role === 'alert' || role === 'status') return [[line, ...inside].join(' ').replace('text: ', '')];
  if (role === 'form' && line === 'form') return inside;
  // Nobody wants to read all countries here.
  if (role === 'listbox')
    return [`${line} of ${inside.length}`, ...inside.filter((option) => option.endsWith('selected'))];
  return [element.description ? `${line}: ${element.description}` : line, ...inside];
}

/** Pieces of one sentence are one text. */
function joinTexts(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((joined, line) => {
    const last = joined.at(-1);
    const goesOn = line.startsWith('text: ') && last?.startsWith('text: ');
    return goesOn ? [...joined.slice(0, -1), `${last} ${line.slice('text: '.length)}`] : [...joined, line];
  }, []);
}

function statesOf({ properties }: Accessible): string[] {
  const { invalid, ...rest } = properties;
  const on = ['modal', 'busy', 'disabled', 'expanded', 'focused', 'selected'].filter((name) => rest[name]);
  return [...(invalid === 'true' ? ['invalid'] : []), ...on];
}

describe('the accessibility tree', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  async function atPhone(): Promise<Visitor> {
    const visitor = await stage.visitor(BRITISH);
    await visitor.openDialog();
    await visitor.page.getByRole('button', { name: 'GB +44' }).waitFor();
    return visitor;
  }

  async function atCode(number: string): Promise<Visitor> {
    const visitor = await atPhone();
    await visitor.askForCode(number);
    return visitor;
  }

  it('has the phone step', async () => {
    const visitor = await atPhone();
    assert.deepEqual(await listing(visitor), [
      'dialog "Sign in with your phone" modal: Enter your mobile number. We’ll text you a one-time code.',
      'heading "Sign in with your phone"',
      'text: Enter your mobile number. We’ll text you a one-time code. Mobile number',
      'button "GB +44 United Kingdom Country or region"',
      'textbox "Mobile number" focused: Message and data rates may apply.',
      'text: Message and data rates may apply.',
      'button "Send code"',
      'status',
    ]);
    await visitor.leave();
  });

  it('reads the heading before the button that closes, as on screen', async () => {
    const visitor = await atPhone();
    const roles = inOrder(await dialogOf(visitor)).map(({ role, name }) => `${role} "${name}"`);
    const stops = ['heading "Sign in with your phone"', 'button "Close"', 'textbox "Mobile number"'];
    assert.deepEqual(
      roles.filter((line) => stops.includes(line)),
      stops,
    );
    await visitor.leave();
  });

  it('has an error in the phone step', async () => {
    const visitor = await atPhone();
    await visitor.page.keyboard.type('0740');
    await visitor.page.keyboard.press('Enter');
    await visitor.see('This number is too short. Check for missing digits.');
    assert.deepEqual(await listing(visitor), [
      'dialog "Sign in with your phone" modal: Enter your mobile number. We’ll text you a one-time code.',
      'heading "Sign in with your phone"',
      'text: Enter your mobile number. We’ll text you a one-time code. Mobile number',
      'button "GB +44 United Kingdom Country or region"',
      'textbox "Mobile number" invalid focused: This number is too short. Check for missing digits.',
      'alert This number is too short. Check for missing digits.',
      'button "Send code"',
      'status',
    ]);
    await visitor.leave();
  });

  it('has the country view, and nothing of the form below it', async () => {
    const visitor = await atPhone();
    await visitor.page.keyboard.press('Shift+Tab');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('option').nth(244).waitFor({ state: 'attached' });
    assert.deepEqual(await listing(visitor), [
      'dialog "Sign in with your phone" modal: Enter your mobile number. We’ll text you a one-time code.',
      'group "Country or region"',
      'button "Back"',
      'heading "Country or region"',
      'combobox "Search by name or code" expanded focused',
      'listbox "Country or region" of 245',
      'option "United Kingdom +44" selected',
      'status',
    ]);
    await visitor.leave();
  });

  it('has a request on its way', async () => {
    const visitor = await atPhone();
    // Never continued, never answered.
    await visitor.page.route('**/passwordless/start', () => undefined);
    await visitor.page.keyboard.type('07400 123456');
    await visitor.page.keyboard.press('Enter');
    const status = visitor.page.getByRole('status').filter({ hasText: 'Sending the code…' });
    await status.waitFor();
    assert.deepEqual(await listing(visitor), [
      'dialog "Sign in with your phone" modal: Enter your mobile number. We’ll text you a one-time code.',
      'form busy',
      'heading "Sign in with your phone"',
      'text: Enter your mobile number. We’ll text you a one-time code. Mobile number',
      'button "GB +44 United Kingdom Country or region"',
      'textbox "Mobile number" focused: Message and data rates may apply.',
      'text: Message and data rates may apply.',
      'button "Sending the code…" disabled',
      'status Sending the code…',
    ]);
    await visitor.leave();
  });

  it('has the security check', async () => {
    const visitor = await atPhone();
    const { page } = visitor;
    await page.route('**/passwordless/start', (route) =>
      route.fulfill({ status: 400, json: { error: 'invalid_captcha' } }),
    );
    const challenge = { required: true, provider: 'auth0', image: PICTURE };
    await page.route('**/passwordless/challenge', (route) => route.fulfill({ json: challenge }));
    await page.keyboard.type('07400 123456');
    await page.keyboard.press('Enter');
    await page.getByLabel('Type the characters in the picture').waitFor();
    assert.deepEqual(await listing(visitor), [
      'dialog "Sign in with your phone" modal: Enter your mobile number. We’ll text you a one-time code.',
      'heading "Sign in with your phone"',
      'text: Enter your mobile number. We’ll text you a one-time code. Mobile number',
      'button "GB +44 United Kingdom Country or region"',
      'textbox "Mobile number"',
      'group "Security check"',
      'image "Security check"',
      'button "Show another picture"',
      'text: Type the characters in the picture',
      'textbox "Type the characters in the picture" focused: Can’t read it? Show another picture, or contact support.',
      'text: Can’t read it? Show another picture, or contact support.',
      'button "Send code"',
      'status',
    ]);
    await visitor.leave();
  });

  it('has the code step', async () => {
    const visitor = await atCode('+447400123456');
    assert.deepEqual(await listing(visitor), [
      'dialog "Enter your code" modal: We texted it to +44 7400 123456.',
      'heading "Enter your code"',
      'text: We texted it to +44 7400 123456 .',
      'button "Change number"',
      'text: Code from the text message',
      'textbox "Code from the text message" focused: We texted it to +44 7400 123456. We check it as soon as you enter the last digit. It works for 3 min.',
      'text: We check it as soon as you enter the last digit. It works for 3 min.',
      'button "Continue"',
      'text: New code available in … sec',
      'status',
    ]);
    await visitor.leave();
  });

  it('has a wrong code', async () => {
    const visitor = await atCode('+447400123457');
    await visitor.page.keyboard.type(wrongFor(await visitor.receivedCode('+447400123457')));
    await visitor.see('That code isn’t right. Check the newest message and try again. Tries left: 2.');
    assert.deepEqual(await listing(visitor), [
      'dialog "Enter your code" modal: We texted it to +44 7400 123457.',
      'heading "Enter your code"',
      'text: We texted it to +44 7400 123457 .',
      'button "Change number"',
      'text: Code from the text message',
      'textbox "Code from the text message" invalid focused: We texted it to +44 7400 123457. That code isn’t right. Check the newest message and try again. Tries left: 2.',
      'alert That code isn’t right. Check the newest message and try again. Tries left: 2.',
      'button "Continue"',
      'text: New code available in … sec',
      'status',
    ]);
    await visitor.leave();
  });

  it('has success', async () => {
    const visitor = await atCode('+447400123458');
    await visitor.stayAfterSuccess();
    await visitor.page.keyboard.type(await visitor.receivedCode('+447400123458'));
    await visitor.see('You’re signed in');
    assert.deepEqual(await listing(visitor), [
      'dialog "You’re signed in" modal: Taking you to the next page…',
      'heading "You’re signed in" focused: Taking you to the next page…',
      'text: Taking you to the next page…',
      'status',
    ]);
    await visitor.leave();
  });
});
