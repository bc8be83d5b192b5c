import { expect } from '@open-wc/testing';
import { retryImport } from '../src/retry-import.js';

const there = new URL('./helpers/fake-clock.ts', import.meta.url).href;

describe('retryImport', () => {
  it('asks once more, under another address, where the error names the one that failed', async () => {
    const error = new TypeError(`error loading dynamically imported module: ${there}`);
    const module = await retryImport<object>(() => Promise.reject(error));
    expect(module).to.have.property('FakeClock');
    expect(module).to.not.equal(await import('./helpers/fake-clock.js'));
  });

  it('passes on an error that names no address', async () => {
    const error = new TypeError('Importing a module script failed.');
    const outcome: unknown = await retryImport(() => Promise.reject(error)).catch((reason: unknown) => reason);
    expect(outcome).to.equal(error);
  });

  it('imports once where nothing fails', async () => {
    let asked = 0;
    expect(await retryImport(() => Promise.resolve(++asked))).to.equal(1);
    expect(asked).to.equal(1);
  });
});
