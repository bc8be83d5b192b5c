import type { ClientConfig, Config } from '../config/config.js';
import { CONNECTION } from '../passwordless/clients.js';
import { scriptValue } from './script-value.js';

/** The client whose script is at a path: `/client/<client id>.js`, however the browser encoded the id. */
export function clientOfScript({ clients }: Config, pathname: string): ClientConfig | undefined {
  const [, encoded = ''] = /^\/client\/(.+)\.js$/.exec(pathname) ?? [];
  const decoded = decode(encoded);
  return clients.find(({ id }) => id === encoded || id === decoded);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A script that calls what Lock has put into the page, with what anybody may know about a client. */
export function clientScript({ issuer, sms }: Config, { id, connections }: ClientConfig): string {
  const enabled = sms.enabled && connections.includes(CONNECTION);
  const client = {
    id,
    tenant: new URL(issuer).hostname,
    strategies: enabled ? [{ name: CONNECTION, connections: [{ name: CONNECTION }] }] : [],
  };
  return `Auth0.setClient(${scriptValue(client)});\n`;
}
