import { z } from 'zod';
import { SourceKey } from './keys.ts';
import { Localized } from './localized.ts';

/** A document that figures were read from. What it does not print is null, never guessed. */
export const Source = z.strictObject({
  key: SourceKey,
  title: Localized,
  publisher: z.string().nullable(),
  datePublished: z.iso.date().nullable(),
  locatorNote: Localized,
  /** SHA-256 of the file that the figures were read from, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sections: z.array(
    z.strictObject({
      number: z.int().min(0),
      heading: z.string().nullable(),
      paragraphs: z.int().min(1),
    }),
  ),
});
export type Source = z.infer<typeof Source>;
