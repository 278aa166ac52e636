import type { Locale } from '../../shared/model/localized.ts';

/**
 * What draws Chinese, the likeliest first: Noto Sans SC, the rest of it, and what it lacks. The
 * same in CSS (`--han`).
 */
const han = "'Noto Sans SC', 'Noto Sans SC Rest', 'Rare Characters'";

/**
 * The font stack of a language; the same in CSS (`--font`) and in chart SVG. What none of them has
 * the system's fonts draw, unasked: a generic family behind them would be asked for all the time.
 */
export function fontFamily(locale: Locale): string {
  // Latin letters that Noto Sans SC lacks (Š, ő) come from Barlow in Chinese too.
  return locale === 'en' ? `Barlow, ${han}` : `'Barlow Latin', ${han}, Barlow`;
}

/** Every face that slides use, for `document.fonts.load(face, text)` before printing. */
export const slideFaces: readonly string[] = [
  "400 16px 'Noto Sans SC'",
  "500 16px 'Noto Sans SC'",
  "700 16px 'Noto Sans SC'",
  "500 16px 'Noto Sans SC Rest'",
  "700 16px 'Noto Sans SC Rest'",
  "400 16px 'Rare Characters'",
  '500 16px Barlow',
  '600 16px Barlow',
  "500 16px 'Barlow Latin'",
  "600 16px 'Barlow Latin'",
];
