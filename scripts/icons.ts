/**
 * Draws the app's icon in all the forms that systems ask for, from `assets/icons/icon.svg`:
 * `npm run icons`. The files are in the repository, as a packager has no browser to draw them with.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserPath } from './browser.ts';
import { sandboxArguments } from './launch.ts';
import { ensureSystemPackages } from './system-packages.ts';

const folder = path.resolve(import.meta.dirname, '../assets/icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
type Size = (typeof sizes)[number];

/** The kinds of pictures in an .icns file, with the pixels of each; those for dense displays have twice. */
const icnsTypes: Readonly<Record<string, Size>> = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

async function drawPngs(svg: string): Promise<ReadonlyMap<Size, Buffer>> {
  await ensureSystemPackages('test');
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: [...sandboxArguments(), '--force-color-profile=srgb'],
  });
  try {
    const page = await browser.newPage();
    const pngs = new Map<Size, Buffer>();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0}svg{display:block;width:100vw}</style>${svg}`,
      );
      pngs.set(size, await page.screenshot({ omitBackground: true }));
    }
    return pngs;
  } finally {
    await browser.close();
  }
}

/**
 * A Windows icon of PNG pictures, which Windows reads since Vista.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
function toIco(pictures: readonly (readonly [size: Size, png: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** A macOS icon: blocks of a type, a length and a PNG. */
function toIcns(pngOf: (size: Size) => Buffer): Buffer {
  const block = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  const blocks = Object.entries(icnsTypes).map(([type, size]) => block(type, pngOf(size)));
  return block('icns', Buffer.concat(blocks));
}

const pngs = await drawPngs(readFileSync(path.join(folder, 'icon.svg'), 'utf8'));
const pngOf = (size: Size): Buffer => {
  const png = pngs.get(size);
  if (!png) throw new Error(`the icon was not drawn at ${size} px`);
  return png;
};
writeFileSync(path.join(folder, 'icon.png'), pngOf(512));
writeFileSync(
  path.join(folder, 'icon.ico'),
  toIco(([16, 24, 32, 48, 64, 128, 256] as const).map((size) => [size, pngOf(size)])),
);
writeFileSync(path.join(folder, 'icon.icns'), toIcns(pngOf));
console.log(`icon.png, icon.ico and icon.icns are in ${folder}`);
