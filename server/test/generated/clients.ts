import { SECRETS } from '../helpers/harness.js';

/** A client as the generated requests know it. */
export interface KnownClient {
  id: string;
  secret?: string;
  origin: string;
  callback: string;
  logoutUrl: string;
}

const KINDS = {
  web: { secret: 'generated-secret-of-web' },
  spa: {},
  native: { directGrant: true, refreshTokens: true },
  backend: { secret: 'generated-secret-of-backend', directGrant: true, refreshTokens: true },
  off: { connections: [] },
} as const;

const KNOWN: (KnownClient & Record<string, unknown>)[] = Object.entries(KINDS).map(([id, kind]) => {
  const origin = `https://${id}.example`;
  return { id, origin, callback: `${origin}/done`, logoutUrl: `${origin}/bye`, ...kind };
});

export const CLIENTS: readonly KnownClient[] = KNOWN;

/** Everything on, with limits so narrow that each is reached. The proxy is whoever asks, so that addresses can be many. */
export function configOf(issuer: string, twilio: string, signup: boolean): Record<string, unknown> {
  return {
    issuer,
    clients: KNOWN.map(({ origin, callback, logoutUrl, ...rest }) => ({
      ...rest,
      name: rest.id,
      origins: [origin],
      callbacks: [callback],
      logoutUrls: [logoutUrl],
    })),
    sms: {
      signup,
      countries: ['DE', 'GB', 'US'],
      sender: {
        type: 'twilio',
        accountSid: `AC${'0'.repeat(32)}`,
        authToken: 'token of the stand-in',
        from: '+15555550100',
        baseUrl: twilio,
      },
    },
    limits: {
      resendWaits: [30, 60],
      number: { sendsPerHour: 4, sendsPerDay: 6, guessesPerHour: 4, guessesPerDay: 6, guessesPerLogin: 9 },
      address: { sendsPerHour: 8 },
      network: { sendsPerHour: 10 },
      country: { sendsPerDay: 60 },
      total: { sendsPerDay: 75 },
      prefix: { sendsPerHour: 3, stopHours: 1 },
    },
    trustedProxies: ['127.0.0.1'],
    secrets: SECRETS,
  };
}
