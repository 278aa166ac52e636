import type { DeskPlan, ReadingWork } from '../../model/reading.ts';
import type { FoundFigure } from '../model.ts';
import { describeSource } from './describe-source.ts';
import {
  type Context,
  type DeskContent,
  type DeskDocument,
  type PlannedFigure,
  type PlannedGoal,
  type PlannedMilestone,
  preparedFor,
} from './desk-context.ts';
import { nameInDocument } from './indicator-of-figure.ts';
import { namedAndCounted, partsOfHundred, roleOnceReached } from './name-of-figure.ts';
import { planFigure } from './plan-figure.ts';
import { isGoal, planGoal } from './plan-goal.ts';
import { planMilestone } from './plan-milestone.ts';
import { figureId, keptSections } from './source-of-reading.ts';
import { takenFrom, withTaken } from './taken-figures.ts';
import { withTakenGoals, withTakenMilestones } from './taken-goals.ts';

export interface PlannedDesk extends DeskPlan {
  readonly figures: PlannedFigure[];
  readonly goals: PlannedGoal[];
  readonly milestones: PlannedMilestone[];
}

/**
 * Holds what was read from a document against the store and what a person said so far: of each figure,
 * goal and event what is proposed and why, what is asked, and whether the store has it. What was taken
 * is the store's to say, so that undoing, and whatever other windows do, is right here, too.
 */
export function planDesk(
  document: DeskDocument,
  work: ReadingWork,
  content: DeskContent,
): PlannedDesk {
  const { reading, lines, events } = document;
  const source = content.sources.find(({ sha256 }) => sha256 === document.sha256) ?? null;
  const about = describeSource(document, work, content, source);
  const ofHundred = partsOfHundred(reading.figures);
  const context: Context = {
    ...{ document, work, content, about, source, lines, ofHundred },
    sections: source?.sections ?? keptSections(reading),
    ...preparedFor(content),
    namesHere: new Set(
      reading.figures.map((figure) =>
        nameInDocument(namedAndCounted(figure, { lines, ofHundred })),
      ),
    ),
    headings: new Map(reading.sections.map(({ number, heading }) => [number, heading])),
    taken: source === null ? null : takenFrom(content.indicators, source.key),
    yearReported: yearReportedOn(reading.figures),
  };
  const isMarked = (figure: FoundFigure) => work.marked.includes(figureId(figure));
  const [goals, reached] = parted(reading.figures, (figure) => isGoal(figure, context));
  const figures = reached
    .map((figure) => ({ ...figure, role: roleOnceReached(figure) }))
    .map((figure) => planFigure(figure, isMarked(figure), context));
  return {
    ...{ source: about, at: work.at },
    figures: withTaken(figures, context),
    goals: withTakenGoals(
      goals.map((goal) => planGoal({ ...goal, role: 'goal' }, isMarked(goal), context)),
      context,
    ),
    milestones: withTakenMilestones(
      events.map((event) => planMilestone(event, context)),
      context,
    ),
  };
}

function parted<Given>(
  given: readonly Given[],
  isFirst: (one: Given) => boolean,
): readonly [first: Given[], others: Given[]] {
  return [given.filter(isFirst), given.filter((one) => !isFirst(one))];
}

/** The year that most figures are of that are no goals; of as many the later. */
function yearReportedOn(figures: readonly FoundFigure[]): number | null {
  const counts = new Map<number, number>();
  for (const { role, period } of figures) {
    if (role === 'goal' || period === null) continue;
    const year = Number(period.split('/').at(-1)?.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([one, few], [other, many]) => many - few || other - one);
  return most?.[0] ?? null;
}
