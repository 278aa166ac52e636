import { cardsOf, firstPicture, isOf } from '../chosen.ts';
import { cards } from '../common-fields.ts';
import { optional, picture } from '../field.ts';
import { layout } from '../layout.ts';

const most = 4;
const fits = { label: { zh: 24, en: 48 }, note: { zh: 24, en: 48 } };

/** A picture on one side, the figures that it stands for on the other. */
export const pictureFigures = layout({
  key: 'picture-figures',
  name: 'layout.picture-figures',
  fields: {
    figures: cards('layout.field.figures', { least: 1, most }, fits),
    picture: optional(picture('layout.field.picture', { zh: 40, en: 80 })),
  },
  attained: ['figures'],
  start: (chosen) => ({
    figures: cardsOf(chosen.figures.slice(0, most)),
    ...firstPicture(chosen),
  }),
  suits: (chosen) => (isOf(chosen, { figures: [1, most], pictures: [1, 1] }) ? 'best' : 'no'),
});
