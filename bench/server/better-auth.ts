import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { phoneNumber } from 'better-auth/plugins';
import pg from 'pg';
import { BASE_ORIGIN, codes, serve } from './shared.js';

const [, , connectionString] = process.argv;

/** As its documentation sets it up, with its limits on and counted in the database, where several processes share them. */
const options = {
  baseURL: 'http://localhost:8097',
  secret: 'a long secret of the benchmark itself',
  trustedOrigins: [BASE_ORIGIN],
  database: new pg.Pool({ connectionString, max: 20 }),
  rateLimit: { enabled: true, storage: 'database' as const },
  advanced: { ipAddress: { ipAddressHeaders: ['x-forwarded-for'] } },
  telemetry: { enabled: false },
  plugins: [
    phoneNumber({
      sendOTP: ({ phoneNumber: phone, code }) => void codes.set(phone, code),
      signUpOnVerification: {
        getTempEmail: (phone) => `${phone.slice(1)}@phone.example`,
        getTempName: (phone) => phone,
      },
    }),
  ],
};

const { runMigrations } = await getMigrations(options);
await runMigrations();
const handle = toNodeHandler(betterAuth(options));
await serve((request, response) => void handle(request, response));
