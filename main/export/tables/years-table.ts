import { yearsHeader } from '../../../shared/export/data-words.ts';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { StoreContent } from '../../store/store.ts';
import { type Statement, statementsOf } from './statements.ts';
import type { Cell, Table } from './table.ts';
import type { TableWords } from './table-words.ts';

/** More beside each other are too small to read on a page; the latest are kept. */
const mostYears = 6;

export interface YearsTable extends Table {
  /** Which of its rows name the theme of those below them, from 0. */
  readonly themeRows: ReadonlySet<number>;
}

/**
 * What slides show of each year, as published, the years beside each other: an indicator of an area is a
 * row. Null where the content has figures of no or one year, which the themes' tables show as well.
 */
export function yearsTable(content: StoreContent, tableWords: TableWords): YearsTable | null {
  const { words, locale } = tableWords;
  const shown = statementsOf(content).filter(
    (one) => one.kind === 'observation' && one.isInForce !== false && yearOf(one) !== null,
  );
  const years = [...new Set(shown.flatMap((one) => yearOf(one) ?? []))].sort().slice(-mostYears);
  if (years.length < 2) return null;
  const rows: Cell[][] = [];
  const themeRows = new Set<number>();
  for (const { key, name } of content.themes) {
    const own = gathered(shown.filter(({ theme }) => theme === key)).filter((byYear) =>
      years.some((year) => byYear.has(year)),
    );
    if (own.length === 0) continue;
    themeRows.add(rows.length);
    rows.push([words(name), ...years.map(() => null)]);
    for (const byYear of own) {
      const [first] = byYear.values();
      rows.push([
        first ? words(first.name) : null,
        ...years.map((year) => {
          const measure = byYear.get(year)?.measure;
          return measure ? formatFigure(measure, locale) : null;
        }),
      ]);
    }
  }
  return {
    title: '',
    columns: [
      { header: words(yearsHeader), meaning: '', width: 44, isPrinted: true },
      ...years.map((year) => ({
        header: formatPeriod(year, locale),
        ...{ meaning: '', width: 20, isPrinted: true },
      })),
    ],
    rows,
    themeRows,
  };
}

/** The rows of an indicator and area by year, in the order in which they first stand. */
function gathered(statements: readonly Statement[]): ReadonlyMap<string, Statement>[] {
  const rows = new Map<string, Map<string, Statement>>();
  for (const one of statements) {
    const year = yearOf(one);
    if (year === null) continue;
    const name = `${one.key} ${one.area}`;
    const row = rows.get(name) ?? new Map<string, Statement>();
    row.set(year, one);
    rows.set(name, row);
  }
  return [...rows.values()];
}

function yearOf({ time }: Statement): string | null {
  return 'code' in time && /^\d{4}$/.test(time.code) ? time.code : null;
}
