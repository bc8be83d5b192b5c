/**
 * The name of a cookie that no other host and no plain connection may set (`__Host-`, RFC 6265bis §4.1.3.2); plain http
 * exists on loopback only, where the prefix cannot be used.
 */
export function hostCookie(name: string, issuer: string): string {
  return issuer.startsWith('https:') ? `__Host-${name}` : name;
}

export function sessionCookie(issuer: string): string {
  return hostCookie('sms-login-session', issuer);
}
