import { cardsOf, isOf, words } from '../chosen.ts';
import { cards } from '../common-fields.ts';
import { group, optional, text } from '../field.ts';
import { layout } from '../layout.ts';

const most = 4;
const fits = { label: { zh: 18, en: 36 }, note: { zh: 18, en: 36 } };
const side = {
  heading: text('layout.field.heading', { zh: 20, en: 40 }),
  figures: cards('layout.field.figures', { least: 1, most }, fits),
  statement: optional(text('layout.field.statement', { zh: 28, en: 56 })),
};

/** Two sides of one matter, with nothing claimed between them but what the title says. */
export const comparisonPair = layout({
  key: 'comparison-pair',
  name: 'layout.comparison-pair',
  fields: { left: group('layout.field.left', side), right: group('layout.field.right', side) },
  start: ({ figures }) => {
    const middle = Math.ceil(figures.length / 2);
    return {
      left: {
        heading: words('一方', 'One side'),
        figures: cardsOf(figures.slice(0, Math.min(middle, most))),
      },
      right: {
        heading: words('另一方', 'The other side'),
        figures: cardsOf(figures.slice(middle, middle + most)),
      },
    };
  },
  suits: (chosen) => (isOf(chosen, { figures: [2, 2 * most] }) ? 'possible' : 'no'),
});
