import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { renderPage, signedIn } from '../../examples/regular-web-app/views.js';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const BAD_REQUEST = 'Failed to load resource: the server responded with a status of 400 (Bad Request)';

describe('the callback of the regular web app', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  async function expectRefusal(visitor: Visitor, query: Record<string, string>, title: string): Promise<string> {
    const response = await visitor.page.goto(`/callback?${new URLSearchParams(query).toString()}`);
    assert.equal(response?.status(), 400);
    await visitor.page.getByRole('heading', { name: title }).waitFor();
    const html = await visitor.page.content();
    for (const value of [query.code, query.state]) assert.ok(!value || !html.includes(value), 'nothing leaks');
    assert.deepEqual(await visitor.takeProblems(), [BAD_REQUEST]);
    return visitor.page.locator('main').innerText();
  }

  it('refuses a state that this browser did not get', async () => {
    const visitor = await stage.visitor();
    await expectRefusal(visitor, { code: 'a-code', state: 'planted' }, 'This sign-in did not start here');
    const other = await stage.visitor();
    await expectRefusal(
      visitor,
      { code: 'a-code', state: await other.beginState() },
      'This sign-in did not start here',
    );
    await expectRefusal(visitor, { code: 'a-code' }, 'This sign-in did not start here');
    await visitor.leave();
    await other.leave();
  });

  it('says what the authorization server refused, by its name only', async () => {
    const visitor = await stage.visitor();
    const denied = { error: 'access_denied', error_description: '<b>Call 555</b>', state: await visitor.beginState() };
    const text = await expectRefusal(visitor, { ...denied, iss: stage.url }, 'The sign-in was refused');
    assert.match(text, /access_denied/);
    assert.doesNotMatch(text, /Call/);
    await visitor.leave();
  });

  it('refuses a code that the authorization server does not know', async () => {
    const visitor = await stage.visitor();
    const answer = { code: 'a-made-up-code', state: await visitor.beginState(), iss: stage.url };
    const text = await expectRefusal(visitor, answer, 'The sign-in was refused');
    assert.match(text, /invalid_grant/);
    assert.ok(stage.takeLog().includes('callback'));
    await visitor.leave();
  });

  it('uses an answer once', async () => {
    const visitor = await stage.visitor();
    await visitor.openDialog();
    await visitor.askForCode('+4915123456710');
    await visitor.enterCode(await visitor.receivedCode('+4915123456710'));
    await visitor.page.waitForURL('**/callback?*');
    await visitor.page.getByRole('heading', { name: 'Signed in' }).waitFor();
    await visitor.page.reload();
    await visitor.page.getByRole('heading', { name: 'This sign-in is over already' }).waitFor();
    assert.deepEqual(await visitor.takeProblems(), [BAD_REQUEST]);
    await visitor.leave();
  });

  it('lets nothing of its address out, and nothing foreign in', async () => {
    const visitor = await stage.visitor();
    const response = await visitor.context.request.get('/callback?code=a-code&state=planted');
    const headers = response.headers();
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(headers['content-security-policy'] ?? '', /^default-src 'none';/);
    const posted = await visitor.context.request.post('/callback');
    assert.equal(posted.status(), 405);
    await visitor.leave();
  });

  it('keeps the states of the newest pages only, in cookies that scripts cannot read', async () => {
    const visitor = await stage.visitor();
    for (let load = 0; load < 30; load += 1) await visitor.context.request.get('/');
    const cookies = (await visitor.context.cookies()).filter(({ name }) => name.startsWith('regular-web-app-state.'));
    assert.equal(cookies.length, 20);
    assert.ok(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax'));
    const state = await visitor.beginState();
    assert.ok((await visitor.context.cookies()).some(({ name }) => name.endsWith(state)));
    await visitor.leave();
  });

  it('shows claims as text', () => {
    const html = renderPage(signedIn({ phone_number: '<script>', '"name"': [`'&`] }));
    assert.doesNotMatch(html, /<script|"name"|'&/);
    assert.match(html, /&#60;script&#62;/);
  });

  it('gets people from the hosted page too, where the demo serves the element from its source', async () => {
    const visitor = await stage.visitor();
    const { page } = visitor;
    const state = await visitor.beginState();
    const query = {
      client_id: 'demo',
      response_type: 'code',
      redirect_uri: `${stage.url}callback`,
      scope: 'openid phone',
    };
    await page.goto(`/authorize?${new URLSearchParams({ ...query, state }).toString()}`);
    await page.getByRole('heading', { level: 1, name: 'Demo' }).waitFor();
    await visitor.askForCode('+447400200077');
    await visitor.enterCode(await visitor.receivedCode('+447400200077'));
    await page.locator('dl').getByText('+447400200077').waitFor();
    assert.equal(new URL(page.url()).pathname, '/callback');
    await visitor.leave();
  });
});
