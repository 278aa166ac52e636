import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { type FigureStep, fitFigures } from '../figure-size.ts';
import { type Card, FigureCard, Statement } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';

/** How many figures stand in each row; five lead with two. */
const rowsOf: Readonly<Record<number, readonly number[]>> = {
  2: [2],
  3: [3],
  4: [2, 2],
  5: [2, 3],
  6: [3, 3],
};
const gutter = 24;

/** Two to six figures of equal rank. */
export function KpiGrid({ slide: { body } }: { slide: BoundSlideOf<'kpi-grid'> }) {
  const counts = rowsOf[body.figures.length] ?? [3, 3];
  const rows = counts.map((count, index) => {
    const before = counts.slice(0, index).reduce((sum, earlier) => sum + earlier, 0);
    return body.figures.slice(before, before + count);
  });
  return (
    <div className="kpi-grid" data-rows={rows.length}>
      <Statement text={body.statement} />
      {rows.map((cards, index) => (
        <KpiRow
          key={cards[0]?.figure.figure.key ?? index}
          cards={cards}
          largest={rows.length === 1 ? 112 : 72}
        />
      ))}
    </div>
  );
}

function KpiRow({ cards, largest }: { cards: readonly Card[]; largest: FigureStep }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const width = (content.width - gutter * (cards.length - 1)) / cards.length - gutter;
  const step = fitFigures(
    cards.map((card) => card.figure),
    width,
    largest,
    locale,
  );
  return (
    <div className="kpi-row" style={{ gridTemplateColumns: `repeat(${cards.length}, 1fr)` }}>
      {cards.map((card) => (
        <FigureCard key={card.figure.figure.key} card={card} step={step} />
      ))}
    </div>
  );
}
