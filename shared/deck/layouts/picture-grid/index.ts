import { isOf } from '../chosen.ts';
import { group, list, optional, picture } from '../field.ts';
import { layout } from '../layout.ts';

const [least, most] = [2, 4];

/** Two to four pictures side by side, each with its caption; a frame may be empty for a while. */
export const pictureGrid = layout({
  key: 'picture-grid',
  name: 'layout.picture-grid',
  fields: {
    pictures: list(
      'layout.field.pictures',
      group('layout.field.picture-frame', {
        picture: optional(picture('layout.field.picture', { zh: 30, en: 60 })),
      }),
      { least, most },
    ),
  },
  start: ({ pictures = [] }) => {
    const taken = pictures.slice(0, most).map((one) => ({ picture: one }));
    const empty = Array.from({ length: Math.max(0, least - taken.length) }, () => ({}));
    return { pictures: [...taken, ...empty] };
  },
  suits: (chosen) => (isOf(chosen, { pictures: [least, most] }) ? 'best' : 'no'),
});
