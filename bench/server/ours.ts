import { createSmsLoginServer, createLog } from '../../server/src/index.js';
import { generateSecrets } from '../../server/src/config/rotation.js';
import { BASE_ORIGIN, CALLBACK, CLIENT, codes, serve } from './shared.js';

const [, , databaseUrl] = process.argv;

// Every limit is on; those that hold for all and for a country are as wide as the load.
const server = await createSmsLoginServer({
  config: {
    issuer: 'http://localhost:8098',
    clients: [{ ...CLIENT, name: 'Bench', callbacks: [CALLBACK], origins: [BASE_ORIGIN] }],
    sms: { template: '{{ code }}', webotp: 'off' },
    limits: { country: { sendsPerDay: 1_000_000 }, total: { sendsPerDay: 1_000_000 } },
    trustedProxies: ['127.0.0.1'],
    secrets: await generateSecrets(),
  },
  databaseUrl,
  elementScript: '/element.js',
  log: createLog('warn'),
  terminal: { write: readMessage },
});

/** The inbox writes each message to its terminal. */
function readMessage(text: string): boolean {
  const phone = /\+\d{7,15}/.exec(text)?.[0];
  const code = /(?<!\d|\+)\d{6}(?!\d)/.exec(text.replace(phone ?? '', ''))?.[0];
  if (phone && code) codes.set(phone, code);
  return true;
}

await serve(server.callback());
