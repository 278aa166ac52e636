import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { FigureText, Rich } from '../FigureText.tsx';
import { fitFigures } from '../figure-size.ts';
import { CardLabel, FigureRows } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';

const heroWidth = 604;
const supportWidth = 460;

/** One figure that the slide is about, and what supports it. */
export function HeroFigure({ slide: { body } }: { slide: BoundSlideOf<'hero-figure'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { hero, statement, support } = body;
  return (
    <div className="hero">
      <div className="hero-main">
        <p className="hero-label">
          <CardLabel card={hero} />
        </p>
        <p className="hero-value">
          <FigureText
            figure={hero.figure}
            step={fitFigures([hero.figure], heroWidth, 112, locale)}
          />
        </p>
        {hero.note && (
          <p className="hero-note">
            <Rich text={hero.note} />
          </p>
        )}
        {statement && (
          <p className="hero-statement">
            <Rich text={statement} />
          </p>
        )}
      </div>
      <FigureRows cards={support} width={supportWidth} height={content.height} />
    </div>
  );
}
