import { cardsOf, isOf, words } from '../chosen.ts';
import { cards } from '../common-fields.ts';
import { list, text } from '../field.ts';
import { layout } from '../layout.ts';

const mostFigures = 4;
const fits = { label: { zh: 14, en: 28 }, note: { zh: 14, en: 28 } };

/** A few sentences, with figures beside them. */
export const narrative = layout({
  key: 'narrative',
  name: 'layout.narrative',
  fields: {
    paragraphs: list(
      'layout.field.paragraphs',
      text('layout.field.paragraph', { zh: 100, en: 200 }),
      { least: 1, most: 4 },
    ),
    figures: cards('layout.field.figures', { least: 0, most: mostFigures }, fits),
  },
  start: ({ figures }) => ({
    paragraphs: [words('写下第一段', 'Write the first paragraph')],
    figures: cardsOf(figures.slice(0, mostFigures)),
  }),
  suits: (chosen) => (isOf(chosen, { figures: [0, mostFigures] }) ? 'possible' : 'no'),
});
