const warned = new Set<string>();

/** Tells the developer, once, what is wrong with an attribute; the default counts instead. */
export function warnOnce(attribute: string, problem: string): void {
  const warning = `<sms-login> ${attribute}: ${problem}.`;
  if (!warned.has(warning)) console.warn(warning);
  warned.add(warning);
}
