import { z } from 'zod';
import { Locale } from './localized.ts';

export const slideLooks = ['south-lake', 'night', 'civic-red'] as const;
/** Look of the slides: 南湖 / South Lake, 夜航 / Night, 朱红 / Civic red. */
export const SlideLook = z.enum(slideLooks);
export type SlideLook = z.infer<typeof SlideLook>;

export const Settings = z.strictObject({
  /** Language of menus and messages. */
  interfaceLocale: Locale,
  /** Language of the slides, which may differ from the interface's. */
  slideLocale: Locale,
  slideLook: SlideLook,
});
export type Settings = z.infer<typeof Settings>;
