import ipaddr from 'ipaddr.js';
import type { Context } from 'koa';
import proxyAddress from 'proxy-addr';

/** Who asks, as far as limits are concerned. */
export interface ClientAddress {
  /** An IPv4 address, or an IPv6 network of 64 bits: what one household has. */
  address: string;
  /** The IPv6 network of 48 bits: what one customer of a provider may have. */
  network: string | undefined;
}

/**
 * Finds the address of the client. `X-Forwarded-For` is read from the right, and only as far as trusted proxies have
 * written it; what stands to the left of that, anybody can write.
 * @param trusted IP addresses and networks
 */
export function clientAddressFinder(trusted: readonly string[]): (ctx: Context) => ClientAddress {
  const trust = proxyAddress.compile([...trusted]);
  return ({ req }) => {
    const said = proxyAddress(req, trust);
    const socket = req.socket.remoteAddress ?? '';
    return describe(ipaddr.isValid(said) ? said : socket);
  };
}

function describe(text: string): ClientAddress {
  if (!ipaddr.isValid(text)) return { address: 'unknown', network: undefined };
  // IPv4 in IPv6's clothes (RFC 4291 §2.5.5.2) is the same client.
  const address = ipaddr.process(text);
  if (!(address instanceof ipaddr.IPv6)) return { address: address.toString(), network: undefined };
  return { address: network(address, 64), network: network(address, 48) };
}

function network(address: ipaddr.IPv6, bits: number): string {
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits}`).toString()}/${bits}`;
}
