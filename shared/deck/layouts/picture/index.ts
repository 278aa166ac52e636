import { firstPicture, isOf } from '../chosen.ts';
import { optional, picture as pictureField } from '../field.ts';
import { layout } from '../layout.ts';

/** One picture to the edges of the sheet, its title and caption set into it. */
export const picture = layout({
  key: 'picture',
  name: 'layout.picture',
  fields: {
    picture: optional(pictureField('layout.field.picture', { zh: 60, en: 120 })),
  },
  start: firstPicture,
  suits: (chosen) => (isOf(chosen, { pictures: [1, 1] }) ? 'best' : 'no'),
});
