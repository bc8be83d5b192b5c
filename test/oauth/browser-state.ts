/** What logins leave in this browser: cookies of this page whose name begins with `sms-login`. */
export const stateCookies = (): string[] =>
  document.cookie.split('; ').filter((cookie) => cookie.startsWith('sms-login.'));

/** Forgets all of it, so that no test sees another's login. */
export const clearBrowser = (): void => {
  sessionStorage.clear();
  for (const cookie of stateCookies()) document.cookie = `${cookie.split('=')[0]}=; Path=/; Max-Age=0`;
};
