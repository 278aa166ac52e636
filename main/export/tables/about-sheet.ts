import type { CellObject, Row, SheetData } from 'write-excel-file/node';
import { about } from '../../../shared/export/data-words.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { StoreContent } from '../../store/store.ts';
import { countFigures } from './count-figures.ts';
import { rowHeight } from './row-height.ts';
import type { Table } from './table.ts';
import type { TableWords } from './table-words.ts';

interface Told {
  readonly tableWords: TableWords;
  /** All that the store holds, or a chosen part of it. */
  readonly isWhole: boolean;
}

const widths = [22, 66] as const;
const strong = { fontWeight: 'bold' } as const;
const quiet = { textColor: '#5f6b7a' } as const;

/** The first sheet: of which data this is, what is on each sheet, and what each column means. */
export function aboutRows(
  content: StoreContent,
  tables: readonly Table[],
  names: readonly string[],
  { tableWords: { words, locale }, isWhole }: Told,
): { readonly data: SheetData; readonly columns: { width: number }[] } {
  const text = (value: string, style: Partial<CellObject> = {}): CellObject => ({
    value,
    type: String,
    format: '@',
    alignVertical: 'top',
    ...style,
  });
  const fact = (label: string, value: string): Row => [text(label, quiet), text(value)];
  const heading = (...labels: string[]): Row =>
    labels.map((label) => text(label, { ...strong, bottomBorderStyle: 'thin' }));

  const columns = new Map(
    tables.flatMap((table) => table.columns.map(({ header, meaning }) => [header, meaning])),
  );
  return {
    data: [
      [text(words(about.title), { ...strong, fontSize: 16, height: 28 })],
      ...content.decks.map(({ title }) => fact(words(about.deck), inLocale(title, locale))),
      fact(words(about.snapshot), content.snapshot.id),
      fact(words(about.changed), content.snapshot.changedAt),
      fact(words(about.scope), words(isWhole ? about.all : about.part)),
      fact(words(about.figures), String(countFigures(content))),
      [
        text(words(about.note), quiet),
        text(words(about.honest), {
          wrap: true,
          height: rowHeight([{ text: words(about.honest), width: widths[1] }]),
        }),
      ],
      [],
      heading(words(about.sheet), words(about.rows)),
      ...tables.map(
        (table, index): Row => [
          text(names[index] ?? table.title),
          {
            value: table.rows.length,
            type: Number,
            format: '0',
            align: 'left',
            alignVertical: 'top',
          },
        ],
      ),
      [],
      heading(words(about.column), words(about.meaning)),
      ...[...columns].map(([header, meaning]): Row => {
        const height = rowHeight([{ text: meaning ?? '', width: widths[1] }]);
        return [text(header ?? ''), text(meaning ?? '', { wrap: true, height })];
      }),
    ],
    columns: widths.map((width) => ({ width })),
  };
}
