import { z } from 'zod';
import { Locale } from './localized.ts';
import { SlideLook } from './look.ts';

export const Settings = z.strictObject({
  /** Language of menus and messages. */
  interfaceLocale: Locale,
  /** Language of the slides, which may differ from the interface's. */
  slideLocale: Locale,
  slideLook: SlideLook,
  /** Whether the ways in are still offered, as at a first start. */
  firstSteps: z.enum(['offered', 'done']),
});
export type Settings = z.infer<typeof Settings>;
