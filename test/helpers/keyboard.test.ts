import { expect, fixture, html } from '@open-wc/testing';
import { press, typeText, undo } from './keyboard.js';

describe('keyboard', () => {
  let first: HTMLInputElement;
  let second: HTMLInputElement;

  beforeEach(async () => {
    const form = await fixture(html`<form><input aria-label="First" /><input aria-label="Second" /></form>`);
    [first, second] = form.querySelectorAll('input') as unknown as [HTMLInputElement, HTMLInputElement];
    first.focus();
  });

  it('types every character, doubles and accents too', async () => {
    await typeText('aab 11é+٣');
    expect(first.value).to.equal('aab 11é+٣');
  });

  it('presses keys by name', async () => {
    await typeText('123');
    await press('ArrowLeft');
    await press('Backspace');
    expect(first.value).to.equal('13');
  });

  it('holds keys together', async () => {
    await press('Tab');
    expect(document.activeElement).to.equal(second);
    await press('Shift', 'Tab');
    expect(document.activeElement).to.equal(first);
    await typeText('old');
    await press('Control', 'a');
    await typeText('n');
    expect(first.value).to.equal('n');
  });

  it('undoes what was typed', async () => {
    await typeText('123');
    await undo();
    expect(first.value).to.equal('');
  });
});
