import { expect } from '@open-wc/testing';
import { createAuth0Transport } from '../../src/transport/auth0.js';
import { config, phoneNumber, waiting } from './config.js';
import { goOffline, html, json, restoreFetch, stubFetch, stubHangingFetch, unreachable } from './fetch-stub.js';
import { failureOf } from '../helpers/failure.js';

const PORTAL = '<!doctype html><title>Hotel Wi-Fi</title>';
const transport = await createAuth0Transport(config());

const start = (signal = waiting()) => transport.start({ phoneNumber, language: 'en', signal });
const verify = (signal = waiting()) => transport.verify({ phoneNumber, code: '123456', signal });

describe('transport/auth0: the network', () => {
  afterEach(restoreFetch);

  for (const [name, call] of [
    ['start', start],
    ['verify', verify],
  ] as const) {
    it(`${name}: a web page instead of an answer is bad-response`, async () => {
      stubFetch(html(PORTAL));
      expect((await failureOf(call())).code).to.equal('bad-response');
    });

    for (const body of [[], null, 'ok', 1]) {
      it(`${name}: ${JSON.stringify(body)} is bad-response`, async () => {
        stubFetch(json(body));
        expect((await failureOf(call())).code).to.equal('bad-response');
      });
    }

    it(`${name}: a refusal is told with its wait`, async () => {
      stubFetch(json({ error: 'too_many_requests' }, 429, { 'Retry-After': '24' }));
      expect(await failureOf(call())).to.include({ code: 'rate-limited', retryAfter: 24 });
    });

    it(`${name}: a broken server is server-error`, async () => {
      stubFetch(html('<h1>502 Bad Gateway</h1>', 502));
      expect((await failureOf(call())).code).to.equal('server-error');
    });

    it(`${name}: a server that is not there is a timeout caused by a TypeError`, async () => {
      stubFetch(unreachable);
      const error = await failureOf(call());
      expect(error.code).to.equal('timeout');
      expect(error.cause).to.be.instanceOf(TypeError);
      expect(error.message).to.contain('https://tenant.example/').and.contain('could not be reached');
    });

    it(`${name}: offline is offline`, async () => {
      stubFetch(unreachable);
      const goOnline = goOffline();
      try {
        expect((await failureOf(call())).code).to.equal('offline');
      } finally {
        goOnline();
      }
    });

    it(`${name}: who aborts gets the abort back`, async () => {
      stubHangingFetch();
      const abort = new AbortController();
      const done = call(abort.signal).catch((reason: unknown) => reason);
      abort.abort();
      expect(await done).to.equal(abort.signal.reason);
      expect(abort.signal.reason).to.have.property('name', 'AbortError');
    });
  }

  it('gives up after the time set, and says that the request may have arrived', async () => {
    stubHangingFetch();
    const hasty = await createAuth0Transport(config({ timeout: 1 }));
    const error = await failureOf(hasty.start({ phoneNumber, language: 'en', signal: waiting() }));
    expect(error.code).to.equal('timeout');
    expect(error.cause).to.have.property('name', 'TimeoutError');
  });

  for (const body of [{}, { login_ticket: '' }, { login_ticket: 7 }]) {
    it(`verify: ${JSON.stringify(body)} has no ticket and is bad-response`, async () => {
      stubFetch(json(body));
      expect((await failureOf(verify())).code).to.equal('bad-response');
    });
  }
});
