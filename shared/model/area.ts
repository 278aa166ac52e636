import { z } from 'zod';
import { longest } from './bounds.ts';
import { Localized } from './localized.ts';
import { distinctLines, LocalizedLine } from './text.ts';

/**
 * The stable name of an area, as references write it behind `#`: `CN-420106` where GB/T 2260 has a
 * code for it, else its name in letters and digits, Chinese ones too.
 */
export const AreaKey = z
  .string()
  .max(longest.area)
  .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u)
  .brand('AreaKey');
export type AreaKey = z.infer<typeof AreaKey>;

/** Six digits: province, city, county (GB/T 2260, https://std.samr.gov.cn). */
export const AreaCode = z.string().regex(/^[1-9]\d{5}$/);

/** A place that figures are of: the district itself, its towns, its city, other districts. */
export const Area = z.strictObject({
  key: AreaKey,
  /** Null for what has no code of its own: a street, a development zone. */
  code: AreaCode.nullable(),
  name: Localized,
  /** The area that it lies in, where the store knows it. */
  parent: AreaKey.nullable(),
  /** Whatever else sources call it: 洪山, 全区. */
  synonyms: z.array(z.string().min(1).max(longest.areaName)).max(longest.synonyms),
  /** The one area that the store is about: new briefings begin with it. */
  isHome: z.boolean(),
});
export type Area = z.infer<typeof Area>;

/** What is said of an area itself; which one is the home is a matter of the store. */
export const AreaFields = Area.omit({ isHome: true })
  .extend({
    name: LocalizedLine,
    synonyms: distinctLines(longest.areaName, longest.synonyms),
  })
  .refine(({ key, parent }) => parent !== key, {
    error: 'invalid.area-in-itself',
    path: ['parent'],
  });
export type AreaFields = z.infer<typeof AreaFields>;

/** The store's home area, as an edit changes it. */
export const HomeArea = z.strictObject({ area: AreaKey });
export type HomeArea = z.infer<typeof HomeArea>;
