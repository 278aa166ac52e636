import { cardsOf, isOf, sidesOf, words } from '../chosen.ts';
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
  start: (chosen) => {
    const { figures } = chosen;
    const middle = Math.ceil(figures.length / 2);
    const [left, right] = sidesOf(chosen) ?? [figures.slice(0, middle), figures.slice(middle)];
    return {
      left: { heading: words('一方', 'One side'), figures: cardsOf(left.slice(0, most)) },
      right: { heading: words('另一方', 'The other side'), figures: cardsOf(right.slice(0, most)) },
    };
  },
  suits: (chosen) => {
    if (!isOf(chosen, { figures: [2, 2 * most] })) return 'no';
    // One indicator twice is better drawn than told.
    return chosen.figures.length > 2 && sidesOf(chosen) ? 'best' : 'possible';
  },
});
