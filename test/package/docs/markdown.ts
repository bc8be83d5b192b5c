import { readFileSync } from 'node:fs';

/** A fenced piece of code. */
export interface Snippet {
  readonly file: string;
  readonly line: number;
  /** What stands behind the fence. */
  readonly kind: string;
  readonly code: string;
}

export interface Link {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** A page of the documentation, as far as it can be tested. */
export class Page {
  readonly file: string;
  readonly snippets: readonly Snippet[];
  readonly links: readonly Link[];
  /** What can follow a `#`, as the hosts of repositories make it of headings. */
  readonly anchors: ReadonlySet<string>;

  private constructor(file: string, text: string) {
    this.file = file;
    this.snippets = snippetsIn(file, text);
    // As many lines, so that all places stay right.
    const prose = text.replace(/^```[^]*?^```$/gm, (block) => block.replace(/[^\n]/g, ''));
    this.links = linksIn(file, prose);
    this.anchors = anchorsIn(prose);
  }

  static read(file: string): Page {
    return new Page(file, readFileSync(file, 'utf8'));
  }
}

/** Fences are those that prettier leaves: three backticks at the beginning of a line. */
function snippetsIn(file: string, text: string): Snippet[] {
  return [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(({ 1: kind = '', 2: code = '', index }) => ({
    file,
    line: lineAt(text, index),
    kind,
    code,
  }));
}

function linksIn(file: string, prose: string): Link[] {
  const written = prose.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  return [...written.matchAll(/\]\(([^)\s]+)\)/g)].map(({ 1: target = '', index }) => ({
    file,
    line: lineAt(written, index),
    target,
  }));
}

function anchorsIn(prose: string): Set<string> {
  const headings = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
