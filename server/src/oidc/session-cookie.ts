export const SESSION_COOKIE = 'sms-login-session';
