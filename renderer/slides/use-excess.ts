import { createContext, useContext } from 'react';
import { plainText, type RichText } from '../../shared/deck/bound-slide.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import { originOf } from '../../shared/deck/text-origins.ts';
import { excessOf, type TextRoom } from '../../shared/text/excess.ts';
import type { TextStyle } from '../../shared/text/text-width.ts';
import { useSlides } from './slide-context.ts';

/** What a slide cuts, without saying which slide it is. */
export type CutOnSlide = Pick<CutText, 'path' | 'text' | 'excess'>;

/** Told of each text that a slide cuts, where it is drawn to find that out; null where it is drawn to be seen. */
export const CutTextsContext = createContext<((cut: CutOnSlide) => void) | null>(null);

/** How a text is set. */
type TextSetting = TextRoom & TextStyle;

/** How many characters of a text find no room where it stands; whoever would cut it asks this first. */
export function useExcess(text: RichText | null, { width, lines, ...style }: TextSetting): number {
  const { locale } = useSlides();
  const tell = useContext(CutTextsContext);
  if (!text) return 0;
  const written = plainText(text);
  const excess = excessOf(written, { width, lines: Math.max(lines, 0) }, style, locale);
  if (excess > 0) tell?.({ path: originOf(text), text: written, excess });
  return excess;
}

/** Tells of what is cut where no text of the slide stands by itself, such as within a chart. */
export function useCuts(cuts: readonly CutOnSlide[]): void {
  const tell = useContext(CutTextsContext);
  if (tell) for (const { path, text, excess } of cuts) tell({ path, text, excess });
}
