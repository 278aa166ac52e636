import type { ExportKind } from '../model/export-choice.ts';
import type { ImageFormat, ImageScale } from '../model/image.ts';

/** What a file is roughly made of, in bytes; measured on the built-in deck. */
const pdf = {
  /** Fonts, outline and document information. */
  base: 75_000,
  perPage: { slides: 14_000, handout: 32_000, notes: 17_000, 'data-book': 9_000 },
} as const;
const pngPerScale = 118_000;
const svgPerSlide = 2_500;

/**
 * About how many bytes an export takes: enough to tell a mail attachment from a memory stick.
 *
 * @param count of the pages of a PDF, or of the slides that images are made of
 */
export function estimateSize(
  {
    kind,
    format,
    scale,
  }: { readonly kind: ExportKind; readonly format: ImageFormat; readonly scale: ImageScale },
  count: number,
): number {
  if (kind !== 'images') return pdf.base + count * pdf.perPage[kind];
  return count * (format === 'svg' ? svgPerSlide : pngPerScale * scale);
}
