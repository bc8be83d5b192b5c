import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Stage } from './helpers/stage.js';
import type { Visitor } from './helpers/visitor.js';

const PICTURE = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="180" height="64"%3E%3C/svg%3E';

/** Stands in for a tenant with attack protection: our own server asks for no security check. */
async function protect(page: Page, challenge: object, answer: string): Promise<string[]> {
  const answers: string[] = [];
  await page.route('**/passwordless/start', async (route) => {
    const { captcha } = route.request().postDataJSON() as { captcha?: string };
    answers.push(String(captcha));
    if (captcha === answer) await route.continue();
    else await route.fulfill({ status: 400, json: { error: 'invalid_captcha', error_description: 'Captcha' } });
  });
  await page.route('**/passwordless/challenge', (route) => route.fulfill({ json: { required: true, ...challenge } }));
  return answers;
}

/**
 * Stands in for Cloudflare's script, which nobody may load here: the part of Turnstile's interface that an app uses
 * (https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/). Below it, what an app writes.
 */
const TURNSTILE = `
  window.turnstile = {
    render(container, { sitekey, callback }) {
      const box = document.createElement('button');
      box.textContent = 'I am human (' + sitekey + ')';
      box.onclick = () => callback('token-1');
      container.append(box);
      return 'widget-1';
    },
    remove: (widget) => document.body.setAttribute('data-removed', widget),
  };

  document.querySelector('sms-login').captcha = ({ siteKey }, { container, signal }) =>
    new Promise((resolve, reject) => {
      const widget = turnstile.render(container, { sitekey: siteKey, callback: resolve, 'error-callback': reject });
      signal.addEventListener('abort', () => turnstile.remove(widget));
    });
`;

describe('a server that asks for a security check', () => {
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  async function submitted(number: string, set: (page: Page) => Promise<string[]>): Promise<[Visitor, string[]]> {
    const visitor = await stage.visitor();
    const answers = await set(visitor.page);
    await visitor.openDialog();
    await visitor.phone.fill(number);
    await visitor.page.keyboard.press('Enter');
    return [visitor, answers];
  }

  it('is answered by the characters of its picture', async () => {
    const [visitor, answers] = await submitted('+447400300001', (page) =>
      protect(page, { provider: 'auth0', image: PICTURE }, '4F7q'),
    );
    const field = visitor.page.getByLabel('Type the characters in the picture');
    await field.waitFor();
    assert.equal(await visitor.page.getByRole('img', { name: 'Security check' }).isVisible(), true);
    await visitor.page.keyboard.type('wrong');
    await visitor.page.keyboard.press('Enter');
    await visitor.see('Those characters don’t match. Try the new picture.');
    await visitor.page.keyboard.type('4F7q');
    await visitor.page.keyboard.press('Enter');
    await visitor.code.waitFor();
    await visitor.enterCode(await visitor.receivedCode('+447400300001'));
    await visitor.page.waitForURL('**/callback?*');
    assert.deepEqual(answers, ['undefined', 'wrong', '4F7q']);
    await visitor.leave();
  });

  it('is answered by the script of a provider that the app has wired', async () => {
    const visitor = await stage.visitor();
    const answers = await protect(visitor.page, { provider: 'auth0_v2', siteKey: 'site-1' }, 'token-1');
    await visitor.openDialog();
    await visitor.page.evaluate(TURNSTILE);
    await visitor.phone.fill('+447400300002');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('button', { name: 'I am human (site-1)' }).click();
    await visitor.code.waitFor();
    assert.deepEqual(answers, ['undefined', 'token-1']);
    assert.equal(await visitor.page.getAttribute('body', 'data-removed'), 'widget-1');
    await visitor.enterCode(await visitor.receivedCode('+447400300002'));
    await visitor.page.waitForURL('**/callback?*');
    await visitor.leave();
  });

  it('loads nothing from elsewhere by itself', async () => {
    const foreign: string[] = [];
    const [visitor] = await submitted('+447400300003', async (page) => {
      page.on('request', (request) => {
        if (!request.url().startsWith(stage.url) && /^https?:/.test(request.url())) foreign.push(request.url());
      });
      return protect(page, { provider: 'hcaptcha', siteKey: 'site-1' }, 'never');
    });
    await visitor.see('Sign-in isn’t working right now. The problem is on our side, not with your number.');
    assert.deepEqual(foreign, []);
    await visitor.leave();
  });
});
