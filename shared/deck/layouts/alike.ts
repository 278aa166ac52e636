import { absoluteValue } from '../../figures/format-figure.ts';
import { isRanked, isShare, isTarget } from './chosen.ts';
import type { DrawnFigure } from './field.ts';

/** Marks beyond this can't be counted at a glance. */
const mostCounted = 60;

/** Kinds of figures that may be numbers of things; targets are of no kind but their own. */
const counts: ReadonlySet<string> = new Set(['stock', 'flow', 'target']);

/** Figures that one axis can hold: of one unit, none of them a place on a list, all observed or all aimed at. */
export function areOfOneUnit(figures: readonly Pick<DrawnFigure, 'figure'>[]): boolean {
  const [first] = figures;
  return figures.every(
    (one) =>
      !isRanked(one) &&
      one.figure.unit.zh === first?.figure.unit.zh &&
      isTarget(one) === isTarget(first),
  );
}

/** Shares in per cent, and figures with a whole that they are within. */
export function areShares(figures: readonly DrawnFigure[]): boolean {
  return figures.every((one) => {
    const { figure, whole } = one;
    if (whole === null) return isShare(one);
    const [part, all] = [absoluteValue(figure), absoluteValue(whole)];
    return whole.unit.zh === figure.unit.zh && part !== null && all !== null && part <= all;
  });
}

/** Small whole numbers of one unit, each of which can be drawn as so many marks. */
export function areCounts(figures: readonly Pick<DrawnFigure, 'figure'>[]): boolean {
  return (
    areOfOneUnit(figures) &&
    figures.every(({ figure }) => {
      if (!counts.has(figure.kind)) return false;
      const count = absoluteValue(figure);
      // Forty per cent are not forty of anything.
      if (figure.kind === 'ratio') return false;
      return count !== null && Number.isInteger(count) && count >= 1 && count <= mostCounted;
    })
  );
}
