import { useMemo } from 'react';
import { type BoundSlideOf, plainText } from '../../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { describeMarks } from '../../../charts/describe.ts';
import type { ChartLook } from '../../../charts/look.ts';
import { one } from '../../../charts/plan.ts';
import { toDatum } from '../../../charts/series.ts';
import { PlannedFigure } from '../../Chart.tsx';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import {
  type Card,
  FigureColumn,
  FigureLine,
  fitColumn,
  labelOf,
  Statement,
  toCardText,
} from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount, statementHeight, statementLines } from '../../text-height.ts';
import styles from './ladder.module.css';
import { type LadderPlan, ladder, ladderWords } from './stairs.ts';

const beside = { width: 300, gap: 56 } as const;
const underGap = 32;
const underMost = 176;

/** Steps of a graded programme, rising to the right. Heights are the order of the grades, no quantity. */
export function Ladder({ slide: { body } }: { slide: BoundSlideOf<'ladder'> }) {
  const { locale } = useSlides();
  const { content, look } = useSheet();
  const { steps, aside, statement } = body;
  const { stairs, width, place } = useMemo(
    () => arrange(body, content, look),
    [body, content, look],
  );
  const { plan, inCorner, corner } = stairs;
  const data = steps.map((card) => toDatum(card.figure, plainText(labelOf(card))));
  return (
    <>
      {!inCorner && <Statement text={statement} />}
      <div className={styles['ladder']} style={{ height: plan.height }}>
        <PlannedFigure
          type="ladder"
          planned={one(plan, data)}
          description={describeMarks('chart.ladder', data, locale)}
        >
          {steps.map((card, index) => (
            <Step key={figureName(card.figure.figure)} card={card} plan={plan} index={index} />
          ))}
        </PlannedFigure>
        {inCorner && (
          <div className={styles['ladder-statement']} style={{ width: corner }}>
            <Statement text={statement} width={corner} />
          </div>
        )}
        {place && (
          <div
            className={styles['ladder-under']}
            style={{ left: place.left, height: place.height }}
          >
            <FigureLine
              cards={aside}
              width={width - place.left}
              height={place.height}
              largest={52}
            />
          </div>
        )}
        {aside.length > 0 && !place && (
          <FigureColumn cards={aside} width={beside.width} height={plan.height} largest={52} />
        )}
      </div>
    </>
  );
}

interface Stairs {
  readonly plan: LadderPlan;
  /** A short statement stands in the free corner above the first steps, a long one above them all. */
  readonly inCorner: boolean;
  readonly corner: number;
}

/** The other figures stand under the upper steps where they fit, else in a column of their own. */
function arrange(
  body: BoundSlideOf<'ladder'>['body'],
  content: { readonly width: number; readonly height: number },
  look: ChartLook,
) {
  const whole = stairsIn(body, content.width, content.height, look);
  const place = positionUnder(whole.plan, body.aside, look.locale);
  if (place || body.aside.length === 0) return { stairs: whole, width: content.width, place };
  const width = content.width - beside.width - beside.gap;
  return { stairs: stairsIn(body, width, content.height, look), width, place: null };
}

function stairsIn(
  { steps, statement }: BoundSlideOf<'ladder'>['body'],
  width: number,
  full: number,
  look: ChartLook,
): Stairs {
  const planIn = (height: number) =>
    ladder(
      steps.map((card) => ({ ...toCardText(card), datum: toDatum(card.figure) })),
      look,
      { width, height },
    );
  const whole = planIn(full);
  const corner = Math.round((Math.ceil(steps.length / 2) * width) / steps.length - 24);
  const lines = lineCount(statement, { width: corner, size: 20 }, look.locale);
  if (lines <= statementLines && lines * 32 <= whole.free - 16)
    return { plan: whole, inCorner: true, corner };
  const height = full - statementHeight(statement, look.locale);
  return { plan: planIn(height), inCorner: false, corner };
}

/** Where the other figures fit under the stairs without giving up a line, if they do. */
function positionUnder(
  { width, treads }: LadderPlan,
  aside: readonly Card[],
  locale: Locale,
): { readonly left: number; readonly height: number } | null {
  const from = Math.ceil(treads.length / 2);
  const left = Math.round((from * width) / treads.length) + underGap;
  const height = Math.min((treads[from] ?? 0) - underGap, underMost);
  if (aside.length === 0 || height < 100) return null;
  const room = { width: (width - left - 24 * (aside.length - 1)) / aside.length, height };
  const { labelLines, step } = fitColumn(aside, room, 52, locale);
  return labelLines === Infinity && step >= 36 ? { left, height } : null;
}

function Step({ card, plan, index }: { card: Card; plan: LadderPlan; index: number }) {
  const box = plan.words[index];
  if (!box) return null;
  const { x, y, width, height } = box;
  return (
    <div className={styles['ladder-step']} style={{ left: x, top: y, width, height }}>
      <p>
        <FigureText figure={card.figure} step={plan.step} still />
      </p>
      <Clamped
        className={styles['ladder-label']}
        text={labelOf(card)}
        width={width}
        size={ladderWords.size}
        lines={plan.labelLines}
      />
      {card.note && (
        <Clamped
          className={styles['ladder-note']}
          text={card.note}
          width={width}
          size={ladderWords.size}
          lines={plan.noteLines}
        />
      )}
    </div>
  );
}
