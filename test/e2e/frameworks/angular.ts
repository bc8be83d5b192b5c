/** The app in Angular, without zones, compiled in the page. Its decorators are called: the tests' build knows none. */
import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, DestroyRef, inject, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { SmsLoginSentEvent, SmsLoginSuccessEvent } from '../../../src/index.js';
import { clock, messages, onNews, START, toldOfSent, toldOfSuccess, transport, type AppState } from './given.js';

class App {
  readonly state = signal(START);
  readonly given = { clock, messages, transport };

  constructor() {
    inject(DestroyRef).onDestroy(onNews((news) => this.change(news)));
  }

  change(news: Partial<AppState>): void {
    this.state.update((old) => ({ ...old, ...news }));
  }

  onSent(event: SmsLoginSentEvent): void {
    this.#hear(toldOfSent(event));
  }

  onSuccess(event: SmsLoginSuccessEvent): void {
    this.#hear(toldOfSuccess(event));
  }

  #hear(line: string): void {
    this.change({ heard: [...this.state().heard, line] });
  }
}

Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      @if (state().mounted) {
        <sms-login
          client-id="app"
          heading="Sign in to the app"
          code-length="4"
          remember
          [open]="state().open"
          [lang]="state().lang"
          [country]="state().country"
          [messages]="given.messages"
          [transport]="given.transport"
          [clock]="given.clock"
          (sms-login-open)="change({ open: true })"
          (sms-login-close)="change({ open: false })"
          (sms-login-sent)="onSent($event)"
          (sms-login-success)="onSuccess($event)"
        >
          <p slot="footer">{{ state().visitors }} here</p>
        </sms-login>
      }
      <button (click)="change({ open: true })">Open</button>
      <button (click)="change({ mounted: !state().mounted })">{{ state().mounted ? 'Remove' : 'Add' }}</button>
      <output>{{ state().open ? 'is open' : 'is closed' }}</output>
      <ul>
        @for (line of state().heard; track $index) {
          <li>{{ line }}</li>
        }
      </ul>
    </main>
  `,
})(App);

export async function mount(target: Element): Promise<void> {
  target.append(document.createElement('app-root'));
  await bootstrapApplication(App);
}
