import { cardsOf, isOf, isOfOneUnit, isRanked, sidesOf } from '../chosen.ts';
import { cards, statement } from '../common-fields.ts';
import { layout } from '../layout.ts';

const bounds = { least: 2, most: 6 } as const;
const fits = { label: { zh: 20, en: 40 }, note: { zh: 30, en: 60 } };

/** Two to six figures of equal rank. */
export const kpiGrid = layout({
  key: 'kpi-grid',
  name: 'layout.kpi-grid',
  fields: { figures: cards('layout.field.figures', bounds, fits), statement: statement() },
  start: ({ figures }) => ({ figures: cardsOf(figures.slice(0, bounds.most)) }),
  suits: (chosen) => {
    if (!isOf(chosen, { figures: [bounds.least, bounds.most] })) return 'no';
    const isTwoSided = chosen.figures.length > 2 && sidesOf(chosen) !== null;
    return isOfOneUnit(chosen) || isTwoSided || chosen.figures.every(isRanked)
      ? 'possible'
      : 'best';
  },
});
