import { z } from 'zod';
import { DeckKey, SlideKey } from './keys.ts';
import { Locale } from './localized.ts';
import { SlideLook } from './look.ts';

/** Slides as PNG, or the charts on them as SVG. */
export const imageFormats = ['png', 'svg'] as const;
export const ImageFormat = z.enum(imageFormats);
export type ImageFormat = z.infer<typeof ImageFormat>;

/** How many pixels of a PNG stand for one unit of a slide: 1 is 1280 × 720, 4 is 5120 × 2880. */
export const imageScales = [1, 2, 3, 4] as const;
export const ImageScale = z.literal(imageScales);
export type ImageScale = z.infer<typeof ImageScale>;

/** Which slides to export as images; they are numbers among the shown ones, from 1; null is all. */
export const ImageRequest = z.strictObject({
  deck: DeckKey,
  format: ImageFormat,
  scale: ImageScale,
  locale: Locale,
  look: SlideLook,
  slides: z.array(z.int().min(1)).min(1).nullable(),
});
export type ImageRequest = z.infer<typeof ImageRequest>;

export const ImageReport = z.strictObject({
  /** Absolute paths of all files, in the order of the slides. */
  files: z.array(z.string()).min(1),
  bytes: z.int().min(1),
});
export type ImageReport = z.infer<typeof ImageReport>;

/** A chart as a file of its own. */
export const ChartDrawing = z.strictObject({
  slide: SlideKey,
  svg: z.string().max(2_000_000),
});
export type ChartDrawing = z.infer<typeof ChartDrawing>;
