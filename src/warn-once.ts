const warned = new Set<string>();

/** Tells the developer, once, that an attribute holds what it cannot; the default counts instead. */
export function warnOnce(attribute: string, value: unknown): void {
  const warning = `<sms-login> ${attribute}: ${String(value)} is invalid.`;
  if (!warned.has(warning)) console.warn(warning);
  warned.add(warning);
}
