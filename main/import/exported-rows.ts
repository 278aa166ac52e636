import { columnWords } from '../../shared/export/data-words.ts';
import { unguarded } from '../../shared/import/exported-sheet.ts';
import type { Planned } from '../../shared/import/planned-import.ts';
import type { FileTable } from '../../shared/import/read-file.ts';
import type { ExportedRow, ExportedTable, RefusedCell } from '../../shared/import/table-reading.ts';
import {
  goalTable,
  milestoneTable,
  sourceTable,
  wholeTable,
} from '../export/tables/content-tables.ts';
import type { Cell, Table } from '../export/tables/table.ts';
import { createTableWords, type TableWords } from '../export/tables/table-words.ts';
import type { Store, StoreContent } from '../store/store.ts';

/** A column of the moment of export: it says nothing of the row. */
const ofTheMoment: readonly (string | null)[] = Object.values(columnWords.snapshot[0]);

/**
 * What rows of the program's own exports say beside their figures, held against what the same export
 * would say now: all the same, or named with the cell. Such words are never taken from a file.
 */
export function withExportedRows(
  planned: Planned,
  tables: readonly FileTable[],
  store: Pick<Store, 'content'>,
): Planned {
  if (tables.every(({ reading }) => !reading.exported)) return planned;
  const content = store.content();
  const { plan } = planned;
  let unchanged = 0;
  const refused = [...plan.refused];
  const sameFigures = new Set(
    [...plan.figures, ...plan.missing]
      .filter(({ outcome }) => outcome === 'same')
      .map(({ table, cell }) => `${table}!${cell}`),
  );
  tables.forEach(({ reading: { exported } }, table) => {
    if (!exported || plan.tables[table]?.leftOut) return;
    const isAsNow = createRowCheck(content, exported);
    for (const row of exported.rows) {
      const isSame = isAsNow(row);
      const isFigure = row.table === 'figures';
      if (isSame && !isFigure) unchanged += 1;
      // What becomes of any other figure the plan says.
      if (!isSame && (!isFigure || sameFigures.has(`${table}!${row.cell}`)))
        refused.push({ table, ...refusalOf(row) });
    }
  });
  return { ...planned, plan: { ...plan, refused, unchanged } };
}

const reasons = {
  figures: 'own-words',
  goals: 'own-goal',
  milestones: 'own-milestone',
  sources: 'own-source',
} as const satisfies Record<ExportedRow['table'], RefusedCell['reason']>;

function refusalOf({ cell, table, texts }: ExportedRow) {
  const text = Object.values(texts).find((one) => one !== '') ?? '';
  return { cell, text, reason: reasons[table] };
}

/** Whether the store says a row just so, in the columns that both have. */
function createRowCheck(
  content: StoreContent,
  { locale, table, headers }: ExportedTable,
): (row: ExportedRow) => boolean {
  const now = tablesNow[table](content, createTableWords(content, locale));
  const shared = now.columns
    .map(({ header }) => header)
    .filter((header) => headers.includes(header) && !ofTheMoment.includes(header));
  const places = shared.map((header) => now.columns.findIndex((one) => one.header === header));
  const known = new Set(
    now.rows.map((row) => JSON.stringify(places.map((place) => textOf(row[place] ?? null)))),
  );
  return ({ texts }) =>
    known.has(JSON.stringify(shared.map((header) => comparable(texts[header] ?? ''))));
}

const tablesNow: Readonly<
  Record<ExportedTable['table'], (content: StoreContent, words: TableWords) => Table>
> = { figures: wholeTable, goals: goalTable, milestones: milestoneTable, sources: sourceTable };

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return comparable(typeof cell === 'string' ? cell : String(cell.number));
}

/** The most that a workbook keeps of a text, less the sign of what was cut. */
const longestKept = 32_766;

/** A text as every format gives it back: numbers without the zeros of their decimals. */
function comparable(text: string): string {
  const plain = unguarded(text);
  return /^[+-]?\d{1,15}(?:\.\d+)?$/.test(plain)
    ? String(Number(Number(plain).toFixed(10)))
    : plain.slice(0, longestKept);
}
