import { z } from 'zod';
import { Locale } from './localized.ts';

export const slideThemes = ['south-lake', 'night', 'civic-red'] as const;
/** Look of the slides: 南湖 / South Lake, 夜航 / Night, 朱红 / Civic red. */
export const SlideTheme = z.enum(slideThemes);
export type SlideTheme = z.infer<typeof SlideTheme>;

export const Settings = z.strictObject({
  /** Language of menus and messages. */
  interfaceLocale: Locale,
  /** Language of the slides, which may differ from the interface's. */
  slideLocale: Locale,
  slideTheme: SlideTheme,
});
export type Settings = z.infer<typeof Settings>;
