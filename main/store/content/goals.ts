import type { Database } from 'better-sqlite3';
import { Goal } from '../../../shared/model/goal.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { goalProgressTable, goalTable, goalTargetTable } from '../tables/goal.ts';
import { type Readings, readEach } from './readings.ts';
import { groupRows } from './rows.ts';

type GoalRow = RowOf<typeof goalTable>;
type TargetRow = RowOf<typeof goalTargetTable>;
type ProgressRow = RowOf<typeof goalProgressTable>;

export type Goals = ReturnType<typeof createGoals>;

/** Goals, the targets that measure them, and what was reported on them. */
export function createGoals(db: Database) {
  const goals = db.prepare<[], GoalRow>(`
    SELECT goal.*, heading FROM goal JOIN source_section USING (source, section) ORDER BY position, key`);
  const targets = db.prepare<[], TargetRow>(
    'SELECT * FROM goal_target ORDER BY goal, position, key',
  );
  const progress = db.prepare<[], ProgressRow>(
    'SELECT * FROM goal_progress ORDER BY goal, as_of, id',
  );

  function read(): Readings<Goal> {
    const targetsOf = groupRows(targets.all(), ({ goal }) => goal);
    const progressOf = groupRows(progress.all(), ({ goal }) => goal);
    return readEach(
      goals.all(),
      (row) => toGoal(row, targetsOf.get(row.key) ?? [], progressOf.get(row.key) ?? []),
      ({ key }) => ({ entity: 'goal', key }),
    );
  }

  return {
    list: (): Goal[] => read().readable,
    unreadable: () => read().unreadable,
  };
}

function toGoal(row: GoalRow, targets: readonly TargetRow[], progress: readonly ProgressRow[]) {
  return Goal.safeParse({
    ...goalTable.toFields(row),
    targets: targets.map((target) => ({
      ...goalTargetTable.toFields(target),
      key: `${target.goal}.${target.key}`,
    })),
    progress: progress.map(goalProgressTable.toFields),
    status: progress.at(-1)?.progress_status ?? 'no_data',
  });
}
