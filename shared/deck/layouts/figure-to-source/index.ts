import { isOf } from '../chosen.ts';
import { card } from '../common-fields.ts';
import { layout } from '../layout.ts';

const fits = { label: { zh: 40, en: 80 }, note: { zh: 24, en: 48 } };

/** How many indicators the deck shows and traces, and the way of one from slide to paragraph. */
export const figureToSource = layout({
  key: 'figure-to-source',
  name: 'layout.figure-to-source',
  readsDeck: 'indicators',
  fields: { example: { ...card(fits), label: 'layout.field.example' } },
  start: ({ figures }) => ({ example: { figure: figures[0]?.reference ?? '' } }),
  suits: (chosen) => (isOf(chosen, { figures: [1, 1] }) ? 'possible' : 'no'),
});
