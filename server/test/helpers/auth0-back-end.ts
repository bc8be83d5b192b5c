import { createInterface } from 'node:readline';
import { AuthenticationClient, UserInfoClient } from 'auth0/legacy';

// A back end that signs somebody in with Auth0's SDK, as its documentation shows it. A process of its own, because the
// SDK speaks https only and Node reads the certificates it trusts at start. Asks for codes and tells what came of it, a line each.
const [, , domain = '', clientId = '', phone_number = ''] = process.argv;
const clientSecret = process.env.CLIENT_SECRET ?? '';
const auth0 = new AuthenticationClient({ domain, clientId, clientSecret });
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

async function typedCode(): Promise<string> {
  return String((await lines.next()).value);
}

await auth0.passwordless.sendSMS({ phone_number });
tell('sent');
try {
  await auth0.passwordless.loginWithSMS({ phone_number, code: await typedCode() });
} catch (error) {
  const { name, error: code, error_description, statusCode, body } = error as Record<string, unknown>;
  tell({ name, error: code, error_description, statusCode, body: JSON.parse(String(body)) as unknown });
}
const scope = 'openid phone offline_access';
const { data: tokens } = await auth0.passwordless.loginWithSMS({ phone_number, code: await typedCode(), scope });
const { data: renewed } = await auth0.oauth.refreshTokenGrant({ refresh_token: tokens.refresh_token ?? '' });
const { data: person } = await new UserInfoClient({ domain }).getUserInfo(renewed.access_token);
tell({ tokens, renewed, person });
