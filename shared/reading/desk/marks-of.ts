import type { DeskMark, DeskPlan } from '../../model/reading.ts';

/** Everything that is marked in a document, in the order of its text. */
export function marksOf({
  figures,
  goals,
  milestones,
}: Pick<DeskPlan, 'figures' | 'goals' | 'milestones'>): DeskMark[] {
  return [...figures, ...goals, ...milestones].toSorted(
    (one, other) => one.line - other.line || one.start - other.start,
  );
}
