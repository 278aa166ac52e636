import type { DeskFigure, DeskPlan, FigureId } from '../../../shared/model/reading.ts';

/** Whether nothing is left to do with a figure. */
export function isDone({ state }: Pick<DeskFigure, 'state'>): boolean {
  return state === 'taken' || state === 'left';
}

/** Whether Enter may take a figure as it stands. */
export function mayTake(figure: DeskFigure): boolean {
  return figure.state === 'sure' || figure.state === 'ready' || figure.state === 'same';
}

/** The next figure in the text that something is left to do with, from a place on and around its end; the place itself where all is done. */
export function nextOpen(
  { figures }: Pick<DeskPlan, 'figures'>,
  from: FigureId | null,
  done: ReadonlySet<FigureId> = new Set(),
): FigureId | null {
  const at = figures.findIndex(({ id }) => id === from);
  const around = [...figures.slice(at + 1), ...figures.slice(0, Math.max(0, at))];
  return around.find((one) => !isDone(one) && !done.has(one.id))?.id ?? from;
}

/** One figure on or back; the same at an end. */
export function neighbour(
  { figures }: Pick<DeskPlan, 'figures'>,
  from: FigureId | null,
  step: 1 | -1,
): FigureId | null {
  const at = figures.findIndex(({ id }) => id === from);
  if (at < 0) return figures[0]?.id ?? null;
  return (figures[at + step] ?? figures[at])?.id ?? null;
}

/** The sure ones of a figure's section, in the order of the text. */
export function sureBeside({ figures }: Pick<DeskPlan, 'figures'>, of: DeskFigure): FigureId[] {
  return figures
    .filter(({ section, state }) => section === of.section && state === 'sure')
    .map(({ id }) => id);
}

/** How many are taken, left out, and still to be looked at. */
export function countsOf({ figures }: Pick<DeskPlan, 'figures'>) {
  const taken = figures.filter(({ state }) => state === 'taken').length;
  const left = figures.filter(({ state }) => state === 'left').length;
  return { taken, left, open: figures.length - taken - left };
}
