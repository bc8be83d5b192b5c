const KEY = 'sms-login.phone';

/** The number (E.164) that this device was asked to remember. Storage may be forbidden or full: then there is none. */
export const rememberedNumber = (): string | undefined => {
  try {
    const number = localStorage.getItem(KEY) ?? '';
    return /^\+\d{8,15}$/.test(number) ? number : undefined;
  } catch {
    return undefined;
  }
};

export const rememberNumber = (e164: string): void => {
  try {
    localStorage.setItem(KEY, e164);
  } catch {
    // Next time it has to be typed.
  }
};

export const forgetNumber = (): void => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be removed, nothing was kept.
  }
};
