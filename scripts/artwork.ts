/**
 * Draws the pictures on the built-in slides from `assets/artwork/*.svg`, as a picture that is taken in
 * is kept (ADR 32): `npm run artwork`. It says what a slide names them by. The files are in the
 * repository: another Chromium may write other bytes, and slides know pictures by their bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { datasetFolderIn } from '../main/built-in-dataset.ts';
import { nameInPackage } from '../main/store/pictures/pictures.ts';
import { PictureFiles, pictureSides } from '../shared/model/picture.ts';
import { jpegSize, withoutMetadata } from '../shared/pictures/jpeg.ts';
import { browserPath } from './browser.ts';
import { sandboxArguments } from './launch.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = path.resolve(import.meta.dirname, '..');
const artwork = path.join(root, 'assets', 'artwork');
/** Where flat colours show no edges of blocks, at some 500 kB a picture. */
const quality = 90;

/** @param side the longer side, in pixels */
async function drawJpeg(browser: Browser, svg: string, side: number) {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const scale = side / Math.max(size.width, size.height);
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  const bytes = withoutMetadata(await page.screenshot({ type: 'jpeg', quality }));
  await page.close();
  return bytes;
}

/** @returns what the file is called */
function keep(bytes: Uint8Array): string {
  const file = createHash('sha256').update(bytes).digest('hex');
  const target = path.join(datasetFolderIn(root), nameInPackage(file));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return file;
}

await ensureSystemPackages('test');
const browser = await chromium.launch({
  executablePath: browserPath(),
  args: [...sandboxArguments(), '--force-color-profile=srgb'],
});
try {
  for (const name of readdirSync(artwork).sort()) {
    const svg = readFileSync(path.join(artwork, name), 'utf8');
    const full = await drawJpeg(browser, svg, pictureSides.full);
    const small = await drawJpeg(browser, svg, pictureSides.small);
    const files = PictureFiles.parse({ file: keep(full), small: keep(small), ...jpegSize(full) });
    console.log(name, JSON.stringify(files));
  }
} finally {
  await browser.close();
}
