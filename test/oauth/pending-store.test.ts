import { expect } from '@open-wc/testing';
import {
  canKeepPending,
  dropStateCookie,
  keepPending,
  keepStateCookie,
  takePending,
  type PendingLogin,
} from '../../src/oauth/pending-store.js';
import { clearBrowser, stateCookies } from './browser-state.js';

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;

const login = (change: Partial<PendingLogin> = {}): PendingLogin => ({
  issuer: 'https://tenant.example/',
  clientId: 'client-1',
  redirectUri: 'https://app.example/cb',
  nonce: 'n',
  verifier: 'v',
  createdAt: NOW,
  ...change,
});

const keyOf = (state: string): string => {
  const key = Object.keys(sessionStorage).find((name) => name.endsWith(state));
  if (key === undefined) throw new Error(`Nothing is kept for ${state}`);
  return key;
};

describe('oauth/pending-store', () => {
  beforeEach(clearBrowser);
  after(clearBrowser);

  it('hands a login out once, by its state', () => {
    expect(keepPending('a', login())).to.equal(true);
    keepPending('b', login({ clientId: 'client-2' }));
    expect(takePending('c', NOW)).to.equal(undefined);
    expect(takePending('a', NOW)).to.deep.equal(login());
    expect(takePending('a', NOW)).to.equal(undefined);
    expect(takePending('b', NOW)).to.include({ clientId: 'client-2' });
    expect(sessionStorage).to.have.lengthOf(0);
  });

  it('forgets a login after ten minutes', () => {
    keepPending('a', login());
    keepPending('b', login());
    expect(takePending('a', NOW + 10 * MINUTE - 1)).not.to.equal(undefined);
    expect(takePending('b', NOW + 10 * MINUTE)).to.equal(undefined);
  });

  it('sweeps what is old when one is taken, and nothing else', () => {
    sessionStorage.setItem('app', 'x');
    keepPending('old', login());
    keepPending('new', login({ createdAt: NOW + 11 * MINUTE }));
    takePending('other', NOW + 11 * MINUTE);
    expect(Object.keys(sessionStorage)).to.have.members(['app', keyOf('new')]);
  });

  const broken: readonly (readonly [what: string, text: string])[] = [
    ['no JSON', 'x'],
    ['null', 'null'],
    ['another shape', '{"issuer":1}'],
    ['a verifier that is no text', JSON.stringify({ ...login(), verifier: 1 })],
    ['a login of the future', JSON.stringify(login({ createdAt: NOW + MINUTE }))],
  ];
  for (const [what, text] of broken) {
    it(`takes ${what} for nothing`, () => {
      keepPending('a', login());
      sessionStorage.setItem(keyOf('a'), text);
      expect(takePending('a', NOW)).to.equal(undefined);
      expect(sessionStorage).to.have.lengthOf(0);
    });
  }

  it('does without storage where the browser denies it', () => {
    const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
    if (!real) throw new Error('sessionStorage is not where this test looks for it');
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
    try {
      expect(canKeepPending()).to.equal(false);
      expect(keepPending('a', login())).to.equal(false);
      expect(takePending('a', NOW)).to.equal(undefined);
    } finally {
      Object.defineProperty(window, 'sessionStorage', real);
    }
    expect(canKeepPending()).to.equal(true);
  });

  it('does without it where it is full', () => {
    const room = sessionStorage;
    const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    if (!real) throw new Error('Storage has no setItem');
    Object.defineProperty(Storage.prototype, 'setItem', {
      ...real,
      value: () => {
        throw new DOMException('Full', 'QuotaExceededError');
      },
    });
    try {
      expect(keepPending('a', login())).to.equal(false);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', real);
    }
    expect(room).to.have.lengthOf(0);
  });

  it('keeps and drops a cookie that a callback on this origin can compare', () => {
    keepStateCookie('s_1-x');
    keepStateCookie('s2');
    expect(stateCookies()).to.have.members(['sms-login.s_1-x=1', 'sms-login.s2=1']);
    dropStateCookie('s2');
    expect(stateCookies()).to.deep.equal(['sms-login.s_1-x=1']);
  });
});
