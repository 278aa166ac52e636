import { z } from 'zod';
import { longest, paragraphsAtMost } from './bounds.ts';
import { SourceKey } from './keys.ts';
import { Localized } from './localized.ts';
import { storedText } from './text.ts';

/**
 * What a document is: a report on the year's work, a statistical bulletin, a file of tables, a page of
 * the web, or a document that was only seen on paper.
 */
export const sourceKinds = ['report', 'bulletin', 'table', 'page', 'paper'] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

/** A document that figures were read from. What it does not print is null, never guessed. */
export const Source = z.strictObject({
  key: SourceKey,
  kind: SourceKind.default('report'),
  title: Localized,
  publisher: z.string().nullable(),
  datePublished: z.iso.date().nullable(),
  locatorNote: Localized,
  /** SHA-256 of the file that the figures were read from, in hex; what is on paper alone has none. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Of a table each sheet is a section, and its rows are the paragraphs. */
  sections: z.array(
    z.strictObject({
      number: z.int().min(0),
      heading: z.string().nullable(),
      paragraphs: z.int().min(1).max(paragraphsAtMost),
      /** What the paragraphs say, where the document was read in: all of the section's, or null. */
      texts: z.array(storedText(longest.paragraph)).nullable().default(null),
    }),
  ),
});
export type Source = z.infer<typeof Source>;
