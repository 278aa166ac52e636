import { z } from 'zod';
import { ExportProof } from './export.ts';
import { DeckKey } from './keys.ts';
import { locales } from './localized.ts';
import { SlideLook } from './look.ts';
import { PictureSize } from './picture.ts';

/** How a presentation that others edit is made of a deck, whatever slides it is of. */
export const PresentationOptions = z.strictObject({
  /** `both` makes two files, the Chinese one and the English one beside it. */
  locale: z.enum([...locales, 'both']),
  look: SlideLook,
  /** Photographs as they are kept, or at half their size for mail. */
  pictures: PictureSize,
  /** Adds every figure shown with its paragraph on slides at the end; figures lead there. */
  appendix: z.boolean(),
  /** Puts what is said at each slide, and where its figures were published, under it. */
  notes: z.boolean(),
  /** Keeps hidden slides, hidden there too; without them they are left out. */
  hidden: z.boolean(),
});
export type PresentationOptions = z.infer<typeof PresentationOptions>;

/** What to export; slides are numbers among the shown ones, from 1; null is all of them. */
export const PresentationRequest = PresentationOptions.extend({
  deck: DeckKey,
  slides: z.array(z.int().min(1)).min(1).nullable(),
});
export type PresentationRequest = z.infer<typeof PresentationRequest>;

export const PresentationReport = z.strictObject({
  /** Absolute paths: one, or the Chinese file and the English one. */
  files: z.array(z.string()).min(1).max(2),
  /** Slides of all files together, those of sources too. */
  slides: z.int().min(1),
  bytes: z.int().min(1),
  /** Of all files together. */
  proof: ExportProof,
});
export type PresentationReport = z.infer<typeof PresentationReport>;
