import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import type {} from '../renderer/api.ts';
import type { PictureFiles } from '../shared/model/picture.ts';
import { withoutMetadata } from '../shared/pictures/jpeg.ts';

interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Of the sky, in degrees: pictures of one hue are alike. */
  readonly hue: number;
}

/** A landscape as a JPEG, drawn by the window's own engine. */
export async function drawJpeg(page: Page, drawn: Drawn): Promise<Buffer> {
  const url = await page.evaluate(({ width, height, hue }) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const sky = context.createLinearGradient(0, 0, 0, height);
    sky.addColorStop(0, `hsl(${hue} 60% 40%)`);
    sky.addColorStop(1, `hsl(${hue + 40} 70% 85%)`);
    context.fillStyle = sky;
    context.fillRect(0, 0, width, height);
    for (let hill = 0; hill < 4; hill += 1) {
      context.fillStyle = `hsl(${hue + 90} 35% ${60 - hill * 12}%)`;
      context.beginPath();
      context.moveTo(0, height);
      for (let x = 0; x <= 60; x += 1) {
        const rise = Math.sin(x / (4 + hill) + hill * 2) * 0.05 + 0.42 - hill * 0.1;
        context.lineTo((x / 60) * width, height * (1 - rise));
      }
      context.lineTo(width, height);
      context.fill();
    }
    context.fillStyle = `hsl(${hue + 200} 90% 75%)`;
    context.beginPath();
    context.arc(width * 0.7, height * 0.3, height * 0.09, 0, 7);
    context.fill();
    return canvas.toDataURL('image/jpeg', 0.86);
  }, drawn);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Keeps a picture as the editor does, in both sizes. */
export async function addPicture(page: Page, hue: number): Promise<PictureFiles> {
  const [full, small] = await Promise.all(
    [2560, 1280].map(async (width) => {
      const jpeg = await drawJpeg(page, { width, height: width / 1.6, hue });
      return Buffer.from(withoutMetadata(jpeg)).toString('base64');
    }),
  );
  const outcome = await page.evaluate(
    ([one = '', other = '']) => {
      const bytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      return window.api.pictures.add({ full: bytes(one), small: bytes(other) });
    },
    [full ?? '', small ?? ''],
  );
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** Where the files of a store's pictures are. */
export function pictureFile(storeFile: string, file: string): string {
  return path.join(path.dirname(storeFile), 'slide-pictures', `${file}.jpg`);
}

/** SHA-256 of every JPEG that a PDF holds, as it stands in it, and how many other images there are. */
export async function jpegsIn(file: string): Promise<{ jpegs: string[]; others: number }> {
  const pdf = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const images = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(
      (object): object is PDFRawStream =>
        object instanceof PDFRawStream &&
        object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image'),
    );
  const jpegs = images.filter(
    ({ dict }) => dict.lookup(PDFName.of('Filter')) === PDFName.of('DCTDecode'),
  );
  return {
    jpegs: jpegs.map(({ contents }) => createHash('sha256').update(contents).digest('hex')).sort(),
    others: images.length - jpegs.length,
  };
}
