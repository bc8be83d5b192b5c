/** `npm run update-readme-pictures`: pictures of the running element for the README, in docs/pictures/. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions } from 'sharp';
import { BuiltStorybook, type StoryPage } from './built-storybook.js';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const STORIES = ['states-phone-step--filled', 'states-code-step-errors--wrong', 'states-country-view--open'];
/** The pages that READMEs are read on. */
const BACKGROUNDS = { light: '#ffffff', dark: '#0d1117' } as const;
/** CSS pixels of one picture: a card and its shadow. */
const SIZE = { width: 480, height: 480 };
const SCALE = 2;

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const storybook = await BuiltStorybook.build();
  for (const [colorScheme, background] of Object.entries(BACKGROUNDS) as ['light' | 'dark', string][]) {
    const stories = await storybook.open('en', { viewport: SIZE, deviceScaleFactor: SCALE, colorScheme });
    await stories.page.addStyleTag({
      content: `body { background: ${background} !important; padding: 24px 40px !important }`,
    });
    await writePicture(`${FOLDER}${colorScheme}.webp`, await screenshots(stories), background);
  }
  await storybook.close();
}

async function screenshots(stories: StoryPage): Promise<Buffer[]> {
  const taken: Buffer[] = [];
  for (const id of STORIES) {
    await stories.show(id);
    taken.push(await stories.page.screenshot({ animations: 'disabled' }));
  }
  return taken;
}

async function writePicture(path: string, inputs: readonly Buffer[], background: string): Promise<void> {
  const [width, height] = [SIZE.width * SCALE, SIZE.height * SCALE];
  const placed = inputs.map((input, nth): OverlayOptions => ({ input, left: nth * width, top: 0 }));
  const sheet = sharp({ create: { width: width * inputs.length, height, channels: 3, background } });
  await sheet.composite(placed).webp({ quality: 90, effort: 6 }).toFile(path);
}

await main();
