import { logEvents } from './event-log.js';
import { byId } from './elements.js';
import { listLanguages } from './languages.js';
import { notify } from './notification.js';
import { bindOptions } from './options.js';
import { showSnippet } from './snippet.js';

const element = document.querySelector('sms-login');
if (!element) throw new Error('The page has no <sms-login>.');

const opener = byId('opener', HTMLButtonElement);
opener.addEventListener('click', () => element.show());

listLanguages(byId('languages', HTMLSelectElement));
bindOptions(element, byId('options', HTMLFormElement), opener);
showSnippet(element, {
  output: byId('snippet', HTMLElement),
  copy: byId('copy', HTMLElement),
  status: byId('copied', HTMLElement),
});
logEvents(element, {
  log: byId('log', HTMLElement),
  list: byId('events', HTMLElement),
  empty: byId('no-events', HTMLElement),
  clear: byId('clear', HTMLElement),
});
notify(element, byId('notification', HTMLElement));

// The state of a page serves one login. One that the browser kept alive while the person was away has used it up.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
