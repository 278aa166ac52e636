import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { Clamped } from '../Clamped.tsx';
import { FigureText } from '../FigureText.tsx';
import { fitFigures } from '../figure-size.ts';
import {
  type Card,
  FigureColumn,
  FigureLine,
  fitColumn,
  labelOf,
  Statement,
  toCardText,
} from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { lineCount, statementHeight } from '../text-height.ts';
import { type LadderGeometry, ladderGeometry, ladderWords, stairLine } from './ladder-geometry.ts';

const beside = { width: 300, gap: 56 } as const;
const underGap = 32;
const underMost = 176;

/** Steps of a graded programme, rising to the right. Heights are the order of the grades, no quantity. */
export function Ladder({ slide: { body } }: { slide: BoundSlideOf<'ladder'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { steps, aside, statement } = body;
  // The other figures stand under the upper steps where they fit, else in a column of their own.
  const under = stairsIn(body, content.width, content.height, locale);
  const place = placeUnder(under, aside, content.width, locale);
  const width =
    aside.length > 0 && !place ? content.width - beside.width - beside.gap : content.width;
  const { inCorner, corner, height, column, geometry } = place
    ? under
    : stairsIn(body, width, content.height, locale);

  return (
    <>
      {!inCorner && <Statement text={statement} />}
      <div className="ladder" style={{ height }}>
        <div className="ladder-steps" style={{ width }}>
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <path d={stairLine(geometry.treads, { column, height })} />
            {geometry.treads.map((tread, index) => (
              <circle key={tread} cx={Math.round(index * column) + 8} cy={height - tread} r={7} />
            ))}
          </svg>
          {inCorner && (
            <div className="ladder-statement" style={{ width: corner }}>
              <Statement text={statement} width={corner} />
            </div>
          )}
          {steps.map((card, index) => (
            <Step
              key={card.figure.figure.key}
              card={card}
              column={column}
              geometry={geometry}
              index={index}
            />
          ))}
          {place && (
            <div className="ladder-under" style={{ left: place.left, height: place.height }}>
              <FigureLine
                cards={aside}
                width={content.width - place.left}
                height={place.height}
                largest={52}
              />
            </div>
          )}
        </div>
        {aside.length > 0 && !place && (
          <FigureColumn cards={aside} width={beside.width} height={height} largest={52} />
        )}
      </div>
    </>
  );
}

interface Stairs {
  readonly column: number;
  readonly height: number;
  readonly geometry: LadderGeometry;
  /** A short statement stands in the free corner above the first steps, a long one above them all. */
  readonly inCorner: boolean;
  readonly corner: number;
}

function stairsIn(
  { steps, statement }: BoundSlideOf<'ladder'>['body'],
  width: number,
  full: number,
  locale: Locale,
): Stairs {
  const column = width / steps.length;
  const halfway = Math.ceil(steps.length / 2);
  const widest = fitFigures(
    steps.map((card) => card.figure),
    column - ladderWords.inset,
    52,
    locale,
  );
  const geometryIn = (height: number) =>
    ladderGeometry(steps.map(toCardText), { column, height, halfway }, widest, locale);
  const corner = Math.round(halfway * column - 24);
  const cornerHeight = lineCount(statement, { width: corner, size: 20 }, locale) * 32;
  const inCorner = cornerHeight <= geometryIn(full).free - 16;
  const height = inCorner ? full : full - statementHeight(statement, locale);
  return { column, height, geometry: geometryIn(height), inCorner, corner };
}

/** Where the other figures fit under the stairs without giving up a line, if they do. */
function placeUnder(
  { column, geometry }: Stairs,
  aside: readonly Card[],
  width: number,
  locale: Locale,
): { readonly left: number; readonly height: number } | null {
  const from = Math.ceil(geometry.treads.length / 2);
  const left = Math.round(from * column) + underGap;
  const height = Math.min((geometry.treads[from] ?? 0) - underGap, underMost);
  if (aside.length === 0 || height < 100) return null;
  const room = { width: (width - left - 24 * (aside.length - 1)) / aside.length, height };
  const { labelLines, step } = fitColumn(aside, room, 52, locale);
  return labelLines === Infinity && step >= 36 ? { left, height } : null;
}

function Step({
  card,
  column,
  geometry: { step, labelLines, noteLines, treads },
  index,
}: {
  card: Card;
  column: number;
  geometry: LadderGeometry;
  index: number;
}) {
  const width = column - ladderWords.inset;
  return (
    <div className="ladder-step" style={{ left: index * column, bottom: treads[index], width }}>
      <p>
        <FigureText figure={card.figure} step={step} />
      </p>
      <Clamped
        className="ladder-label"
        text={labelOf(card)}
        width={width}
        size={ladderWords.size}
        lines={labelLines}
      />
      {card.note && (
        <Clamped
          className="ladder-note"
          text={card.note}
          width={width}
          size={ladderWords.size}
          lines={noteLines}
        />
      )}
    </div>
  );
}
