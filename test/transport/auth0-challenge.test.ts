import { expect } from '@open-wc/testing';
import { createAuth0Transport, type Auth0Config } from '../../src/transport/auth0.js';
import type { Challenge } from '../../src/transport/transport.js';
import { failureOf } from '../helpers/failure.js';
import { config, phoneNumber, waiting } from './config.js';
import { json, restoreFetch, stubFetch } from './fetch-stub.js';

const IMAGE = 'data:image/png;base64,iVBORw0KGgo=';

const challenge = async (change: Partial<Auth0Config> = {}): Promise<Challenge | undefined> =>
  (await createAuth0Transport(config(change))).challenge?.({ signal: waiting() });

describe('transport/auth0: challenge', () => {
  afterEach(restoreFetch);

  it('asks for one with the client and, where the app gave one, the state', async () => {
    const sent = stubFetch(json({ required: false }), json({ required: false }));
    await challenge();
    await challenge({ state: 's1' });
    expect(sent.map(({ url }) => url)).to.deep.equal(Array(2).fill('https://tenant.example/passwordless/challenge'));
    expect(sent.map(({ json: body }) => body)).to.deep.equal([
      { client_id: 'client-1' },
      { client_id: 'client-1', state: 's1' },
    ]);
  });

  const ANSWERS: readonly (readonly [body: object, result: Challenge | undefined])[] = [
    [{ required: false }, undefined],
    [{}, undefined],
    [
      { required: true, provider: 'auth0', type: 'code', image: IMAGE },
      { provider: 'auth0', image: IMAGE },
    ],
    [
      { required: true, image: 'https://tenant.example/captcha.png' },
      { provider: 'auth0', image: 'https://tenant.example/captcha.png' },
    ],
    [
      { required: true, provider: 'auth0_v2', siteKey: 'k', clientSubdomain: '' },
      { provider: 'auth0_v2', siteKey: 'k' },
    ],
  ];
  for (const [body, result] of ANSWERS) {
    it(`reads ${JSON.stringify(body).slice(0, 80)}`, async () => {
      stubFetch(json(body));
      expect(await challenge()).to.deep.equal(result);
    });
  }

  for (const image of [
    undefined,
    '',
    'javascript:alert(1)',
    'http://tenant.example/x.png',
    'data:text/html,<script>',
  ]) {
    it(`takes ${String(image)} for no picture`, async () => {
      stubFetch(json({ required: true, provider: 'auth0', image }));
      expect((await failureOf(challenge())).code).to.equal('bad-response');
    });
  }

  it('sends the answer as `captcha`', async () => {
    const sent = stubFetch(json({ _id: '1' }));
    const transport = await createAuth0Transport(config());
    await transport.start({ phoneNumber, captcha: '4f7q', language: 'en', signal: waiting() });
    expect(sent[0]!.json).to.include({ captcha: '4f7q' });
  });
});
