import { expect } from '@open-wc/testing';
import { createAuth0Transport, VERSION, type Auth0Config } from '../../src/transport/auth0.js';
import type { StartResult } from '../../src/transport/transport.js';
import { config, phoneNumber, waiting } from './config.js';
import { json, restoreFetch, stubFetch } from './fetch-stub.js';

const start = async (change: Partial<Auth0Config> = {}): Promise<StartResult> =>
  (await createAuth0Transport(config(change))).start({ phoneNumber, language: 'fr-FR', signal: waiting() });

describe('transport/auth0: start', () => {
  afterEach(restoreFetch);

  it('posts exactly the documented fields, without credentials', async () => {
    const sent = stubFetch(json({ _id: '1' }));
    await start();
    const [{ url, init, json: body } = expect.fail('nothing was sent')] = sent;
    expect(sent).to.have.lengthOf(1);
    expect(url).to.equal('https://tenant.example/passwordless/start');
    expect(init).to.include({ method: 'POST', credentials: 'omit' });
    expect(body).to.deep.equal({
      client_id: 'client-1',
      connection: 'sms',
      send: 'code',
      phone_number: phoneNumber,
      authParams: {
        response_type: 'code',
        redirect_uri: `${location.origin}/callback`,
        scope: 'openid profile phone',
      },
    });
  });

  it('names itself and the language of the SMS', async () => {
    const [request] = await sentBy(() => start());
    const headers = new Headers(request?.init.headers);
    expect([...headers.keys()]).to.have.members(['auth0-client', 'content-type', 'x-request-language']);
    expect(headers.get('content-type')).to.equal('application/json');
    expect(headers.get('x-request-language')).to.equal('fr-FR');
    expect(JSON.parse(atob(headers.get('auth0-client') ?? ''))).to.deep.equal({ name: 'sms-login', version: VERSION });
  });

  it('passes on what the app set for the login', async () => {
    const change = { responseMode: 'query', audience: 'https://api.example', state: 's1', authNonce: 'n1' };
    const [request] = await sentBy(() => start({ ...change, authParams: { screen: 'x' } }));
    expect((request?.json as { authParams: unknown }).authParams).to.deep.equal({
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: `${location.origin}/callback`,
      scope: 'openid profile phone',
      audience: 'https://api.example',
      state: 's1',
      nonce: 'n1',
    });
  });

  const answers: readonly (readonly [body: Record<string, unknown>, result: StartResult])[] = [
    [{ _id: '1', phone_number: phoneNumber, phone_verified: false }, {}],
    [
      { expires_in: 180, resend_after: 30, code_length: 8 },
      { expiresIn: 180, resendAfter: 30, codeLength: 8 },
    ],
    [{ expires_in: '180', resend_after: -1, code_length: 6.5 }, {}],
    [{ expires_in: null, resend_after: [], code_length: 0 }, {}],
    [{ code_length: 1000 }, {}],
    [{ resend_after: 0 }, { resendAfter: 0 }],
  ];
  for (const [body, result] of answers) {
    it(`reads ${JSON.stringify(body)}`, async () => {
      stubFetch(json(body));
      expect(await start()).to.deep.equal({
        expiresIn: undefined,
        resendAfter: undefined,
        codeLength: undefined,
        ...result,
      });
    });
  }
});

async function sentBy(act: () => Promise<unknown>): Promise<ReturnType<typeof stubFetch>> {
  const sent = stubFetch(json({}));
  await act();
  return sent;
}
