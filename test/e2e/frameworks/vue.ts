/** The app in Vue 3. `.prop` also holds where the element is defined later. */
import { createApp, defineComponent, onUnmounted, reactive } from 'vue';
import type { SmsLoginSentEvent, SmsLoginSuccessEvent } from '../../../src/index.js';
import { clock, messages, onNews, START, toldOfSent, toldOfSuccess, transport } from './given.js';

const App = defineComponent({
  setup() {
    const state = reactive({ ...START, heard: [] as string[] });
    onUnmounted(onNews((news) => void Object.assign(state, news)));
    const onSent = (event: SmsLoginSentEvent) => state.heard.push(toldOfSent(event));
    const onSuccess = (event: SmsLoginSuccessEvent) => state.heard.push(toldOfSuccess(event));
    return { state, clock, messages, transport, onSent, onSuccess };
  },
  template: `
    <main>
      <sms-login
        v-if="state.mounted"
        client-id="app"
        heading="Sign in to the app"
        code-length="4"
        remember
        :open.prop="state.open"
        :lang="state.lang"
        :country="state.country"
        :messages.prop="messages"
        :transport.prop="transport"
        :clock.prop="clock"
        @sms-login-open="state.open = true"
        @sms-login-close="state.open = false"
        @sms-login-sent="onSent"
        @sms-login-success="onSuccess"
      >
        <p slot="footer">{{ state.visitors }} here</p>
      </sms-login>
      <button @click="state.open = true">Open</button>
      <button @click="state.mounted = !state.mounted">{{ state.mounted ? 'Remove' : 'Add' }}</button>
      <output>{{ state.open ? 'is open' : 'is closed' }}</output>
      <ul>
        <li v-for="line of state.heard">{{ line }}</li>
      </ul>
    </main>`,
});

export function mount(target: Element): void {
  const app = createApp(App);
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'sms-login';
  app.mount(target);
}
