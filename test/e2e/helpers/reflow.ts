import type { Scene } from './scene.js';

/** What is cut off, or lies over something else, in words. */
export async function findClipped(scene: Scene): Promise<string[]> {
  return [...(await scene.element.evaluate(overflowing)), ...(await scene.element.evaluate(overlapping))];
}

/** Boxes with less room than they need. */
function overflowing({ shadowRoot }: Element): string[] {
  return [...shadowRoot!.querySelectorAll<HTMLElement>('dialog[open], .card, .card [part]')].flatMap((each) => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = each;
    if (clientWidth === 0 || !each.checkVisibility()) return [];
    const clips = getComputedStyle(each).overflowY !== 'visible' && !each.matches('dialog, input');
    const found = scrollWidth > clientWidth ? [`needs ${scrollWidth} of ${clientWidth} px`] : [];
    if (clips && scrollHeight > clientHeight) found.push(`needs ${scrollHeight} of ${clientHeight} px of height`);
    return found.map((problem) => `${each.getAttribute('part') ?? ''} ${problem}`);
  });
}

/** Pieces whose text or box is not clear of another one's. */
function overlapping({ shadowRoot }: Element): string[] {
  const pieces = '.close, .heading, .intro, .label, .field, .message, .checkbox, .main, .second-row';
  const boxes = [...shadowRoot!.querySelector('.card')!.querySelectorAll<HTMLElement>(pieces)].flatMap((piece) => {
    const name = piece.getAttribute('part');
    const range = document.createRange();
    const rects: DOMRect[] = [];
    const texts = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      rects.push(...range.getClientRects());
    }
    // Controls are a box as well.
    if (piece.matches('.close, .field, .main')) rects.splice(0, Infinity, piece.getBoundingClientRect());
    return rects.map(({ left, right, top, bottom }) => ({ name, left, right, top, bottom }));
  });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => b.name !== a.name)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
      .map((b) => `${a.name} lies over ${b.name}`),
  );
}

/** The controls that scrolling does not bring wholly into sight and within reach of a pointer. */
export async function findUnreachable(scene: Scene): Promise<string[]> {
  return scene.element.evaluate(({ shadowRoot }) => {
    const controls = [...shadowRoot!.querySelectorAll<HTMLElement>('.card :is(button, input, a)')];
    return controls
      .filter((control) => {
        control.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const outside = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
        const hit = shadowRoot!.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return outside || !control.contains(hit);
      })
      .map((control) => control.getAttribute('part') ?? control.id);
  });
}
