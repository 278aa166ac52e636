import type { Localized } from '../../../shared/model/localized.ts';

/** Two columns of one text, null where there is none. It may have no English. */
export function localizedOrNull(zh: string | null, en: string | null): Localized | null {
  return zh === null ? null : { zh, en };
}

/** Rows by what they belong to, in their own order. */
export function groupRows<Row>(
  rows: readonly Row[],
  belongsTo: (row: Row) => string | number,
): Map<string | number, Row[]> {
  const groups = new Map<string | number, Row[]>();
  for (const row of rows) {
    const group = groups.get(belongsTo(row));
    if (group) group.push(row);
    else groups.set(belongsTo(row), [row]);
  }
  return groups;
}
