import { z } from 'zod';
import { longest } from './bounds.ts';
import { ExportRequest, pdfKinds } from './export.ts';
import { ImageFormat, ImageScale } from './image.ts';
import { DeckKey, SectionKey } from './keys.ts';
import { PresentationOptions } from './presentation-request.ts';
import { line } from './text.ts';

/** Everything that can be exported of a deck: pages of a PDF, slides that others edit, or images. */
export const exportKinds = [...pdfKinds, 'presentation', 'images'] as const;
export const ExportKind = z.enum(exportKinds);
export type ExportKind = z.infer<typeof ExportKind>;

/** How to export, whatever deck and slides it is of. */
export const ExportChoice = ExportRequest.omit({ deck: true, slides: true, ink: true }).extend({
  kind: ExportKind,
  format: ImageFormat,
  scale: ImageScale,
  /** Of a presentation, as `PresentationOptions`. */
  notes: PresentationOptions.shape.notes.default(true),
  hidden: PresentationOptions.shape.hidden.default(true),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

/** What is remembered of exports takes no more; no deck has as many. */
const mostSections = 32;

/** Which slides of a deck. */
export const ExportRange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('current') }),
  z.strictObject({ kind: z.literal('sections'), sections: z.array(SectionKey).max(mostSections) }),
  /** As it was typed, such as `1-5,8`; whether it can be read is another matter. */
  z.strictObject({ kind: z.literal('typed'), text: z.string().max(longest.slideRange) }),
]);
export type ExportRange = z.infer<typeof ExportRange>;

export const PresetName = line(longest.presetName);

/** A choice that people know by name. */
export const ExportPreset = z.strictObject({ name: PresetName, choice: ExportChoice });
export type ExportPreset = z.infer<typeof ExportPreset>;

export const LastExport = z.strictObject({
  choice: ExportChoice,
  /** Of which deck the range speaks; null where there was only one. */
  deck: DeckKey.nullable().default(null),
  range: ExportRange,
});
export type LastExport = z.infer<typeof LastExport>;

/** What is remembered of exports. */
export const ExportChoices = z.strictObject({
  /** The person's own, by name. */
  presets: z.array(ExportPreset),
  /** Null when nothing was exported yet. */
  last: LastExport.nullable(),
});
export type ExportChoices = z.infer<typeof ExportChoices>;
