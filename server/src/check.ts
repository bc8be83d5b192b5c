import { parseConfig } from './config/config.js';
import { requireSecrets } from './config/secrets.js';
import { previewMessages, type MessagePreview } from './message/preview.js';

/**
 * What `--check` prints: that the configuration is fine, and the SMS it makes.
 * @throws {ConfigError}
 */
export function checkReport(input: unknown, databaseUrl: string | undefined): string {
  const config = parseConfig(input);
  if (databaseUrl !== undefined) requireSecrets(config);
  const clients = config.clients.map(({ id }) => id).join(', ');
  return [
    `The configuration is fine. Issuer ${config.issuer}, clients: ${clients}.`,
    'The SMS, where they differ by application or page the longest:',
    ...previewMessages(config).map(describePreview),
  ].join('\n\n');
}

function describePreview({ languages, text, encoding, size, segments }: MessagePreview): string {
  const who = languages.includes('') ? 'every other language' : languages.join(', ');
  const parts = segments === 1 ? '1 SMS' : `${segments} SMS`;
  return `  ${who}: ${encoding}, ${size} characters, ${parts}\n${text.replace(/^(?=.)/gm, '    ')}`;
}
