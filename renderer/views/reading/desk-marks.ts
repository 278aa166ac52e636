import type { DeskMark, FigureId } from '../../../shared/model/reading.ts';

type Standing = Pick<DeskMark, 'id' | 'state'> &
  Partial<Pick<DeskMark, 'entity'>> & {
    readonly isRounded?: boolean;
  };

/** Whether nothing is left to do with something that is marked. */
export function isDone(mark: Standing): boolean {
  return mark.state === 'taken' || mark.state === 'left' || hasNothingToTake(mark);
}

/** Whether the data hold it, and not even a place of it is to be noted. */
export function hasNothingToTake({ state, entity, isRounded }: Standing): boolean {
  return state === 'same' && (entity !== 'observation' || isRounded === true);
}

/** Whether Enter may take something as it stands. */
export function mayTake({ state }: Pick<DeskMark, 'state'>): boolean {
  return state === 'sure' || state === 'ready' || state === 'same';
}

/** The next in the text that something is left to do with, from a place on and around its end; the place itself where all is done. */
export function nextOpen(
  marks: readonly Standing[],
  from: FigureId | null,
  done: ReadonlySet<FigureId> = new Set(),
): FigureId | null {
  const at = marks.findIndex(({ id }) => id === from);
  const around = [...marks.slice(at + 1), ...marks.slice(0, Math.max(0, at))];
  return around.find((one) => !isDone(one) && !done.has(one.id))?.id ?? from;
}

/** One mark on or back; the same at an end. */
export function neighbour(
  marks: readonly Pick<DeskMark, 'id'>[],
  from: FigureId | null,
  step: 1 | -1,
): FigureId | null {
  const at = marks.findIndex(({ id }) => id === from);
  if (at < 0) return marks[0]?.id ?? null;
  return (marks[at + step] ?? marks[at])?.id ?? null;
}

/** The sure ones of a mark's section, in the order of the text. */
export function sureBeside(
  marks: readonly Pick<DeskMark, 'id' | 'section' | 'state'>[],
  of: Pick<DeskMark, 'section'>,
): FigureId[] {
  return marks
    .filter(({ section, state }) => section === of.section && state === 'sure')
    .map(({ id }) => id);
}

/** How many are taken, left out or there already, and still to be looked at. */
export function countsOf(marks: readonly Standing[]) {
  const taken = marks.filter(({ state }) => state === 'taken').length;
  const open = marks.filter((one) => !isDone(one)).length;
  return { taken, left: marks.length - taken - open, open };
}

/** What something is called: a figure and a target by what they measure, other goals and events by their words. */
export function nameOfMark(mark: DeskMark): string {
  if (mark.entity === 'milestone') return mark.title;
  return mark.entity === 'goal' && mark.isInWords ? mark.statement : mark.name;
}
