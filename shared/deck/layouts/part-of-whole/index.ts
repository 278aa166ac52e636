import { areShares } from '../alike.ts';
import { isOf, sharesOf, words } from '../chosen.ts';
import { cards } from '../common-fields.ts';
import { figure, group, list, optional, text } from '../field.ts';
import { layout } from '../layout.ts';

const most = 4;
const fits = { label: { zh: 14, en: 28 }, note: { zh: 14, en: 28 } };

/** Parts of wholes that the store holds; one part is a ring, several are bars. */
export const partOfWhole = layout({
  key: 'part-of-whole',
  name: 'layout.part-of-whole',
  fields: {
    parts: list(
      'layout.field.parts',
      group('layout.field.share', {
        part: figure('layout.field.part'),
        whole: optional(figure('layout.field.whole')),
        label: text('layout.field.label', { zh: 14, en: 28 }),
        note: optional(text('layout.field.note', { zh: 24, en: 48 })),
      }),
      { least: 1, most, alike: areShares },
    ),
    figures: cards('layout.field.figures', { least: 0, most }, fits),
  },
  start: (chosen) => {
    const shares = sharesOf(chosen) ?? chosen.figures.map((part) => ({ part, whole: undefined }));
    return {
      parts: shares.slice(0, most).map(({ part: { reference, figure }, whole }) => ({
        part: reference,
        ...(whole && { whole: whole.reference }),
        label: words(figure.shortName.zh, figure.shortName.en),
      })),
      figures: [],
    };
  },
  suits: (chosen) => {
    const shares = sharesOf(chosen);
    const isMade = shares !== null && shares.length >= 1 && shares.length <= most;
    return isMade && isOf(chosen, { figures: [1, 2 * most] }) ? 'best' : 'no';
  },
});
