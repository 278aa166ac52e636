import type { Locale } from '../../shared/model/localized.ts';

/** The font stack of a language; the same in CSS (`--font`) and in chart SVG. */
export function fontFamily(locale: Locale): string {
  return locale === 'en'
    ? "Barlow, 'Noto Sans SC', sans-serif"
    : "'Barlow Latin', 'Noto Sans SC', sans-serif";
}

/** Every face that slides use, for `document.fonts.load(face, text)` before printing. */
export const slideFaces: readonly string[] = [
  "400 16px 'Noto Sans SC'",
  "500 16px 'Noto Sans SC'",
  "700 16px 'Noto Sans SC'",
  '500 16px Barlow',
  '600 16px Barlow',
  "500 16px 'Barlow Latin'",
  "600 16px 'Barlow Latin'",
];
