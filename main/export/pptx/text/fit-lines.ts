import type { DrawnLine, DrawnRun } from '../../../../shared/model/presentation.ts';
import { isHan, officeWidth } from './office-width.ts';
import { type FittedRun, isBold } from './runs.ts';

/** A line with its runs in the sizes that they have in Office. */
export interface FittedLine {
  readonly line: DrawnLine;
  readonly runs: readonly FittedRun[];
  /** Of its largest type, in units. */
  readonly size: number;
}

/** Capitals and figures of Calibri are lower than those of our slides by as much. */
const latinGrowth = 0.7 / 0.642;

/**
 * The lines of a text in sizes with which none is wider in Office than on our slide; all of a text
 * shrink together. Lines without text are left out.
 */
export function fitLines(lines: readonly DrawnLine[]): FittedLine[] {
  const filled = lines.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  const hanSizes = new Set(
    filled.flatMap(({ runs }) => runs.filter(({ text }) => isHan(text)).map(({ size }) => size)),
  );
  const grown = (run: DrawnRun) =>
    // Figures among Chinese words of their size keep it, so that who goes on typing has one size.
    isHan(run.text) || hanSizes.has(run.size) ? run.size : run.size * latinGrowth;
  const share = Math.min(
    1,
    ...filled.map(({ runs, width }) => {
      const wide = runs.reduce((sum, run) => sum + widthOf(run, grown(run)), 0);
      const room = width - runs.reduce((sum, { gap = 0 }) => sum + gap, 0);
      return wide <= 0 || room <= 0 ? 1 : (room + tolerance + besideOnes(runs)) / wide;
    }),
  );
  return filled.map((line) => {
    const runs = line.runs
      .filter(({ text }) => text !== '')
      .map((run, index, all) => ({
        ...{ run, size: grown(run) * share },
        spaceAfter: all[index + 1]?.gap ?? 0,
      }));
    return { line, runs, size: Math.max(...runs.map(({ size }) => size)) };
  });
}

/** By so much, in units, measured lines are off. */
const tolerance = 0.5;

/** Our 1 is narrower than other figures: what is short would shrink for it beside its neighbours. */
function besideOnes(runs: readonly DrawnRun[]): number {
  const room = runs.reduce(
    (sum, { text, size }) => sum + text.split('1').slice(1).length * size,
    0,
  );
  return Math.min(8, room * 0.2);
}

function widthOf(run: DrawnRun, size: number): number {
  return officeWidth(run.text, isBold(run.weight), run.lang !== 'en') * size;
}
