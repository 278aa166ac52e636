import type { TableColumn, TableReading } from './table-reading.ts';

/** A text without what changes from one edition to the next: years, months and other digits. */
function withoutNumbers(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\d+/g, '#')
    .replace(/[\s\u3000]+/g, '');
}

/**
 * What a table is known by from one file to the next of its kind: title and headers without years and
 * other numbers. Where it stands is no part of it.
 */
export function shapeOf({ title, columns }: Pick<TableReading, 'title' | 'columns'>): string {
  const headers = columns.map(({ header }) => withoutNumbers(header)).filter((one) => one !== '');
  return [withoutNumbers(title ?? ''), ...new Set(headers)].join(' | ').slice(0, 4000);
}

/** A column with what answers call it: its header, with a number where an earlier one is called so. */
export function namedColumns<Column extends Pick<TableColumn, 'header'>>(
  columns: readonly Column[],
): (Column & { readonly name: string })[] {
  const counts = new Map<string, number>();
  return columns.map((column) => {
    const count = (counts.get(column.header) ?? 0) + 1;
    counts.set(column.header, count);
    return { ...column, name: count === 1 ? column.header : `${column.header} #${count}` };
  });
}
