import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';

/** What somebody has looked at and found good. */
const REVIEWED = new URL('./pictures/', import.meta.url);
/** What is there now, where it differs. */
const FOUND = new URL('../../../node_modules/.cache/sms-login/pictures/', import.meta.url);

/** The share of pixels that may differ: less than one icon. What browsers smooth differently does not count. */
const TOLERANCE = 0.0002;

/** How far a colour may be from the reviewed one: a shade that people see is too far. */
const THRESHOLD = 0.03;
/** The same where there are more colours than a palette keeps: behind glass, and in flags. */
const COLOURFUL: readonly (readonly [RegExp, number])[] = [
  [/glass/, 0.1],
  [/countr/, 0.06],
];
const threshold = (name: string): number => COLOURFUL.find(([names]) => names.test(name))?.[1] ?? THRESHOLD;

interface Picture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Puts screenshots side by side. */
export async function sideBySide(screenshots: readonly Buffer[]): Promise<Picture> {
  const parts = await Promise.all(screenshots.map((screenshot) => pixels(sharp(screenshot))));
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const height = Math.max(...parts.map((part) => part.height));
  const data = new Uint8Array(width * height * 4).fill(136);
  let left = 0;
  for (const part of parts) {
    for (let row = 0; row < part.height; row += 1) {
      const line = part.data.subarray(row * part.width * 4, (row + 1) * part.width * 4);
      data.set(line, (row * width + left) * 4);
    }
    left += part.width;
  }
  return { data, width, height };
}

/**
 * Compares a picture with the one that was reviewed.
 *
 * @returns what is wrong with it, if anything, and where it can be looked at
 */
export async function compare(name: string, picture: Picture): Promise<string | undefined> {
  const reviewed = await readFile(new URL(`${name}.png`, REVIEWED)).catch(() => undefined);
  if (!reviewed) return `nobody has looked at it yet: ${await write(FOUND, name, picture)}`;
  const { width, height, data } = await pixels(sharp(reviewed));
  if (picture.width !== width || picture.height !== height) {
    return `has another size than before: ${await write(FOUND, name, picture)}`;
  }
  const difference = new Uint8Array(data.length);
  const count = pixelmatch(picture.data, data, difference, width, height, { threshold: threshold(name) });
  if (count <= width * height * TOLERANCE) return undefined;
  await write(FOUND, `${name}.difference`, { data: difference, width, height });
  return `${count} pixels differ: ${await write(FOUND, name, picture)}`;
}

/** What is there now is what it should be. */
export async function accept(name: string, picture: Picture): Promise<void> {
  await write(REVIEWED, name, picture);
}

async function pixels(image: Sharp): Promise<Picture> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height };
}

async function write(folder: URL, name: string, { data, width, height }: Picture): Promise<string> {
  const url = new URL(`${name}.png`, folder);
  // Few colours are enough to see what has changed, and take a tenth of the space.
  const small = { palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 10 };
  const image = sharp(data, { raw: { width, height, channels: 4 } }).png(small);
  await mkdir(folder, { recursive: true });
  await writeFile(url, await image.toBuffer());
  return fileURLToPath(url);
}
