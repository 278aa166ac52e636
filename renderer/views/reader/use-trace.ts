import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoundFigure } from '../../../shared/deck/bound-slide.ts';
import { isSameFigure } from '../../../shared/figures/areas.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';

interface TracedFigure {
  readonly figure: Figure;
  readonly anchor: HTMLElement;
  readonly screen: string;
}

/**
 * The figure whose source is shown. Its panel goes away with what it points at: another slide,
 * language or look is another `screen`. A corrected figure is shown as corrected.
 */
export function useTrace(briefing: Briefing, screen: string) {
  const [asked, setAsked] = useState<TracedFigure | null>(null);

  // `show` keeps its identity: every slide would be drawn anew with it.
  const latestScreen = useRef(screen);
  useEffect(() => {
    latestScreen.current = screen;
  }, [screen]);
  const show = useCallback(
    ({ figure }: BoundFigure, anchor: HTMLElement) =>
      setAsked({ figure, anchor, screen: latestScreen.current }),
    [],
  );
  const close = useCallback(() => setAsked(null), []);
  /** Shows another figure in the open panel. */
  const turnTo = (figure: Figure) => setAsked((last) => last && { ...last, figure });

  const figure = asked && briefing.figures.find((row) => isSameFigure(row, asked.figure));
  const shown =
    asked && figure && asked.screen === screen ? { figure, anchor: asked.anchor } : null;
  return { shown, show, turnTo, close };
}
