/**
 * All slides at a glance: `npm run contact-sheet` writes one PNG grid for each briefing, look and
 * language to exports/ and prints their paths. The names of the briefing that opens first are the
 * bare ones; others have its key.
 *
 * Every slide is drawn by the app itself at the size it has in the grid, so its text is sharp.
 */
import { mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startChromium } from '../e2e/harness/chromium.ts';
import { Reader } from '../e2e/pages/reader.ts';
import { Gallery, type Look } from '../e2e/visual/gallery.ts';
import type {} from '../renderer/api.ts';
import { locales } from '../shared/model/localized.ts';
import { builtInLooks } from '../shared/model/look.ts';
import { buildIfNeeded } from './build.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = path.resolve(import.meta.dirname, '..');
const thumbnail = { width: 480, height: 270 };
const columns = 5;
const gap = 24;

interface Thumbnail {
  readonly caption: string;
  readonly png: Buffer;
}

async function takeThumbnails(page: Page, gallery: Gallery, look: Look): Promise<Thumbnail[]> {
  const thumbnails: Thumbnail[] = [];
  for await (const key of gallery.slides(look)) {
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    thumbnails.push({ caption: `${thumbnails.length + 1}  ${key}`, png });
  }
  return thumbnails;
}

/** The grid as a page that needs nothing from elsewhere. */
async function gridHtml(title: string, thumbnails: readonly Thumbnail[]): Promise<string> {
  const font = await readFile(
    path.join(root, 'node_modules/@fontsource/barlow/files/barlow-latin-500-normal.woff2'),
  );
  const cells = thumbnails.map(
    ({ caption, png }) => `<figure>
      <img src="data:image/png;base64,${png.toString('base64')}">
      <figcaption>${caption}</figcaption>
    </figure>`,
  );
  return `<!doctype html>
<style>
  @font-face { font-family: Caption; src: url(data:font/woff2;base64,${font.toString('base64')}); }
  body { width: max-content; margin: 0; padding: ${gap}px; background: #8A929A; color: #FFFFFF;
         font: 16px/24px Caption; white-space: pre; }
  h1 { margin: 0 0 ${gap / 2}px; font: 20px/32px Caption; }
  main { display: grid; grid-template-columns: repeat(${columns}, ${thumbnail.width}px);
         gap: ${gap / 2}px ${gap}px; white-space: normal; }
  figure { margin: 0; }
  img { display: block; width: ${thumbnail.width}px; height: ${thumbnail.height}px; }
  figcaption { padding-top: 4px; white-space: pre; }
</style>
<h1>${title}</h1>
<main>${cells.join('')}</main>`;
}

async function drawSheets(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-contact-sheet-'));
  const exports = path.join(root, 'exports');
  mkdirSync(exports, { recursive: true });
  const harness = await startChromium(folder);
  try {
    const { store, page } = harness;
    const sheet = await harness.browser.newPage();
    const first = store.openedDeck.get();
    const { options } = new Reader(page);
    for (const { key } of store.decks.list()) {
      await page.bringToFront();
      await page.evaluate((deck) => window.api.decks.open({ deck }), key);
      await expect(options).toHaveCount(store.decks.get(key).slides.length);
      const gallery = await Gallery.open(page, thumbnail);
      for (const look of builtInLooks) {
        for (const locale of locales) {
          await page.bringToFront();
          const thumbnails = await takeThumbnails(page, gallery, { look, locale });
          const name = [...(key === first ? [] : [key]), look, locale];
          await sheet.bringToFront();
          await sheet.setContent(await gridHtml(name.join('  ·  '), thumbnails));
          await sheet.evaluate(() => document.fonts.ready.then(() => undefined));
          const { width, height } = (await sheet.locator('body').boundingBox()) ?? thumbnail;
          await sheet.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
          const file = path.join(exports, `contact-sheet-${name.join('-')}.png`);
          await sheet.screenshot({ path: file });
          console.log(file);
        }
      }
      await page.bringToFront();
      await gallery.close();
    }
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await ensureSystemPackages('test');
  await buildIfNeeded();
  await drawSheets();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
