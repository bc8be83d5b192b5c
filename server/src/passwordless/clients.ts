import { createHash, timingSafeEqual } from 'node:crypto';
import type { ClientConfig, Config } from '../config/config.js';
import { ApiError } from '../http/api-error.js';

/** The one connection this server has. */
export const CONNECTION = 'sms';

/** @throws {ApiError} 400 `bad.client_id` */
export function findClient(config: Config, id: string, secret?: string): ClientConfig {
  const client = config.clients.find((candidate) => candidate.id === id);
  if (!client) throw badClient('There is no client with this client_id.', 'client_unknown');
  if (secret !== undefined && !sameSecret(secret, client.secret)) {
    throw badClient('The client_secret is wrong.', 'client_secret_wrong', id);
  }
  return client;
}

/** @throws {ApiError} 400 `bad.connection` */
export function requireConnection(config: Config, client: ClientConfig, connection: string): void {
  if (connection !== CONNECTION) throw badConnection('Connection does not exist.', 'connection_unknown', client);
  if (!config.sms.enabled) throw badConnection('Connection is disabled.', 'connection_disabled', client);
  if (!client.connections.includes(CONNECTION)) {
    throw badConnection('Connection is disabled for this client.', 'connection_disabled', client);
  }
}

/** @param client a configured one: what is none may be anything, such as a number */
function badClient(description: string, reason: string, client?: string): ApiError {
  return new ApiError(400, 'bad.client_id', description, { reason, log: { client } });
}

function badConnection(description: string, reason: string, client: ClientConfig): ApiError {
  return new ApiError(400, 'bad.connection', description, { reason, log: { client: client.id } });
}

// Hashed first, because the comparison wants equal lengths and must not tell them.
function sameSecret(given: string, expected: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return expected !== undefined && timingSafeEqual(digest(given), digest(expected));
}
