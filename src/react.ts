import { createComponent } from '@lit/react';
import type { EventName } from '@lit/react';
import * as React from 'react';
import './define.js';
import type * as events from './events.js';
import type * as loginEvents from './login/login-events.js';
import { SmsLogin as SmsLoginElement } from './sms-login.js';

/** `<sms-login>` for React: properties as props, events as `on…` handlers. */
export const SmsLogin = createComponent({
  tagName: 'sms-login',
  elementClass: SmsLoginElement,
  react: React,
  events: {
    onOpen: 'sms-login-open' as EventName<events.SmsLoginOpenEvent>,
    onCancel: 'sms-login-cancel' as EventName<events.SmsLoginCancelEvent>,
    onClose: 'sms-login-close' as EventName<events.SmsLoginCloseEvent>,
    onStep: 'sms-login-step' as EventName<loginEvents.SmsLoginStepEvent>,
    onBeforeSend: 'sms-login-before-send' as EventName<loginEvents.SmsLoginBeforeSendEvent>,
    onSent: 'sms-login-sent' as EventName<loginEvents.SmsLoginSentEvent>,
    onBeforeVerify: 'sms-login-before-verify' as EventName<loginEvents.SmsLoginBeforeVerifyEvent>,
    onSuccess: 'sms-login-success' as EventName<loginEvents.SmsLoginSuccessEvent>,
    onBeforeRedirect: 'sms-login-before-redirect' as EventName<loginEvents.SmsLoginBeforeRedirectEvent>,
    onError: 'sms-login-error' as EventName<events.SmsLoginErrorEvent>,
  },
});
