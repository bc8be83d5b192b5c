import type { JSHandle, Locator, Page } from 'playwright-core';
import type { Box } from './layout.js';

/** Two colours as a screen shows them, and WCAG's contrast between them. */
export interface Contrast {
  readonly ratio: number;
  readonly colours: readonly [string, string];
}

/** What the page looks like at a moment: colours are read from its pixels, whatever the style sheets say. */
export class Picture {
  readonly #image: JSHandle<ImageData>;
  readonly #scale: number;
  readonly #clip: Box;

  private constructor(image: JSHandle<ImageData>, scale: number, clip: Box) {
    this.#image = image;
    this.#scale = scale;
    this.#clip = clip;
  }

  /** @param of the part of the page that matters: the smaller, the faster */
  static async take(page: Page, of: readonly Box[]): Promise<Picture> {
    const clip = around(of);
    const png = (await page.screenshot({ clip, caret: 'initial' })).toString('base64');
    const image = await page.evaluateHandle(async (data) => {
      const response = await fetch(`data:image/png;base64,${data}`);
      const bitmap = await createImageBitmap(await response.blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }, png);
    return new Picture(image, await page.evaluate(() => devicePixelRatio), clip);
  }

  /** Of what is written or drawn in a box: between the colour most of it has, and the one farthest from that. */
  async inside(box: Box): Promise<Contrast> {
    const colours = await this.#colours(box);
    const count = new Map<string, number>();
    for (const colour of colours) count.set(colour, (count.get(colour) ?? 0) + 1);
    const [[ground] = ['']] = [...count].sort(([, a], [, b]) => b - a);
    return farthest(ground, colours);
  }

  /** Of a line between two areas, met on the straight way from one into the other: with the nearer of the two. */
  async across(way: Box): Promise<Contrast> {
    const colours = await this.#colours(way);
    const sides = [colours.at(0)!, colours.at(-1)!];
    const [first, last] = sides.map((side) => farthest(side, colours));
    return first!.ratio < last!.ratio ? first! : last!;
  }

  /** Row by row. */
  async #colours({ x, y, width, height }: Box): Promise<string[]> {
    const [fromX, fromY] = [x - this.#clip.x, y - this.#clip.y];
    const edges = [fromX, fromY, fromX + width, fromY + height];
    const [left, top, right, bottom] = edges.map((edge) => Math.round(edge * this.#scale));
    return this.#image.evaluate(
      (image, [startX, startY, endX, endY]) => {
        const found: string[] = [];
        for (let row = startY; row < Math.max(endY, startY + 1); row++) {
          for (let column = startX; column < Math.max(endX, startX + 1); column++) {
            const start = (row * image.width + column) * 4;
            const [r, g, b] = image.data.subarray(start, start + 3);
            found.push(`${r} ${g} ${b}`);
          }
        }
        return found;
      },
      [left!, top!, right!, bottom!] as const,
    );
  }
}

/** The box that the text of an element takes up, without the element's own edges. */
export async function textBox(element: Locator): Promise<Box> {
  return element.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** The way across an element's upper edge in its middle: from so far above it to so far below. */
export async function overEdge(element: Locator, above: number, below: number): Promise<Box> {
  const { x, y, width } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y - above, width: 0, height: above + below };
}

export type Measured = Readonly<Record<string, Contrast>>;

/** The measured pairs with less contrast than they need, in words. */
export function faint(measured: Measured, needed: number): string[] {
  return Object.entries(measured)
    .filter(([, { ratio }]) => ratio < needed)
    .map(([name, { ratio, colours }]) => `${name}: ${ratio.toFixed(2)} between ${colours.join(' and ')}`);
}

/** All of them, in whole CSS pixels. */
function around(boxes: readonly Box[]): Box {
  const x = Math.floor(Math.min(...boxes.map((box) => box.x)));
  const y = Math.floor(Math.min(...boxes.map((box) => box.y)));
  const right = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width + 1)));
  const bottom = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height + 1)));
  return { x, y, width: right - x, height: bottom - y };
}

function farthest(from: string, colours: readonly string[]): Contrast {
  const pairs = [...new Set(colours)].map((colour): Contrast => ({
    ratio: contrast(from, colour),
    colours: [from, colour],
  }));
  return pairs.sort((a, b) => b.ratio - a.ratio)[0]!;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG's relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = colour.split(' ').map((value) => {
    const part = Number(value) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
