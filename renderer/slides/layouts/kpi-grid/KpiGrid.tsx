import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import { classNames } from '../../../styles/class-names.ts';
import slideStyles from '../../../styles/slide.module.css';
import { type CardFit, cardMeasures, columnMeasures, fitCards } from '../../card-fit.ts';
import { fitFigures } from '../../figure-size.ts';
import { type Card, FigureCard, Statement, toCardText, withChange } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { statementHeight } from '../../text-height.ts';
import styles from './kpi-grid.module.css';

/** How many figures stand in each row; five lead with two. */
const rowsOf: Readonly<Record<number, readonly number[]>> = {
  2: [2],
  3: [3],
  4: [2, 2],
  5: [2, 3],
  6: [3, 3],
};
const gutter = 24;

/** Two to six figures of equal rank, so all in one step. */
export function KpiGrid({ slide: { body } }: { slide: BoundSlideOf<'kpi-grid'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const shown = body.figures.map((card) => withChange(card, locale));
  const counts = rowsOf[shown.length] ?? [3, 3];
  const rows = counts.map((count, index) => {
    const before = counts.slice(0, index).reduce((sum, earlier) => sum + earlier, 0);
    return shown.slice(before, before + count);
  });
  const height = (content.height - statementHeight(body.statement, locale)) / rows.length;
  const single = rows.length === 1;
  const columns = Math.max(...counts);
  const width = (content.width - gutter * (columns - 1)) / columns - 8;
  const figures = body.figures.map((card) => card.figure);
  const wide = fitFigures(figures, width, single ? 112 : 84, locale);
  const fit = fitCards(
    shown.map(toCardText),
    { width, height },
    wide,
    [cardMeasures.airy, ...columnMeasures],
    locale,
  );
  return (
    <div className={styles['kpi-grid']} data-rows={rows.length}>
      <Statement text={body.statement} />
      {rows.map((cards, index) => (
        <KpiRow key={cards[0]?.figure.figure.key ?? index} cards={cards} fit={fit} width={width} />
      ))}
    </div>
  );
}

function KpiRow({ cards, fit, width }: { cards: readonly Card[]; fit: CardFit; width: number }) {
  return (
    <div
      className={classNames(slideStyles['figure-line'], styles['kpi-row'])}
      style={{ gridTemplateColumns: `repeat(${cards.length}, 1fr)` }}
    >
      {cards.map((card) => (
        <FigureCard key={figureName(card.figure.figure)} card={card} fit={fit} width={width} />
      ))}
    </div>
  );
}
