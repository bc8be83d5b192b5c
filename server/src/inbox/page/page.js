// The inbox page. Everything a message holds is shown as text: it may be anything a template author wrote.

const CODE = /(?<!\d)\d{6,10}(?!\d)/;

const list = document.getElementById('messages');
const empty = document.getElementById('empty');
const state = document.getElementById('state');

let stream;

// Browsers allow few connections to one server: pages that nobody looks at give theirs back.
document.addEventListener('visibilitychange', follow);
follow();

function follow() {
  stream?.close();
  if (document.hidden) return;
  stream = new EventSource('/inbox/messages');
  stream.addEventListener('open', () => {
    state.textContent = 'Live';
  });
  stream.addEventListener('error', () => {
    state.textContent = 'Not connected. Trying again…';
  });
  stream.addEventListener('snapshot', (event) => showAll(JSON.parse(event.data)));
  stream.addEventListener('message', (event) => add(JSON.parse(event.data)));
}

// What was there before is not news: it is shown while the log is silent.
function showAll(messages) {
  list.setAttribute('aria-live', 'off');
  list.replaceChildren(...messages.map((message) => render(message)));
  list.setAttribute('aria-live', 'polite');
  showNewest();
}

function add(message) {
  const item = render(message);
  item.classList.add('new');
  list.append(item);
  showNewest();
}

function showNewest() {
  empty.hidden = list.childElementCount > 0;
  // What scrolls must be reachable by keyboard; what is empty must not.
  list.tabIndex = empty.hidden ? 0 : -1;
  list.scrollTop = list.scrollHeight;
}

function render({ to, body, at }) {
  const item = element('div', 'message');
  const bubble = element('div', 'bubble');
  const code = CODE.exec(body)?.[0];
  bubble.append(renderBody(body, code));
  if (code) bubble.append(renderCopy(code));
  item.append(renderMeta(to, at), bubble);
  return item;
}

function renderMeta(to, at) {
  const meta = element('p', 'meta');
  const phone = element('bdi', 'to', `To ${to}`);
  const time = element('time', 'at', new Date(at).toLocaleTimeString('en', { timeStyle: 'short' }));
  time.dateTime = at;
  meta.append(phone, time);
  return meta;
}

function renderBody(body, code) {
  const text = element('p', 'body');
  text.dir = 'auto';
  if (!code) {
    text.textContent = body;
    return text;
  }
  const start = body.indexOf(code);
  text.append(body.slice(0, start), element('strong', 'code', code), body.slice(start + code.length));
  return text;
}

function renderCopy(code) {
  const button = element('button', 'copy', 'Copy ');
  button.type = 'button';
  button.append(element('b', 'digits', code));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code);
    state.textContent = 'Code copied';
  });
  return button;
}

function element(name, className, text = '') {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}
