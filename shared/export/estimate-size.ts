import type { Briefing } from '../model/briefing.ts';
import type { ImageFormat, ImageScale } from '../model/image.ts';
import type { Locale } from '../model/localized.ts';
import { type PictureSize, pictureSides, picturesIn } from '../model/picture.ts';
import { type Page, slidesOn } from './pages/page.ts';

/**
 * What a PDF is roughly made of, in bytes; measured on the built-in deck, whole and in parts. Most
 * of it is fonts: each slide and each table brings characters that were not there before.
 */
const pdf: Readonly<Record<Locale, Readonly<Record<'base' | 'slide' | 'tables', number>>>> = {
  'zh-CN': { base: 75_000, slide: 16_500, tables: 20_000 },
  en: { base: 50_000, slide: 8_200, tables: 10_000 },
};
/** A page's own text and edges. */
const perPage = 1_500;

/** Of a presentation: its masters and its theme; a slide with its notes; a chart with its workbook. */
const presentation = { base: 40_000, slide: 6_500, chart: 9_000, tables: 6_000 } as const;

const pngPerScale = 118_000;
const svgPerSlide = 1_250;

/** What a photograph whose file is not at hand takes, for each of its pixels. */
const perPixel = 0.25;

/** The pictures of a deck: in which size they are wanted, and how many bytes their files have. */
export interface PicturesOfDeck {
  readonly size: PictureSize;
  readonly bytes: Briefing['pictureSizes'];
}

/**
 * About how many bytes a PDF takes: enough to tell a mail attachment from a memory stick.
 *
 * @param pictures each of which is in the file once
 */
export function estimatePdfSize(
  pages: readonly Pick<Page, 'body' | 'locale'>[],
  pictures: PicturesOfDeck,
): number {
  const bases = [...new Set(pages.map(({ locale }) => locale))].map((locale) => pdf[locale].base);
  const contents = pages.map((page) => {
    const { slide, tables } = pdf[page.locale];
    return perPage + slidesOn(page).length * slide + (page.body.kind === 'tables' ? tables : 0);
  });
  return [...bases, ...contents, ...picturesOn(pages, pictures)].reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

function picturesOn(
  pages: readonly Pick<Page, 'body'>[],
  { size, bytes }: PicturesOfDeck,
): number[] {
  const bodies = pages.flatMap((page) =>
    slidesOn(page).flatMap((result) => (result.ok ? [result.slide.body] : [])),
  );
  const files = new Map(
    picturesIn(bodies).map(({ picture }) => [picture[size === 'full' ? 'file' : 'small'], picture]),
  );
  return [...files].map(([file, { width, height }]) => {
    const scale = Math.min(1, pictureSides[size] / Math.max(width, height));
    return bytes[file] ?? width * height * scale ** 2 * perPixel;
  });
}

/** About how many bytes one file of a presentation takes; the texts of its slides are packed well. */
export function estimatePresentationSize(
  pages: readonly Pick<Page, 'body'>[],
  pictures: PicturesOfDeck,
): number {
  const contents = pages.map((page) =>
    page.body.kind === 'tables'
      ? presentation.tables
      : presentation.slide + (hasChart(page) ? presentation.chart : 0),
  );
  return [presentation.base, ...contents, ...picturesOn(pages, pictures)].reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

function hasChart(page: Pick<Page, 'body'>): boolean {
  return slidesOn(page).some((result) => result.ok && 'chart' in result.slide.body);
}

/** About how many bytes images of so many slides take; charts stand on half of them. */
export function estimateImagesSize(
  { format, scale }: { readonly format: ImageFormat; readonly scale: ImageScale },
  slides: number,
): number {
  return slides * (format === 'svg' ? svgPerSlide : pngPerScale * scale);
}
