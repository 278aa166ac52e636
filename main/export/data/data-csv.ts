import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../../shared/model/localized.ts';
import type { StoreContent } from '../../store/store.ts';
import { wholeTable } from './content-tables.ts';
import type { Cell } from './table.ts';
import { createTongue } from './tongue.ts';

/**
 * The content as one table. With a byte order mark, by which Excel and WPS know UTF-8, and no cell
 * that they take for a formula; numbers keep their decimals and stay numbers.
 */
export function dataCsv(content: StoreContent, locale: Locale): string {
  const { columns, rows } = wholeTable(content, createTongue(content, locale));
  return stringify(
    rows.map((row) => row.map(csvCell)),
    {
      bom: true,
      header: true,
      columns: columns.map(({ header }) => header),
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: {
        // A number is told from text that begins with its minus.
        object: ({ number }) => ({ value: String(number), escape_formulas: false }),
      },
    },
  );
}

function csvCell(cell: Cell): string | { readonly number: string } {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return { number: cell.number.toFixed(cell.decimals) };
}
