import { isOf, isRanked, words } from '../chosen.ts';
import { figure, group, list, optional, text } from '../field.ts';
import { layout } from '../layout.ts';

const bounds = { least: 2, most: 8 } as const;

/** Places on lists and named recognitions. */
export const ranking = layout({
  key: 'ranking',
  name: 'layout.ranking',
  fields: {
    items: list(
      'layout.field.items',
      group('layout.field.item', {
        figure: figure('layout.field.figure'),
        label: text('layout.field.label', { zh: 20, en: 36 }),
        detail: optional(text('layout.field.detail', { zh: 16, en: 26 })),
      }),
      bounds,
    ),
  },
  start: ({ figures }) => ({
    items: figures.slice(0, bounds.most).map(({ reference, figure }) => ({
      figure: reference,
      label: words(figure.name.zh, figure.name.en),
    })),
  }),
  suits: (chosen) => {
    if (!isOf(chosen, { figures: [bounds.least, bounds.most] })) return 'no';
    if (chosen.figures.every(isRanked)) return 'best';
    return chosen.figures.some(isRanked) ? 'possible' : 'no';
  },
});
