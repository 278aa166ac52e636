import { isOf, isSeries, references } from '../chosen.ts';
import { statement } from '../common-fields.ts';
import { figure, list } from '../field.ts';
import { layout } from '../layout.ts';

const bounds = { least: 2, most: 10 } as const;

/** Figures row by row, each with its unit, its period and where it was published. */
export const table = layout({
  key: 'table',
  name: 'layout.table',
  fields: {
    rows: list('layout.field.rows', figure('layout.field.figure'), bounds),
    statement: statement(),
  },
  start: ({ figures }) => ({ rows: references(figures.slice(0, bounds.most)) }),
  suits: (chosen) => {
    if (!isOf(chosen, { figures: [bounds.least, bounds.most] })) return 'no';
    return isSeries(chosen) || chosen.figures.length > 6 ? 'best' : 'possible';
  },
});
