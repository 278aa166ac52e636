import { compareValues } from '../../import/compare-values.ts';
import type { Goal, GoalTarget, Milestone } from '../../model/goal.ts';
import type { Context, PlannedGoal, PlannedMilestone } from './desk-context.ts';
import { printedAs } from './printed-as.ts';
import { placeInSource, quotationOf } from './source-of-reading.ts';

/** A target of a goal; null of one in words, which has none. */
interface HeldTarget {
  readonly goal: Goal;
  readonly target: GoalTarget | null;
}

type Around = Pick<Context, 'work' | 'sections' | 'content' | 'source'>;

/**
 * Says of each goal whether the store holds it: by what it was taken as, else by its place, its
 * quotation and its value. Each of the store's targets is one figure of a paragraph; a goal without any
 * is one in words.
 */
export function withTakenGoals(goals: PlannedGoal[], around: Around): PlannedGoal[] {
  const { work, content, source } = around;
  if (source === null) return goals;
  const free = new Set<HeldTarget>(
    content.goals
      .filter(({ passage }) => passage.source === source.key)
      .flatMap((goal) =>
        (goal.targets.length === 0 ? [null] : goal.targets).map((target) => ({ goal, target })),
      ),
  );
  return withFound(goals, free, [
    (planned, { goal, target }) => {
      const as = work.figures[planned.id]?.taken;
      return (
        as != null &&
        'goal' in as &&
        as.goal === goal.key &&
        as.target === (target?.key ?? null) &&
        isAt(goal, planned, around)
      );
    },
    (planned, { goal, target }) =>
      !work.figures[planned.id]?.left &&
      isAt(goal, planned, around) &&
      (target === null
        ? planned.isInWords && goal.statement.zh === planned.statement
        : target.rawText === quotationOf(planned.rawText) &&
          compareValues(target, planned.measure) !== 'other'),
  ]).map(({ planned, found }) =>
    found === null
      ? planned
      : {
          ...planned,
          ...{ state: 'taken', questions: [], unsure: null, held: [], joins: null },
          taken: { goal: found.goal.key, target: found.target?.key ?? null },
          isInWords: found.target === null,
          ...{ statement: found.goal.statement.zh, statementEn: found.goal.statement.en },
          ...{ name: found.target?.measure.zh ?? '', nameEn: found.target?.measure.en ?? null },
          term: {
            ...{ start: found.goal.periodStart, end: found.goal.periodEnd },
            from: found.goal.termFrom?.zh ?? null,
          },
          theme: found.goal.theme,
          indicator:
            found.target === null || found.target.indicator === null
              ? { as: 'new' as const }
              : { as: 'existing' as const, key: found.target.indicator },
          printed:
            found.target && printedAs(found.target, { unit: found.target.unit, kind: 'stock' }),
        },
  );
}

/** As `withTakenGoals`, of events: by what each was taken as, else by its place and its date. */
export function withTakenMilestones(
  milestones: PlannedMilestone[],
  around: Around,
): PlannedMilestone[] {
  const { work, content, source } = around;
  if (source === null) return milestones;
  const free = new Set(content.milestones.filter(({ passage }) => passage.source === source.key));
  return withFound(milestones, free, [
    (planned, one) => {
      const as = work.figures[planned.id]?.taken;
      return (
        as != null && 'milestone' in as && as.milestone === one.key && isAt(one, planned, around)
      );
    },
    (planned, one) =>
      !work.figures[planned.id]?.left && isAt(one, planned, around) && one.date === planned.date,
  ]).map(({ planned, found }) =>
    found === null
      ? planned
      : {
          ...planned,
          ...{ state: 'taken', questions: [], unsure: null, held: [] },
          taken: { milestone: found.key },
          ...{ date: found.date, theme: found.theme },
          ...{ title: found.title.zh, titleEn: found.title.en },
        },
  );
}

/** Gives to each planned thing one of the store's that no other has, by the first rule that finds one. */
function withFound<Planned, Held>(
  planned: readonly Planned[],
  held: ReadonlySet<Held>,
  rules: readonly ((planned: Planned, held: Held) => boolean)[],
): { readonly planned: Planned; readonly found: Held | null }[] {
  const free = new Set(held);
  const found = new Map<Planned, Held>();
  for (const rule of rules)
    for (const one of planned) {
      if (found.has(one)) continue;
      const its = [...free].find((each) => rule(one, each));
      if (its === undefined) continue;
      free.delete(its);
      found.set(one, its);
    }
  return planned.map((one) => ({ planned: one, found: found.get(one) ?? null }));
}

function isAt(
  { passage }: Pick<Goal | Milestone, 'passage'>,
  of: PlannedGoal | PlannedMilestone,
  { sections }: Around,
): boolean {
  const place = placeInSource(of, sections);
  return place?.section === passage.section && place.paraNo === passage.paraNo;
}
