/**
 * What LibreOffice Impress makes of exported presentations, beside our own pictures of the slides:
 * `npm run compare:presentations [-- BRIEFING… --impress-spacing --looks=night --locales=en]`.
 *
 * Writes to exports/beside-impress/ a picture of each pair, ours on the left, and prints of each slide
 * how alike they are and which line of text moved furthest. LibreOffice has to be there.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type DrawnPage, drawPages, presentationRequest } from '../e2e/drawn-pages.ts';
import { startChromium } from '../e2e/harness/chromium.ts';
import { datasetFolder } from '../e2e/harness/harness.ts';
import { similarity } from '../e2e/similarity.ts';
import { describePresentation } from '../main/export/pptx/describe-presentation.ts';
import { presentationTasks } from '../main/export/pptx/presentation-tasks.ts';
import { presentationPages } from '../shared/export/pages/presentation-pages.ts';
import { DeckKey } from '../shared/model/keys.ts';
import { locales } from '../shared/model/localized.ts';
import { builtInLooks } from '../shared/model/look.ts';
import { buildIfNeeded } from './build.ts';
import { picturesOf, startImpress } from './impress/impress.ts';
import { charactersOf, movedLines } from './impress/text-places.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = path.resolve(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const named = (name: string) =>
  asked
    .find((one) => one.startsWith(`--${name}=`))
    ?.split('=')[1]
    ?.split(',');
const decks = asked.filter((one) => !one.startsWith('--'));
const looks = builtInLooks.filter((look) => named('looks')?.includes(look) ?? true);
const languages = locales.filter((locale) => named('locales')?.includes(locale) ?? true);
const spacing = asked.includes('--impress-spacing') ? 'as-impress' : 'as-powerpoint';

/**
 * What is asked of each slide: the least likeness, as a whole slide is seen, and how far a line of text
 * may move, in units. Pixel by pixel it is less, as letters of Calibri are none of Barlow.
 */
const bounds = { similarity: 0.9, moved: 8 } as const;

/** A presentation that was written, and the slides that it was written from. */
interface Written {
  readonly name: string;
  readonly file: string;
  readonly pages: readonly DrawnPage[];
}

async function compare(folder: string): Promise<void> {
  const harness = await startChromium(path.join(folder, 'store'));
  try {
    const written: Written[] = [];
    for (const deck of decks.length > 0 ? decks : ['annual-2023', 'outlook-2024'])
      for (const look of looks)
        for (const locale of languages) {
          const briefing = harness.store.briefings.get(DeckKey.parse(deck));
          const pages = await drawPages(harness, briefing, { locale, look, isPictured: true });
          const request = presentationRequest(briefing, { locale, look });
          const { document } = describePresentation(
            presentationPages(request, locale, briefing),
            pages.map(({ drawing }) => drawing),
            ...([request, locale, briefing] as const),
          );
          const { storeFile } = harness;
          const { bytes } = await presentationTasks.write({ document, storeFile, datasetFolder });
          const name = `${deck}-${look}-${locale}`;
          const file = path.join(folder, `${name}.pptx`);
          await writeFile(file, bytes);
          written.push({ name, file, pages });
        }
    const impress = await startImpress(path.join(folder, 'impress'), spacing);
    const pdfs = await impress.toPdf(written.map(({ file }) => file));
    for (const [index, one] of written.entries())
      await report(harness.page, one, pdfs[index] ?? '');
  } finally {
    await harness.close();
  }
}

async function report(page: Page, { name, file, pages }: Written, pdf: string): Promise<void> {
  const outputs = path.join(root, 'exports', 'beside-impress');
  await mkdir(outputs, { recursive: true });
  await writeFile(path.join(outputs, `${name}.pptx`), await readFile(file));
  const [pictures, characters] = [await picturesOf(pdf), await charactersOf(pdf)];
  const [alike, close]: [number[], number[]] = [[], []];
  console.log(`\n${name}`);
  for (const [index, { drawing, picture }] of pages.entries()) {
    const drawn = pictures[index];
    if (!picture || !drawn) continue;
    const likeness = await similarity(page, picture, drawn, 3);
    const byPixel = await similarity(page, picture, drawn);
    alike.push(likeness);
    close.push(byPixel);
    const [furthest] = movedLines(drawing, characters[index] ?? []);
    const number = String(index + 1).padStart(2, '0');
    await writeFile(
      path.join(outputs, `${name}-${number}.png`),
      await beside(page, picture, drawn),
    );
    const isBelow = likeness < bounds.similarity || (furthest?.moved ?? 0) > bounds.moved;
    const line = furthest
      ? `${furthest.moved.toFixed(1)} (left ${furthest.left.toFixed(1)}, right ${furthest.right.toFixed(1)}, baseline ${furthest.baseline.toFixed(1)}) ${furthest.text.slice(0, 24)}`
      : '';
    console.log(
      `${isBelow ? '!' : ' '} ${number} ${likeness.toFixed(3)} (${byPixel.toFixed(3)}) ${drawing.slide ?? ''}  ${line}`,
    );
  }
  console.log(`  as a slide is seen: ${summary(alike)}\n  pixel by pixel: ${summary(close)}`);
}

function summary(values: readonly number[]): string {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const below = values.filter((one) => one < bounds.similarity).length;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${least.toFixed(3)} to ${most.toFixed(3)}, mean ${mean.toFixed(3)}, ${below} of ${values.length} below ${bounds.similarity}`;
}

/** Two pictures in one. */
async function beside(page: Page, ours: Buffer, theirs: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async (pictures) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 2568, height: 720 });
      const context = canvas.getContext('2d');
      for (const [index, picture] of pictures.entries()) {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        context?.drawImage(image, index * 1288, 0, 1280, 720);
      }
      return canvas.toDataURL('image/png');
    },
    [ours.toString('base64'), theirs.toString('base64')],
  );
  return Buffer.from(url.replace('data:image/png;base64,', ''), 'base64');
}

const scratch = await mkdtemp(path.join(tmpdir(), 'hongshan-impress-'));
try {
  await ensureSystemPackages('test', 'office');
  await buildIfNeeded();
  await mkdir(path.join(scratch, 'store'));
  await compare(scratch);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}
