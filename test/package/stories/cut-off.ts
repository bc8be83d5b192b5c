/**
 * Runs in a page: what does not fit into its place in any `<sms-login>` of it. Words and controls that stick out of their
 * card, words that stick out of a field or a button, blocks that lie over each other.
 */
export function findCutOff(): string[] {
  const found: string[] = [];
  const say = (what: string, element: Element | null | undefined): void => {
    const text = element?.textContent.replace(/\s+/g, ' ').trim();
    found.push(`${what}: ${text || element?.outerHTML.slice(0, 80) || ''}`);
  };
  const within = (inner: DOMRect, outer: DOMRect): boolean =>
    inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5;
  /** Rounded borders and the space that fonts keep above and below their letters are no overlap. */
  const SLACK = 2;

  for (const { shadowRoot } of document.querySelectorAll('sms-login')) {
    const card = shadowRoot?.querySelector('.card');
    if (!card) continue;
    const edge = card.getBoundingClientRect();
    const words = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (words.nextNode()) {
      const parent = words.currentNode.parentElement;
      if (!parent || parent.closest('.heard, [inert]') || !parent.checkVisibility()) continue;
      const place = parent.closest('button, .field, .option')?.getBoundingClientRect();
      range.selectNodeContents(words.currentNode);
      for (const box of range.getClientRects()) {
        if (!within(box, place ?? edge)) say('sticks out', parent);
        else if (place && (box.top < place.top - SLACK || box.bottom > place.bottom + SLACK))
          say('is too high', parent);
      }
    }
    const blocks = [
      ...card.querySelectorAll('.heading, .intro, .label, .field, .message, .checkbox, .main, .second-row'),
    ]
      .filter((block) => !block.closest('[inert]') && block.checkVisibility())
      .map((block) => ({ block, box: block.getBoundingClientRect() }))
      // A theme may have put them in another order.
      .sort((a, b) => a.box.top - b.box.top);
    for (const [index, { block, box }] of blocks.entries()) {
      if (!within(box, edge)) say('sticks out', block);
      const next = blocks[index + 1];
      if (next && next.box.top < box.bottom - SLACK) say('lies over the next one', block);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('The page scrolls sideways');
  return found;
}

/** Runs in a page: the placeholders that their field has no room for. It ends them by an ellipsis. */
export function findCutPlaceholders(): string[] {
  const found = new Set<string>();
  for (const { shadowRoot } of document.querySelectorAll('sms-login')) {
    for (const field of shadowRoot?.querySelectorAll('input') ?? []) {
      if (!field.placeholder || !field.checkVisibility()) continue;
      const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(field);
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) continue;
      pen.font = `${fontSize} ${fontFamily}`;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen.measureText(field.placeholder).width > room) found.add(`is cut off: ${field.placeholder}`);
    }
  }
  return [...found];
}
