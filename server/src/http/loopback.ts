/** `localhost`, a name below it, or a loopback address; brackets of an IPv6 literal are fine. */
export function isLoopbackHost(hostname: string): boolean {
  const name = hostname.toLowerCase();
  return name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name.replace(/^\[|\]$/g, ''));
}

/** 127.0.0.0/8 and ::1, also as IPv4-mapped IPv6 (RFC 4291 §2.5.5.2). */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(address);
}
