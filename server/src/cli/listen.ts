import { once } from 'node:events';
import type { Server } from 'node:http';
import { Failure } from './failure.js';

/** @throws {Failure} when the address is not this machine's, or taken */
export async function listen(http: Server, port: number, host: string): Promise<void> {
  try {
    await once(http.listen({ port, host }), 'listening');
  } catch (error) {
    throw new Failure(`Cannot listen on ${host}, port ${port}: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
