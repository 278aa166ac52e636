import type { ColumnFrame } from './column-frame.ts';
import type { PrintedPeriod } from './printed-period.ts';
import type { RowSide } from './row-side.ts';
import type { TableFigure, TableReading } from './table-reading.ts';
import type { FoundCells } from './take-cell.ts';

/** Figures that nothing tells apart: which of them is meant is asked. */
export function markDoubles(found: FoundCells, isToldApart: boolean) {
  if (isToldApart) return;
  const keyOf = ({ path, area, period, isTotal: isWhole }: TableFigure) =>
    `${path.join('\n')}\t${area}\t${period}\t${isWhole}`;
  const seen = new Map<string, number>();
  const keys = found.figures.map((figure) => {
    const isOpen = figure.asks.includes('period') || figure.asks.includes('indicator');
    const key = isOpen ? null : keyOf(figure);
    if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
    return key;
  });
  keys.forEach((key, index) => {
    const figure = found.figures[index];
    if (!figure || key === null || (seen.get(key) ?? 0) < 2) return;
    found.figures[index] = { ...figure, asks: [...figure.asks, 'indicator'] };
  });
}

/** Whether no two rows and no two columns say the same: then no two figures do. */
export function areToldApart(sides: readonly RowSide[], frames: readonly ColumnFrame[]): boolean {
  const depths = new Set(frames.map(({ labels }) => labels.length));
  if (depths.size > 1) return false;
  const wordsOf = (periods: readonly PrintedPeriod[]) =>
    periods.map(({ year, part, relative }) => `${year} ${part} ${relative}`).join();
  const rows = new Set(
    sides.map(({ path, area, periods }) => `${path.join('\n')}\t${area}\t${wordsOf(periods)}`),
  );
  const columns = new Set(
    frames.map(
      ({ labels, area, periodAlone, ownPeriods }) =>
        `${labels.join('\n')}\t${area}\t${periodAlone}\t${wordsOf(ownPeriods)}`,
    ),
  );
  return rows.size === sides.length && columns.size === frames.length;
}

/**
 * Tables of one sheet whose figures nothing but their titles tells apart carry the title in the
 * path: one would take the other's place.
 */
export function toldApart(readings: readonly TableReading[]): readonly TableReading[] {
  if (readings.length < 2) return readings;
  const keys = readings.map(
    ({ figures }) =>
      new Set(figures.map(({ path, area, period }) => `${path.join('\n')}\t${area}\t${period}`)),
  );
  return readings.map((reading, index) => {
    const own = keys[index];
    const isSame = keys.some(
      (others, other) => other !== index && own !== undefined && overlaps(own, others),
    );
    if (!isSame || reading.title === null) return reading;
    const { title } = reading;
    const isOwnTitle = readings.every((other) => other === reading || other.title !== title);
    if (!isOwnTitle) return reading;
    const withTitle = (figure: TableFigure) => ({ ...figure, path: [title, ...figure.path] });
    return {
      ...reading,
      figures: reading.figures.map(withTitle),
      undecided: reading.undecided.map(withTitle),
    };
  });
}

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const key of few) if (many.has(key)) return true;
  return false;
}
