import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { FigureText, Rich } from '../FigureText.tsx';
import { fitFigures } from '../figure-size.ts';
import { CardLabel, FigureColumn, Statement } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';

const asideWidth = 260;
const asideGap = 56;
const stepGap = 8;
/** Room above a tread for figure, name and note. */
const standing = 156;
const lowest = 32;

/** Steps of a graded programme, rising to the right. Heights are the order of the grades, no quantity. */
export function Ladder({ slide: { body } }: { slide: BoundSlideOf<'ladder'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { steps, aside, statement } = body;
  const width = aside.length > 0 ? content.width - asideWidth - asideGap : content.width;
  const column = (width - stepGap * (steps.length - 1)) / steps.length;
  const step = fitFigures(
    steps.map((card) => card.figure),
    column - 8,
    column > 200 ? 52 : 36,
    locale,
  );
  const rise = (content.height - standing - lowest) / Math.max(steps.length - 1, 1);
  return (
    <div className="ladder">
      <div className="ladder-steps" style={{ width, gap: stepGap }}>
        {statement && (
          <div className="ladder-statement" style={{ width: Math.round(width * 0.5) }}>
            <Statement text={statement} />
          </div>
        )}
        {steps.map((card, index) => (
          <div key={card.figure.figure.key} className="ladder-step" style={{ width: column }}>
            <p className="ladder-value">
              <FigureText figure={card.figure} step={step} />
            </p>
            <p className="ladder-label">
              <CardLabel card={card} />
            </p>
            {card.note && (
              <p className="ladder-note">
                <Rich text={card.note} />
              </p>
            )}
            <div className="ladder-tread" style={{ height: lowest + rise * index }} />
          </div>
        ))}
      </div>
      {aside.length > 0 && (
        <FigureColumn cards={aside} width={asideWidth} height={content.height} largest={36} />
      )}
    </div>
  );
}
