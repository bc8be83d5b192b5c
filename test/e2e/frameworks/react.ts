/** The app in React 19, with the package's component and with the plain tag. */
import { createElement as h, StrictMode, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { SmsLoginSentEvent, SmsLoginSuccessEvent } from '../../../src/index.js';
import { SmsLogin } from '../../../src/react.js';
import { clock, messages, onNews, START, toldOfSent, toldOfSuccess, transport, type AppState } from './given.js';

interface LoginProps {
  readonly state: AppState;
  readonly children: ReactNode;
  onOpen: () => void;
  onClose: () => void;
  onSent: (event: SmsLoginSentEvent) => void;
  onSuccess: (event: SmsLoginSuccessEvent) => void;
}

function Component({ state: { open, lang, country }, ...others }: LoginProps): ReactElement {
  const bound = { open, lang, country, messages, transport, clock };
  return h(SmsLogin, {
    clientId: 'app',
    heading: 'Sign in to the app',
    codeLength: 4,
    remember: true,
    ...bound,
    ...others,
  });
}

function Tag({ state, onOpen, onClose, onSent, onSuccess, children }: LoginProps): ReactElement {
  const { open, lang, country } = state;
  const bound = { open, lang, country, messages, transport, clock };
  const handlers = {
    'onsms-login-open': onOpen,
    'onsms-login-close': onClose,
    'onsms-login-sent': onSent,
    'onsms-login-success': onSuccess,
  };
  const attributes = { 'client-id': 'app', heading: 'Sign in to the app', 'code-length': 4, remember: true };
  return h('sms-login', { ...attributes, ...bound, ...handlers }, children);
}

function App({ Login }: { Login: (props: LoginProps) => ReactElement }): ReactElement {
  const [state, setState] = useState(START);
  const change = (news: Partial<AppState>): void => setState((old) => ({ ...old, ...news }));
  const hear = (line: string): void => setState((old) => ({ ...old, heard: [...old.heard, line] }));
  useEffect(() => onNews(change), []);
  const handlers = {
    onOpen: () => change({ open: true }),
    onClose: () => change({ open: false }),
    onSent: (event: SmsLoginSentEvent) => hear(toldOfSent(event)),
    onSuccess: (event: SmsLoginSuccessEvent) => hear(toldOfSuccess(event)),
  };
  const footer = h('p', { slot: 'footer' }, `${state.visitors} here`);
  return h(
    'main',
    null,
    state.mounted && h(Login, { state, ...handlers, children: footer }),
    h('button', { onClick: () => change({ open: true }) }, 'Open'),
    h('button', { onClick: () => change({ mounted: !state.mounted }) }, state.mounted ? 'Remove' : 'Add'),
    h('output', null, state.open ? 'is open' : 'is closed'),
    h('ul', null, ...state.heard.map((line) => h('li', null, line))),
  );
}

export function mountComponent(target: Element): void {
  createRoot(target).render(h(StrictMode, null, h(App, { Login: Component })));
}

export function mountTag(target: Element): void {
  createRoot(target).render(h(StrictMode, null, h(App, { Login: Tag })));
}
