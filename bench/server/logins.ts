import assert from 'node:assert/strict';
import { ask, type Answer } from './ask.js';
import { BASE_ORIGIN, CALLBACK, CLIENT } from './shared.js';

export interface Person {
  phone: string;
  address: string;
}

/** One login from the first request to the last. Rejects when any of them fails. */
export type Login = (base: string, person: Person) => Promise<void>;

const OTP = 'http://auth0.com/oauth/grant-type/passwordless/otp';

async function post(url: string, { address }: Person, content: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', origin: BASE_ORIGIN, 'x-forwarded-for': address };
  const answer = await ask(url, { method: 'POST', headers, body: JSON.stringify(content) });
  assert.equal(answer.status, 200, `${url}: ${answer.status} ${answer.text}`);
  return answer;
}

/** What would be on the phone. */
async function codeOf(base: string, { phone }: Person): Promise<string> {
  return (await ask(`${base}/bench/code?phone=${encodeURIComponent(phone)}`)).text;
}

async function ticketOf(base: string, person: Person): Promise<{ ticket: string; cookie: string }> {
  const { phone } = person;
  const client_id = CLIENT.id;
  await post(`${base}/passwordless/start`, person, { client_id, connection: 'sms', phone_number: phone });
  const otp = await codeOf(base, person);
  const body = { client_id, username: phone, otp, realm: 'sms', credential_type: OTP };
  const { text, headers } = await post(`${base}/co/authenticate`, person, body);
  const { login_ticket } = JSON.parse(text) as { login_ticket: string };
  return { ticket: login_ticket, cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
}

export const ours: Login = async (base, person) => {
  await ticketOf(base, person);
};

export const oursToTokens: Login = async (base, person) => {
  const { ticket, cookie } = await ticketOf(base, person);
  const request = { client_id: CLIENT.id, response_type: 'code', redirect_uri: CALLBACK, scope: 'openid', state: 'x' };
  const query = new URLSearchParams({ ...request, login_ticket: ticket });
  const { headers } = await ask(`${base}/authorize?${query}`, { headers: { cookie } });
  const code = new URL(headers.location ?? '').searchParams.get('code');
  const credentials = { client_id: CLIENT.id, client_secret: CLIENT.secret };
  const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...credentials };
  const { text } = await post(`${base}/oauth/token`, person, grant);
  const { id_token } = JSON.parse(text) as { id_token?: string };
  assert.ok(id_token);
};

export const betterAuth: Login = async (base, person) => {
  const { phone } = person;
  await post(`${base}/api/auth/phone-number/send-otp`, person, { phoneNumber: phone });
  const code = await codeOf(base, person);
  const { text } = await post(`${base}/api/auth/phone-number/verify`, person, { phoneNumber: phone, code });
  const { token } = JSON.parse(text) as { token?: string };
  assert.ok(token);
};
