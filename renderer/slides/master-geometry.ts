import type { RichText } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { stageSize } from '../../shared/model/stage.ts';
import { lineCount } from './text-height.ts';

/** Design units of the stage; see the visual system. */
export const stage = { ...stageSize, side: 72, top: 52, bottom: 44 } as const;
export const contentWidth = stage.width - 2 * stage.side;
/** Kicker with the space under it, the gap under the head, and the footer with the gap above it. */
const kicker = 32;
const headGap = 32;
const footer = 16 + 24;
const subtitleLine = 36;
/** In the smallest size, as nobody reads more of them and the content needs the room. */
export const mostTitleLines = 3;

export interface MasterGeometry {
  readonly titleSize: 36 | 30 | 24;
  readonly titleLines: number;
  readonly contentHeight: number;
}

/** Where the content begins: known before the browser sets a line, so that charts can be drawn to size. */
export function masterGeometry(
  title: RichText,
  subtitle: RichText | null,
  locale: Locale,
): MasterGeometry {
  const lines = (size: number) =>
    lineCount(title, { width: contentWidth, size, weight: 700 }, locale);
  const titleSize = ([36, 30] as const).find((size) => lines(size) <= 2) ?? 24;
  // One that is being written keeps its line, however little of it is there.
  const titleLines = Math.min(Math.max(lines(titleSize), 1), mostTitleLines);
  const head =
    kicker + titleLines * titleLineHeight(titleSize) + (subtitle ? subtitleLine : 0) + headGap;
  return {
    titleSize,
    titleLines,
    contentHeight: stage.height - stage.top - stage.bottom - footer - head,
  };
}

export function titleLineHeight(size: number): number {
  return Math.round((size * 1.25) / 4) * 4;
}
