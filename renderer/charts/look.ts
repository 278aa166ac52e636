import type { Accent } from '../../shared/model/indicator.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Hex } from '../styles/color.ts';
import { fontFamily } from '../styles/fonts.ts';
import type { DrawnLook } from '../styles/looks.ts';

/** How a chart looks: colours of the slide's look and accent, fonts of its language. */
export interface ChartLook {
  readonly locale: Locale;
  readonly fontFamily: string;
  readonly paper: Hex;
  readonly ink: Hex;
  readonly muted: Hex;
  readonly line: Hex;
  readonly outline: Hex;
  /** The emphasised mark. */
  readonly accent: Hex;
  /** Marks beside it. */
  readonly tint: Hex;
  /** Tracks. */
  readonly wash: Hex;
}

export function chartLook(look: DrawnLook, accent: Accent, locale: Locale): ChartLook {
  const { paper, ink, muted, line, outline, accents } = look;
  const { strong, tint, wash } = accents[accent];
  return {
    locale,
    fontFamily: fontFamily(locale),
    paper,
    ink,
    muted,
    line,
    outline,
    accent: strong,
    tint,
    wash,
  };
}
