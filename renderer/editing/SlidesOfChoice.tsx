import { useContext, useMemo } from 'react';
import { slidesOfAnotherInForce } from '../../shared/deck/another-in-force.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { CompetingFigure, Figure } from '../../shared/model/figure.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';

/** Which slides say something else once another source's value is in force. */
export function SlidesOfChoice({
  figure,
  other,
  briefing,
}: {
  readonly figure: Figure;
  readonly other: CompetingFigure;
  readonly briefing: Briefing;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const slides = useMemo(
    () => slidesOfAnotherInForce(briefing, figure, other),
    [briefing, figure, other],
  );
  return (
    <p>
      {slides.length === 0
        ? message('competing.no-slides')
        : message('competing.slides', { slides: slides.join(locale === 'en' ? ', ' : '、') })}
    </p>
  );
}
