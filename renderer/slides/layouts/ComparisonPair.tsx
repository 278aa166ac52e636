import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Clamped } from '../Clamped.tsx';
import { FigureStack, fitColumn } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount } from '../text-height.ts';

const sideWidth = 520;
const headingLeading = 32;
const statementLeading = 28;
const headGap = 20;
const mostStatementLines = 3;
/** Less than this, and a card would lose its note: the statement gives way first. */
const cardRoom = 98;

/**
 * Two sides of one matter, with nothing claimed between them but what the title says. Rows of
 * both stand on common lines, in one step: a larger figure would claim to be the greater.
 */
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
  const wanted = most(
    sides.map(({ statement }) => lineCount(statement, { width: sideWidth, size: 18 }, locale)),
    mostStatementLines,
  );
  const headHeight = (lines: number) =>
    headingLines * headingLeading + (lines > 0 ? lines * statementLeading + 4 : 0) + headGap;
  const rows = Math.max(...sides.map(({ figures }) => figures.length));
  const statementLines =
    [wanted, 2, 1].find(
      (lines) => lines <= wanted && content.height - headHeight(lines) >= rows * cardRoom,
    ) ?? Math.min(wanted, 1);
  const head = headHeight(statementLines);
  const rowHeight = (content.height - head) / rows;
  const fit = fitColumn(
    sides.flatMap(({ figures }) => figures),
    { width: sideWidth, height: rowHeight },
    rows <= 2 ? 72 : 52,
    locale,
  );
  return (
    <div className="pair">
      {sides.map((side, index) => (
        <section key={index === 0 ? 'left' : 'right'} className="pair-side">
          <div style={{ height: head }}>
            <Clamped
              as="h2"
              className="pair-heading"
              text={side.heading}
              width={sideWidth}
              size={24}
              lines={2}
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
          </div>
          <FigureStack
            cards={side.figures}
            width={sideWidth}
            height={rowHeight * side.figures.length}
            fit={fit}
          />
        </section>
      ))}
    </div>
  );
}
