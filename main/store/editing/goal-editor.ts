import type { Database } from 'better-sqlite3';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import { targetOf } from '../../../shared/goals/goal-progress.ts';
import type { GoalProgress } from '../../../shared/model/goal.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import { goalProgressTable, goalStepTable, goalTable, goalTargetTable } from '../tables/goal.ts';
import { assertFits, assertUnneeded, assertUnused, type Editor, type FieldsOf } from './editor.ts';
import type { ReferenceGuard } from './reference-guard.ts';

type Fields = FieldsOf<'goal'>;

/** Goals with the targets that measure them, and their quarters' steps. */
export function createGoalEditor(
  db: Database,
  goals: Pick<Goals, 'list'>,
  indicators: Pick<Indicators, 'get'>,
  places: ReferenceGuard,
): Editor<'goal'> {
  const nextPlace = db
    .prepare<[], number>('SELECT coalesce(max(position), 0) + 1 FROM goal')
    .pluck();
  const insert = db.prepare(goalTable.insert());
  const update = db.prepare(`UPDATE goal SET ${goalTable.assignments('key')} WHERE key = :key`);
  const remove = db.prepare<[string]>('DELETE FROM goal WHERE key = ?');
  const clearTargets = db.prepare<[string]>('DELETE FROM goal_target WHERE goal = ?');
  const insertTarget = db.prepare(goalTargetTable.insert());

  const clearSteps = db.prepare<[string]>('DELETE FROM goal_step WHERE goal = ?');
  const insertStep = db.prepare(goalStepTable.insert());

  function setTargets({ key: goal, targets }: Fields): void {
    clearTargets.run(goal);
    for (const [index, target] of targets.entries()) {
      const key = target.key.slice(goal.length + 1);
      insertTarget.run(goalTargetTable.toRow({ goal, key, position: index + 1 }, target));
    }
  }

  function setSteps({ key: goal, steps }: Fields): void {
    clearSteps.run(goal);
    for (const step of steps) insertStep.run(goalStepTable.toRow({ goal }, step));
  }

  /** @throws record.unknown, record.misfit */
  function assertMeasure(target: Fields['targets'][number]): void {
    if (target.indicator === null) return;
    const indicator = indicators.get(target.indicator);
    if (!indicator) throw new AppError('record.unknown', { key: target.indicator });
    assertFits(target, indicator);
  }

  /**
   * A report's value stays about the target that it was about, also where it names none: with
   * another only target, or a second one, it would silently be about that, or about nothing.
   *
   * @throws record.needed naming the reports on a target that would lose them
   */
  function assertReported(before: Fields, after: Fields, reports: readonly GoalProgress[]): void {
    for (const { key } of before.targets) {
      const isKept = after.targets.some((target) => target.key === key);
      const lost = reports.filter(
        (report) =>
          (report.value !== null || report.target !== null) &&
          targetOf(before, report) === key &&
          !(isKept && targetOf(after, report) === key),
      );
      assertUnneeded(key, lost.map(nameOfReport(before.key)));
    }
  }

  const heldGoal = (key: string) => goals.list().find((goal) => goal.key === key);

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_, { key }) {
      const found = heldGoal(key);
      if (!found) return null;
      const { progress: __, status: ___, position, ...fields } = found;
      return { fields, place: position };
    },

    guard({ before, after }, uses) {
      if (after) {
        places.assertTheme(after.theme);
        places.assertArea(after.area);
        places.assertParagraph(after.passage);
        for (const target of after.targets) assertMeasure(target);
      }
      const kept = new Set(after?.targets.map(({ key }) => key));
      for (const { key } of before?.targets ?? [])
        if (!kept.has(key)) assertUnused(uses, `figure:${key}`);
      if (!before) return;
      const reports = heldGoal(before.key)?.progress ?? [];
      if (after) return assertReported(before, after, reports);
      assertUnused(uses, `goal:${before.key}`);
      assertUnneeded(before.key, reports.map(nameOfReport(before.key)));
    },

    write({ before, after }, place) {
      if (!after) {
        if (before) clearTargets.run(before.key);
        if (before) clearSteps.run(before.key);
        if (before) remove.run(before.key);
        return null;
      }
      const at = place ?? nextPlace.get() ?? 1;
      (before ? update : insert).run(goalTable.toRow({}, { ...after, position: at }));
      if (!isSame(before?.targets ?? [], after.targets)) setTargets(after);
      if (!isSame(before?.steps ?? [], after.steps)) setSteps(after);
      return at;
    },
  };
}

/** How a refusal names a goal's report. */
function nameOfReport(goal: string): (report: GoalProgress) => string {
  return ({ asOf }) => `${goal}@${asOf}`;
}

/** What was reported on goals. A report has no key: it is found by all that it says. */
export function createProgressEditor(db: Database, goals: Pick<Goals, 'list'>): Editor<'progress'> {
  const idOf = db
    .prepare<[ReturnType<typeof goalProgressTable.toRow>], number>(
      `SELECT id FROM goal_progress WHERE ${goalProgressTable.matches()} ORDER BY id LIMIT 1`,
    )
    .pluck();
  const insert = db.prepare(goalProgressTable.insert('id'));
  const update = db.prepare(
    `UPDATE goal_progress SET ${goalProgressTable.assignments('goal')} WHERE id = :id`,
  );
  const remove = db.prepare<[number]>('DELETE FROM goal_progress WHERE id = ?');

  return {
    keyOf: ({ goal }) => goal,

    find({ goal }, fields) {
      const place = idOf.get(goalProgressTable.toRow({ goal }, fields));
      return place === undefined ? null : { fields, place };
    },

    guard({ goal, after }) {
      const held = goals.list().find(({ key }) => key === goal);
      if (!held) throw new AppError('record.unknown', { key: goal });
      const target = after?.target ?? null;
      if (target !== null && !held.targets.some(({ key }) => key === target))
        throw new AppError('record.unknown', { key: target });
      // A value about nothing says nothing, and would be about whatever target comes.
      if (after && after.value !== null && targetOf(held, after) === null)
        throw new AppError('record.target-missing', { key: goal });
    },

    write({ goal, before, after }, place) {
      const held = before ? idOf.get(goalProgressTable.toRow({ goal }, before)) : undefined;
      if (!after) {
        if (held !== undefined) remove.run(held);
        return null;
      }
      const row = goalProgressTable.toRow({ goal }, after);
      if (held !== undefined) {
        update.run({ ...row, id: held });
        return held;
      }
      return Number(insert.run({ ...row, id: place }).lastInsertRowid);
    },
  };
}
