import type { Edit } from '../../model/edit.ts';
import type { AnyTakenAs, FigureId } from '../../model/reading.ts';
import type { DeskContent, DeskDocument } from './desk-context.ts';
import { type SourceWords, sourceFor } from './edit-of-source.ts';
import type { PlannedDesk } from './plan-desk.ts';
import { takeAreas } from './take-areas.ts';
import { type FiguresTaken, takeFigures } from './take-figures.ts';
import { type GoalsTaken, takeGoals } from './take-goals.ts';
import { takeMilestones } from './take-milestones.ts';

/** The edits that take some of what is marked in a text, and as what each is taken. */
export interface MarksTaken
  extends Pick<FiguresTaken, 'addsPlaces'>,
    Pick<GoalsTaken, 'addsTargets'> {
  readonly edits: readonly Edit[];
  readonly taken: ReadonlyMap<FigureId, AnyTakenAs>;
  /** Why what the store holds changes, as the person said. */
  readonly reasons: readonly string[];
}

/**
 * The edits that take figures, goals and events of a text into the store, to be carried out as one step:
 * first the source with its paragraphs. What can't be taken now is left out.
 */
export function takeMarks(
  ids: readonly FigureId[],
  desk: PlannedDesk,
  document: DeskDocument,
  content: DeskContent,
  words: SourceWords,
): MarksTaken {
  const source = sourceFor(desk, document, content, words);
  const figures = takeFigures(ids, desk, source.after, content);
  const goals = takeGoals(ids, desk, source.after, content);
  const milestones = takeMilestones(ids, desk, source.after, content);
  const taken = new Map<FigureId, AnyTakenAs>([
    ...figures.taken,
    ...goals.taken,
    ...milestones.taken,
  ]);
  const areas = [...desk.figures, ...desk.goals, ...desk.milestones]
    .filter(({ id }) => taken.has(id))
    .map(({ area }) => area);
  const edits = [
    ...takeAreas(areas, content),
    ...figures.edits,
    ...goals.edits,
    ...milestones.edits,
  ];
  return {
    edits: edits.length === 0 ? [] : [...(source.edit ? [source.edit] : []), ...edits],
    taken,
    reasons: [...figures.reasons, ...goals.reasons, ...milestones.reasons],
    ...{ addsPlaces: figures.addsPlaces, addsTargets: goals.addsTargets },
  };
}
