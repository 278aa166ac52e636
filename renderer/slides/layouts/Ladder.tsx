import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Clamped } from '../Clamped.tsx';
import { FigureText } from '../FigureText.tsx';
import { fitFigures } from '../figure-size.ts';
import { FigureColumn, labelOf, Statement, toCardText } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount, statementHeight } from '../text-height.ts';
import { ladderGeometry } from './ladder-geometry.ts';

const asideWidth = 260;
const asideGap = 56;
const stepGap = 8;

/** Steps of a graded programme, rising to the right. Heights are the order of the grades, no quantity. */
export function Ladder({ slide: { body } }: { slide: BoundSlideOf<'ladder'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { steps, aside, statement } = body;
  const width = aside.length > 0 ? content.width - asideWidth - asideGap : content.width;
  const column = (width - stepGap * (steps.length - 1)) / steps.length;
  const halfway = Math.ceil(steps.length / 2);
  const figures = steps.map((card) => card.figure);
  const widest = fitFigures(figures, column - 8, column > 200 ? 52 : 36, locale);
  const cards = steps.map(toCardText);
  const geometryIn = (height: number) =>
    ladderGeometry(cards, { column, height, halfway }, widest, locale);

  // A short statement stands in the free corner above the first steps, a long one above them all.
  const corner = Math.round(halfway * (column + stepGap) - 24);
  const cornerHeight = lineCount(statement, { width: corner, size: 20 }, locale) * 32;
  const inCorner = cornerHeight <= geometryIn(content.height).free - 16;
  const height = inCorner ? content.height : content.height - statementHeight(statement, locale);
  const { step, labelLines, noteLines, treads } = geometryIn(height);

  return (
    <>
      {!inCorner && <Statement text={statement} />}
      <div className="ladder" style={{ height }}>
        <div className="ladder-steps" style={{ width, gap: stepGap }}>
          {inCorner && (
            <div className="ladder-statement" style={{ width: corner }}>
              <Statement text={statement} />
            </div>
          )}
          {steps.map((card, index) => (
            <div key={card.figure.figure.key} className="ladder-step" style={{ width: column }}>
              <p>
                <FigureText figure={card.figure} step={step} />
              </p>
              <Clamped
                className="ladder-label"
                text={labelOf(card)}
                width={column - 8}
                size={18}
                lines={labelLines}
              />
              {card.note && (
                <Clamped
                  className="ladder-note"
                  text={card.note}
                  width={column - 8}
                  size={18}
                  lines={noteLines}
                />
              )}
              <div className="ladder-tread" style={{ height: treads[index] }} />
            </div>
          ))}
        </div>
        {aside.length > 0 && (
          <FigureColumn cards={aside} width={asideWidth} height={height} largest={36} />
        )}
      </div>
    </>
  );
}
