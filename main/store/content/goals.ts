import type { Database } from 'better-sqlite3';
import { Goal } from '../../../shared/model/goal.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { goalProgressTable, goalStepTable, goalTable, goalTargetTable } from '../tables/goal.ts';
import { type Readings, readEach } from './readings.ts';
import { groupRows } from './rows.ts';

type GoalRow = RowOf<typeof goalTable>;
type TargetRow = RowOf<typeof goalTargetTable>;
type StepRow = RowOf<typeof goalStepTable>;
type ProgressRow = RowOf<typeof goalProgressTable>;

export type Goals = ReturnType<typeof createGoals>;

/** Goals, the targets that measure them, their quarters' steps, and what was reported on them. */
export function createGoals(db: Database) {
  const goals = db.prepare<[], GoalRow>(`
    SELECT goal.*, heading FROM goal JOIN source_section USING (source, section) ORDER BY position, key`);
  const targets = db.prepare<[], TargetRow>(
    'SELECT * FROM goal_target ORDER BY goal, position, key',
  );
  const steps = db.prepare<[], StepRow>('SELECT * FROM goal_step ORDER BY goal, quarter');
  const progress = db.prepare<[], ProgressRow>(
    'SELECT * FROM goal_progress ORDER BY goal, as_of, id',
  );

  function read(): Readings<Goal> {
    const targetsOf = groupRows(targets.all(), ({ goal }) => goal);
    const stepsOf = groupRows(steps.all(), ({ goal }) => goal);
    const progressOf = groupRows(progress.all(), ({ goal }) => goal);
    return readEach(
      goals.all(),
      (row) =>
        toGoal(row, {
          targets: targetsOf.get(row.key) ?? [],
          steps: stepsOf.get(row.key) ?? [],
          progress: progressOf.get(row.key) ?? [],
        }),
      ({ key }) => ({ entity: 'goal', key }),
    );
  }

  return {
    list: (): Goal[] => read().readable,
    unreadable: () => read().unreadable,
  };
}

interface RowsOfGoal {
  readonly targets: readonly TargetRow[];
  readonly steps: readonly StepRow[];
  readonly progress: readonly ProgressRow[];
}

function toGoal(row: GoalRow, { targets, steps, progress }: RowsOfGoal) {
  return Goal.safeParse({
    ...goalTable.toFields(row),
    targets: targets.map((target) => ({
      ...goalTargetTable.toFields(target),
      key: `${target.goal}.${target.key}`,
    })),
    steps: steps.map(goalStepTable.toFields),
    progress: progress.map(goalProgressTable.toFields),
    status: progress.at(-1)?.progress_status ?? 'no_data',
  });
}
