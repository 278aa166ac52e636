import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Clamped } from '../Clamped.tsx';
import { figureSteps } from '../figure-size.ts';
import { FigureColumn, fitColumn } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount } from '../text-height.ts';

const sideWidth = 520;
const headingLeading = 32;
const headingGap = 20;
const statementLeading = 28;
const statementGap = 20;
const mostStatementLines = 3;
/** Less than this, and a card would lose its note: the statement gives way first. */
const cardRoom = 98;

/** Two sides of one matter, with nothing claimed between them but what the title says. */
export function ComparisonPair({ slide: { body } }: { slide: BoundSlideOf<'comparison-pair'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const sides = [body.left, body.right];
  const most = (lines: readonly number[], limit: number) => Math.min(Math.max(...lines), limit);
  const headingLines = most(
    sides.map(({ heading }) =>
      lineCount(heading, { width: sideWidth, size: 24, weight: 700 }, locale),
    ),
    2,
  );
  const headingHeight = headingLines * headingLeading + headingGap;
  const wanted = most(
    sides.map(({ statement }) => lineCount(statement, { width: sideWidth, size: 18 }, locale)),
    mostStatementLines,
  );
  const left = (lines: number) =>
    content.height - headingHeight - (lines > 0 ? lines * statementLeading + statementGap : 0);
  const cards = Math.max(...sides.map(({ figures }) => figures.length));
  const statementLines =
    [wanted, 2, 1].find((lines) => lines <= wanted && left(lines) >= cards * cardRoom) ??
    Math.min(wanted, 1);
  const height = left(statementLines);
  // Both sides in one step: a larger figure would claim to be the greater.
  const step = figureSteps.find(
    (candidate) =>
      candidate <= (cards === 1 ? 72 : 52) &&
      sides.every(
        ({ figures }) =>
          fitColumn(figures, { width: sideWidth, height }, candidate, locale).step === candidate,
      ),
  );
  return (
    <div className="pair">
      {sides.map((side, index) => (
        <section key={index === 0 ? 'left' : 'right'} className="pair-side">
          <div style={{ height: headingHeight }}>
            <Clamped
              as="h2"
              className="pair-heading"
              text={side.heading}
              width={sideWidth}
              size={24}
              lines={2}
            />
          </div>
          <FigureColumn
            cards={side.figures}
            width={sideWidth}
            height={height}
            largest={step ?? 20}
          />
          {side.statement && (
            <Clamped
              className="pair-statement"
              text={side.statement}
              width={sideWidth}
              size={18}
              lines={statementLines}
            />
          )}
        </section>
      ))}
    </div>
  );
}
