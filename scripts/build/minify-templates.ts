import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** The parts of an ESTree node that are read here. */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Shrinks what a JavaScript minifier leaves alone because it is text: css`…`, html`…` and svg`…` templates, and what
 * stands beside each message for translators.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    // After TypeScript was taken out: `this.parse` reads JavaScript.
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return undefined;
      const edits: Edit[] = [];
      visit(this.parse(code) as unknown as Node, (node) => edits.push(...editsOf(node, code, id)));
      return edits.length > 0 ? { code: applyEdits(code, edits), map: null } : undefined;
    },
  };
}

function editsOf(node: Node, code: string, id: string): Edit[] {
  if (node.type === 'TaggedTemplateExpression') {
    const { name } = node.tag as Node;
    const quasis = (node.quasi as Node).quasis as Node[];
    if (name === 'css') return minifyCss(quasis, id);
    if (name === 'html' || name === 'svg') return collapseHtml(quasis);
  }
  if (node.type === 'CallExpression' && (node.callee as Node).name === 'msg') return textOf(node, code);
  return [];
}

function minifyCss(quasis: Node[], filename: string): Edit[] {
  const [only] = quasis;
  if (!only || quasis.length > 1) return [];
  const { code } = transform({ filename, code: new TextEncoder().encode(cooked(only)), minify: true });
  return [{ start: only.start, end: only.end, text: escapeTemplate(tighten(new TextDecoder().decode(code))) }];
}

/** What stands in a value with `var()`, the minifier leaves as it is written. No text of ours has such places in quotes. */
function tighten(css: string): string {
  return css
    .replaceAll(', ', ',')
    .replaceAll(/(?<=[\d)]) ([*/]) (?=[\d(v])/g, '$1')
    .replaceAll(/(?<![\w.])0(?=\.\d)/g, '');
}

/** Elements beside which a space never shows: all of ours are blocks, or stand in flex boxes. */
const BLOCK = 'div|p|h2|form|label|input|dialog';
const SPACE_BESIDE_BLOCK = new RegExp(`\\s+(?=</?(?:${BLOCK})\\b)|(?<=</(?:${BLOCK})>)\\s+`, 'g');

/**
 * Runs of white space become one space, outside of quoted attribute values, and none beside a block. Not less: between
 * inline elements a space shows, and templates that want none have none.
 */
function collapseHtml(quasis: Node[]): Edit[] {
  const state: HtmlState = { inTag: false, quote: '' };
  return quasis.map((quasi) => ({
    start: quasi.start,
    end: quasi.end,
    text: escapeTemplate(
      collapse(cooked(quasi).replaceAll(/<!--[^]*?-->/g, ''), state).replaceAll(SPACE_BESIDE_BLOCK, ''),
    ),
  }));
}

interface HtmlState {
  inTag: boolean;
  /** The quote that the attribute value began with, or nothing. */
  quote: string;
}

function collapse(text: string, state: HtmlState): string {
  let out = '';
  for (const character of text) {
    if (state.quote) {
      if (character === state.quote) state.quote = '';
    } else if (/\s/.test(character)) {
      if (!/\s$/.test(out)) out += ' ';
      continue;
    } else if (state.inTag) {
      if (character === '"' || character === "'") state.quote = character;
      if (character === '>') state.inTag = false;
    } else if (character === '<') {
      state.inTag = true;
    }
    out += character;
  }
  return out;
}

/** `msg('Close', { id: 'common.close', desc: '…' })` → `'Close'` */
function textOf(call: Node, code: string): Edit[] {
  const [text] = call.arguments as Node[];
  return text ? [{ start: call.start, end: call.end, text: code.slice(text.start, text.end) }] : [];
}

function cooked(quasi: Node): string {
  return (quasi.value as { cooked: string }).cooked;
}

function escapeTemplate(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

function applyEdits(code: string, edits: readonly Edit[]): string {
  // From the end, so that the places of the others stay right. None lies inside another.
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) visit(child, see);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
