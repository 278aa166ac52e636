import { areOfOneUnit } from '../alike.ts';
import { cardsOf, isOf, isOfAreas, isOfOneUnit, isSeries } from '../chosen.ts';
import { cards, statement } from '../common-fields.ts';
import { layout } from '../layout.ts';

const bounds = { least: 3, most: 6 } as const;
const stepFits = { label: { zh: 12, en: 22 }, note: { zh: 12, en: 22 } };
const asideFits = { label: { zh: 12, en: 24 }, note: { zh: 12, en: 24 } };

/** Steps of a graded programme, widest first. Not a funnel: no conversion is claimed. */
export const ladder = layout({
  key: 'ladder',
  name: 'layout.ladder',
  fields: {
    steps: cards('layout.field.steps', { ...bounds, alike: areOfOneUnit }, stepFits),
    statement: statement(),
    aside: cards('layout.field.aside', { least: 0, most: 3 }, asideFits),
  },
  compared: ['steps'],
  start: ({ figures }) => ({ steps: cardsOf(figures.slice(0, bounds.most)), aside: [] }),
  suits: (chosen) => {
    // That one step leads to the next is known to the author alone.
    const isMany = isOf(chosen, { figures: [bounds.least, bounds.most] });
    return isMany && isOfOneUnit(chosen) && !isSeries(chosen) && !isOfAreas(chosen)
      ? 'possible'
      : 'no';
  },
});
