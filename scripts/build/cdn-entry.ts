/** What `dist/sms-login.js` is made of: a pointer to the core file (vite.config.ts says why). */
export * from './cdn-core.js';
