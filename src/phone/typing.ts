/** The text of the field and where the caret stands in it. */
interface Snapshot {
  readonly text: string;
  /** End of the selection. */
  readonly caret: number;
  readonly selected: boolean;
}

export interface TypingOptions {
  /** The same digits in groups; undefined where nothing is known about them. */
  group: (text: string) => string | undefined;
  /** A whole number in order, as one that was pasted. */
  settle: (text: string) => string;
  /** The text was changed beyond what the person did. */
  write: (text: string) => void;
  /** The person left the field. */
  leave: () => void;
  /** The person went back to this text. */
  edit: (text: string) => void;
}

const EMPTY: Snapshot = { text: '', caret: 0, selected: false };

const DIGITS = /\p{Nd}/gu;

const count = (text: string): number => text.match(DIGITS)?.length ?? 0;

/** The place in `text` that has so many digits behind it. */
const placeBefore = (text: string, digitsBehind: number): number => {
  let place = text.length;
  while (count(text.slice(place)) < digitsBehind) place--;
  return place;
};

/** One more digit, where only punctuation between digits was deleted: nobody means to delete just that. */
const deleteDigit = ({ text, caret }: Snapshot, backward: boolean): Snapshot => {
  const [head, tail] = [text.slice(0, caret), text.slice(caret)];
  if (!backward) return { text: head + tail.replace(/\p{Nd}/u, ''), caret, selected: false };
  const shorter = head.replace(/\p{Nd}(?=\P{Nd}*$)/u, '');
  // The caret goes where the digit was.
  return { text: shorter + tail, caret: placeBefore(shorter, 0), selected: false };
};

/**
 * Keeps the number in groups while it is typed at its end or pasted, never while it is changed in the middle or deleted;
 * the caret keeps its place among the digits. A text that a script changes has no undo of the browser's any more, so
 * Ctrl+Z and Cmd+Z step back through what was typed from here.
 */
export class Typing {
  readonly #options: TypingOptions;
  #before = EMPTY;
  #past: Snapshot[] = [];
  #future: Snapshot[] = [];
  /** How the text came to be as it is now; at first, as what was typed before all this was there. */
  #inputType = 'insertText';

  constructor(options: TypingOptions) {
    this.#options = options;
  }

  /** There is nothing to step back to any more. */
  reset(): void {
    this.#before = EMPTY;
    this.#past = [];
    this.#future = [];
  }

  /** More is known about numbers than when the person typed this. */
  again(input: HTMLInputElement): void {
    const { value } = input;
    // What was typed before anybody listened, key by key.
    if (this.#before.text === '' && this.#past.length === 0) {
      this.#past = Array.from(value, (_, caret) => ({ text: value.slice(0, caret), caret, selected: false }));
    }
    this.#regroup(input, this.#inputType);
  }

  handleEvent(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.id !== 'phone' || event.defaultPrevented) return;
    if (event.type === 'beforeinput') this.#onBeforeInput(event as InputEvent, input);
    if (event.type === 'input') this.#onInput(event as InputEvent, input);
    if (event.type === 'keydown') this.#onKeydown(event as KeyboardEvent, input);
    if (event.type === 'compositionend') this.#regroup(input, 'insertText');
    // Some fill the field with no other event.
    if (event.type === 'change' && input.value !== this.#before.text) this.#onInput(event as InputEvent, input);
    if (event.type === 'focusout') this.#options.leave();
  }

  #onBeforeInput(event: InputEvent, input: HTMLInputElement): void {
    if (!event.inputType.startsWith('history')) this.#before = snapshot(input);
    else if (event.cancelable) this.#step(event, input, event.inputType === 'historyRedo');
  }

  #onKeydown(event: KeyboardEvent, input: HTMLInputElement): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // Other alphabets have another letter on the key, and the same shortcut.
    const key = event.key > '\x7f' ? event.code.replace('Key', '') : event.key;
    if (/^z$/i.test(key)) this.#step(event, input, event.shiftKey);
    if (/^y$/i.test(key) && event.ctrlKey) this.#step(event, input, true);
  }

  #onInput(event: InputEvent, input: HTMLInputElement): void {
    const { isComposing } = event;
    // An event that a script made, as password managers do, may have none.
    const inputType = event.inputType || 'insertReplacementText';
    const before = this.#before;
    if (before.text !== input.value) {
      this.#past.push(before);
      this.#future = [];
    }
    const after = snapshot(input);
    this.#before = after;
    this.#inputType = isComposing ? 'delete' : inputType;
    if (isComposing || inputType.startsWith('history')) return;
    const removed = before.text[after.caret] ?? '';
    const onePiece = !before.selected && before.text.length - after.text.length === 1;
    if (!inputType.startsWith('deleteContent')) this.#regroup(input, inputType);
    else if (onePiece && /[^\p{Nd}\p{L}+]/u.test(removed)) {
      this.#show(input, deleteDigit(after, inputType === 'deleteContentBackward'));
    }
  }

  #regroup(input: HTMLInputElement, inputType: string): void {
    const { text, caret } = snapshot(input);
    const typed = /^insert(Composition)?Text$/.test(inputType);
    if (/^delete|^history/.test(inputType) || (typed && (caret < text.length || !/\p{Nd}$/u.test(text)))) return;
    const grouped = typed ? (this.#options.group(text) ?? text) : this.#options.settle(text);
    const behind = Math.min(count(text.slice(caret)), count(grouped));
    this.#show(input, { text: grouped, caret: placeBefore(grouped, behind), selected: false });
  }

  #step(event: Event, input: HTMLInputElement, forward: boolean): void {
    event.preventDefault();
    if (input.form?.getAttribute('aria-busy') === 'true') return;
    const [from, to] = forward ? [this.#future, this.#past] : [this.#past, this.#future];
    const next = from.pop();
    if (!next) return;
    this.#inputType = 'delete';
    to.push(snapshot(input));
    this.#options.edit(next.text);
    this.#show(input, next);
  }

  #show(input: HTMLInputElement, next: Snapshot): void {
    if (input.value !== next.text) {
      input.value = next.text;
      // In a field without focus, a selection would take it in some browsers.
      if (input.matches(':focus')) input.setSelectionRange(next.caret, next.caret);
    }
    this.#before = next;
    this.#options.write(next.text);
  }
}

function snapshot({ value, selectionStart, selectionEnd }: HTMLInputElement): Snapshot {
  return { text: value, caret: selectionEnd ?? value.length, selected: selectionStart !== selectionEnd };
}
