import { cardsOf, isOf, words } from '../../chosen.ts';
import { cards } from '../../common-fields.ts';
import { text } from '../../field.ts';
import { layout } from '../../layout.ts';

/**
 * A layout that the app does not have, for tests to add. Its first version called its text `words`,
 * its second had no figures.
 */
export const banner = layout({
  key: 'banner',
  name: 'layout.narrative',
  fields: {
    text: text('layout.field.statement', { zh: 40, en: 80 }),
    figures: cards(
      'layout.field.figures',
      { least: 0, most: 2 },
      { label: { zh: 10, en: 20 }, note: { zh: 10, en: 20 } },
    ),
  },
  migrations: [
    ({ words, ...rest }) => ({ ...rest, text: words }),
    (body) => ({ ...body, figures: [] }),
  ],
  compared: ['figures'],
  start: ({ figures }) => ({
    text: words('横幅', 'A banner'),
    figures: cardsOf(figures.slice(0, 2)),
  }),
  suits: (chosen) => (isOf(chosen, { figures: [0, 2] }) ? 'best' : 'no'),
});
