import type { Visitor } from './visitor.js';

/** What a screen reader is told about an element. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** States and properties by their name in the protocol, such as `invalid`. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly Accessible[];
}

/** The page in Chromium's accessibility tree, without what is ignored there. */
export async function accessibilityTree(visitor: Visitor): Promise<Accessible> {
  const session = await visitor.context.newCDPSession(visitor.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): Accessible[] => {
    const node = byId.get(id);
    const children = (node?.childIds ?? []).flatMap(read);
    if (!node || node.ignored) return children;
    const { role, name, description, properties = [] } = node;
    const accessible = {
      role: String(role?.value),
      name: readable(name?.value),
      description: readable(description?.value),
      properties: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
    };
    return [{ ...accessible, children }];
  };
  return read(nodes[0]!.nodeId)[0]!;
}

/** An element and all that is in it, as it is read. */
export function inOrder(element: Accessible): Accessible[] {
  return [element, ...element.children.flatMap(inOrder)];
}

/** Role and name of what has the focus, such as `textbox "Mobile number"`; `the browser` where the page has none. */
export async function focusedIn(visitor: Visitor): Promise<string> {
  const [page, ...inside] = inOrder(await accessibilityTree(visitor));
  const focused = inside.findLast(({ properties }) => properties.focused === true);
  return focused ? `${focused.role} "${focused.name}"` : page!.properties.focused === true ? 'nothing' : 'the browser';
}

/** Without the marks that isolate numbers inside a text (Unicode UAX #9). */
function readable(value: unknown): string {
  return typeof value === 'string'
    ? value
        .replace(/[\u2066-\u2069]/g, '')
        .replaceAll('\u00a0', ' ')
        .trim()
    : '';
}
