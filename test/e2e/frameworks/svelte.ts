/** The app in Svelte 5. */
import { mount as mountComponent } from 'svelte';
import App from './app.svelte';

export function mount(target: Element): void {
  mountComponent(App, { target });
}
