import type { Locale } from '../../../shared/model/localized.ts';
import type { StoreContent } from '../../store/store.ts';
import { wholeTable } from './content-tables.ts';
import { sheetCsv } from './csv.ts';
import { createTableWords } from './table-words.ts';

/** The content as one table; numbers keep their decimals and stay numbers. */
export function dataCsv(content: StoreContent, locale: Locale): string {
  const { columns, rows } = wholeTable(content, createTableWords(content, locale));
  return sheetCsv(
    columns.map(({ header }) => header),
    rows.map((row) =>
      row.map((cell) =>
        cell === null || typeof cell === 'string'
          ? cell
          : { written: cell.number.toFixed(cell.decimals) },
      ),
    ),
  );
}
