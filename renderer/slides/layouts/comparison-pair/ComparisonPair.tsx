import { useMemo } from 'react';
import { type BoundSlideOf, plainText } from '../../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import { describeMarks } from '../../../charts/describe.ts';
import { one } from '../../../charts/plan.ts';
import { toDatum } from '../../../charts/series.ts';
import { PlannedFigure } from '../../Chart.tsx';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import { type Card, FigureCard, labelOf, toCardText, withChange } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './comparison-pair.module.css';
import { type BesideSetting, comparisonPair, type PairPlan } from './pair-chart.ts';

const sideWidth = 520;
const headingLeading = 36;
const statementLeading = 28;
const headGap = 20;
const mostStatementLines = 3;
/** Less than this, and a card would lose its note: the statement gives way first. */
const cardRoom = 98;

/** Two sides of one matter, with nothing claimed between them but what the title says. */
export function ComparisonPair({ slide: { body } }: { slide: BoundSlideOf<'comparison-pair'> }) {
  const { locale } = useSlides();
  const { content, look } = useSheet();
  const sides = useMemo(
    () =>
      [body.left, body.right].map((side) => ({
        ...side,
        figures: side.figures.map((card) => withChange(card, locale)),
      })),
    [body, locale],
  );
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
  const { plan, data } = useMemo(() => {
    const [left = [], right = []] = sides.map(({ figures }) =>
      figures.map((card) => ({
        ...toCardText(card),
        datum: toDatum(card.figure, plainText(labelOf(card))),
      })),
    );
    const size = { width: content.width, height: content.height - head };
    return {
      plan: comparisonPair(left, right, look, size),
      data: [...left, ...right].map(({ datum }) => datum),
    };
  }, [sides, content, head, look]);
  return (
    <>
      <div className={styles['pair-heads']} style={{ height: head }}>
        {sides.map((side, index) => (
          <div key={index === 0 ? 'left' : 'right'} style={{ width: sideWidth }}>
            <Clamped
              as="h2"
              className={styles['pair-heading']}
              text={side.heading}
              width={sideWidth}
              size={24}
              lines={2}
            />
            {side.statement && (
              <Clamped
                className={styles['pair-statement']}
                text={side.statement}
                width={sideWidth}
                size={18}
                lines={statementLines}
              />
            )}
          </div>
        ))}
      </div>
      <PlannedFigure
        type="comparison-pair"
        planned={one(plan, data)}
        description={describeMarks('chart.pair', data, locale)}
      >
        {sides.flatMap(({ figures }, side) =>
          figures.map((card, row) => (
            <PairWords
              key={`${side === 0 ? 'left' : 'right'} ${figureName(card.figure.figure)}`}
              card={card}
              plan={plan}
              side={side}
              row={row}
            />
          )),
        )}
      </PlannedFigure>
    </>
  );
}

interface PairWordsProps {
  readonly card: Card;
  readonly plan: PairPlan;
  readonly side: number;
  readonly row: number;
}

function PairWords({ card, plan, side, row }: PairWordsProps) {
  const box = plan.words[side]?.[row];
  if (!box) return null;
  const style = { left: box.x, top: box.y, width: box.width, height: box.height };
  return (
    <div className={styles['pair-words']} style={style}>
      {plan.setting ? (
        <SmallFigures card={card} setting={plan.setting} side={side} />
      ) : (
        <FigureCard card={card} fit={plan.fit} width={box.width} still />
      )}
    </div>
  );
}

interface SmallFiguresProps {
  readonly card: Card;
  readonly setting: BesideSetting;
  readonly side: number;
}

function SmallFigures({ card, setting: { step, columns, label, note }, side }: SmallFiguresProps) {
  const { figure: figureWidth = 0, words: wordsWidth = 0 } = columns[side] ?? {};
  return (
    <div className={styles['pair-beside']}>
      <p style={{ width: figureWidth }}>
        <FigureText figure={card.figure} step={step} still />
      </p>
      <div style={{ width: wordsWidth }}>
        <div style={{ fontSize: label.size, lineHeight: `${label.leading}px` }}>
          <Clamped
            className={styles['pair-label']}
            text={labelOf(card)}
            width={wordsWidth}
            size={label.size}
            lines={2}
          />
        </div>
        {card.note && (
          <div style={{ fontSize: note.size, lineHeight: `${note.leading}px` }}>
            <Clamped
              className={styles['pair-note']}
              text={card.note}
              width={wordsWidth}
              size={note.size}
              lines={Number.POSITIVE_INFINITY}
            />
          </div>
        )}
      </div>
    </div>
  );
}
