import { z } from 'zod';
import { longest } from './bounds.ts';
import { Key } from './keys.ts';
import { Localized } from './localized.ts';
import { LocalizedLine } from './text.ts';

export const builtInLooks = ['south-lake', 'night', 'civic-red'] as const;
/** The looks that every store has: 南湖 / South Lake, 夜航 / Night, 朱红 / Civic red. */
export type BuiltInLook = (typeof builtInLooks)[number];

/** The name of a look that a district made. */
export const LookKey = Key.brand('LookKey');
export type LookKey = z.infer<typeof LookKey>;

/** How slides look: a built-in look, or a district's own, `KEY` on light ground and `KEY.dark` on dark. */
export const SlideLook = z
  .string()
  .max(longest.key + '.dark'.length)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.dark)?$/);
export type SlideLook = z.infer<typeof SlideLook>;

/** Red, green and blue, two hex digits each: `#0B5FA5`. */
export const LookColour = z.string().regex(/^#[0-9A-F]{6}$/);
export type LookColour = z.infer<typeof LookColour>;

/** How many colours a district chooses; all others are worked out of them. */
export const mostLookColours = 3;

/** All colours of a look in one text: `#0B5FA5,#B7791F`. */
export const LookColours = z.string().regex(/^#[0-9A-F]{6}(?:,#[0-9A-F]{6}){0,2}$/);

/** A look that a district made of its own colours. */
export const Look = z.strictObject({
  key: LookKey,
  name: Localized,
  /** The first is the primary one. */
  colours: z.array(LookColour).min(1).max(mostLookColours),
  /** Whether the store's logo stands on the cover and at the foot of each slide. */
  showsLogo: z.boolean(),
});
export type Look = z.infer<typeof Look>;

/** As `Look`, by the rules that it must keep to. */
export const LookFields = Look.extend({ name: LocalizedLine }).refine(
  ({ key }) => !builtInLooks.some((builtIn) => builtIn === String(key)),
  { error: 'invalid.look-built-in', path: ['key'] },
);
export type LookFields = z.infer<typeof LookFields>;
