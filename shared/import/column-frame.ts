import type { ObservationStatus } from '../model/figure.ts';
import type { TimePeriod } from '../model/period.ts';
import { isBareValue } from './column-roles.ts';
import type { ColumnHeader } from './header-paths.ts';
import { isChange, isRank, isShare, isTotal } from './label-text.ts';
import { choosePeriod } from './period-choice.ts';
import type { PrintedPeriod } from './printed-period.ts';
import type { PrintedUnit } from './printed-unit.ts';
import { priceWords, statusIn, statusWord } from './status-words.ts';
import type { UnderstoodTable } from './understood-table.ts';

/** What a column says of its figures. */
export interface ColumnFrame {
  readonly column: number;
  readonly labels: readonly string[];
  readonly english: string | null;
  readonly label: string;
  readonly units: readonly (readonly PrintedUnit[])[];
  readonly periods: readonly PrintedPeriod[];
  readonly area: string | null | undefined;
  readonly partOf: string | null;
  readonly status: ObservationStatus | null;
  readonly statusWord: string | null;
  readonly isStatusAsked: boolean;
  readonly isAmount: boolean;
  readonly footnotes: readonly string[];
  readonly cell: string | null;
  readonly prices: ReturnType<typeof priceWords>;
  /** Of a column whose header says one, and of figures in rows that say none. */
  readonly ownPeriods: readonly PrintedPeriod[];
  readonly periodAlone: TimePeriod | null;
}

/** What the header of a column says of each figure below it. */
export function frameOf(table: UnderstoodTable, column: number): ColumnFrame {
  const { headers, columnPeriods, columnAreas, rows, grid } = table;
  const parts = headers.get(column)?.parts ?? [];
  const place = columnAreas.get(column);
  const named = parts.filter(({ label, period }) => {
    if (label === '') return false;
    if (place !== undefined && (label === place || (place === null && isTotal(label))))
      return false;
    // 2020年初步核算 names a status, no indicator.
    return !(period !== null && period.year !== null && isStatusAlone(label));
  });
  const hasLabels = rows.some(({ path }) => path.length > 0);
  const labels = named
    .map(({ label }) => label)
    .filter((label) => !(hasLabels && isBareValue(label)));
  const partAt = named.findIndex(({ isPart }) => isPart);
  const bare = parts.findIndex(({ isPart }) => isPart);
  const words = parts.map(({ label, period }) => `${label} ${period?.rest ?? ''}`).join(' ');
  const label = labels.join(' ');
  const inherits = partAt > 0 || (bare >= 0 && named.length > 0);
  const status = statusOfColumn(table, parts, words);
  return {
    column,
    labels,
    english: named.at(-1)?.english ?? null,
    label,
    units: parts.map(({ units }) => units).toReversed(),
    periods: columnPeriods.get(column) ?? [],
    area: place,
    partOf: inherits
      ? named
          .slice(0, partAt > 0 ? partAt : Math.max(0, named.length - 1))
          .map((part) => part.label)
          .join('') || null
      : inheritedWhole(named),
    ...status,
    isAmount: !isChange(label) && !isShare(label) && !isRank(label),
    footnotes: parts.flatMap(({ footnote }) => (footnote ? [footnote] : [])),
    cell: parts[0] ? grid.name(parts[0].cell) : null,
    prices: priceWords(`${table.title ?? ''} ${label}`),
    ownPeriods: parts.flatMap(({ period }) => (period ? [period] : [])),
    periodAlone: choosePeriod(columnPeriods.get(column) ?? [], table.base),
  };
}

/** A column under a lower header than its neighbour's is a part of it: 男 of 劳动力资源总数. */
function inheritedWhole(named: ColumnHeader['parts']): string | null {
  const own = named.at(-1);
  const whole = named.at(-2);
  return own && whole && whole.cell.column !== own.cell.column && whole.width === 1
    ? whole.label
    : null;
}

const isStatusAlone = (label: string) => statusWord(label) === label;

function statusOfColumn(table: UnderstoodTable, parts: ColumnHeader['parts'], words: string) {
  const status = statusIn(words);
  const word = statusWord(words);
  const year = parts.find(({ period }) => period?.year != null)?.period?.year ?? null;
  const byTitle = year === null || table.title === null ? null : statusOfYear(table.title, year);
  const isWhole = status === null && table.title !== null && isStatusOfAll(table.title);
  return {
    status:
      status ??
      (byTitle && !isChange(words)
        ? statusIn(byTitle)
        : isWhole
          ? statusIn(table.title ?? '')
          : null),
    statusWord: word ?? (isChange(words) ? null : byTitle),
    isStatusAsked: word !== null && byTitle !== null && bareStatus(word) !== bareStatus(byTitle),
  };
}

const bareStatus = (word: string) => word.replace(/数$/, '');
const isStatusOfAll = (title: string) =>
  /快报|初步核算|初步数|初步统计|预计数/.test(title) &&
  (title.match(/(?:19|20)\d\d/g) ?? []).length <= 1;

/** What a title says of one year's figures: 初步核实 of 2019年初步核实. */
function statusOfYear(title: string, year: number): string | null {
  const behind = new RegExp(`${year}年?(?:度)?([^\\d]{0,12})`).exec(title)?.[1] ?? '';
  return statusWord(behind);
}
