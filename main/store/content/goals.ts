import type { Database } from 'better-sqlite3';
import { Goal, type GoalProgress } from '../../../shared/model/goal.ts';
import { type Readings, readEach } from './readings.ts';
import { groupRows, localizedOrNull } from './rows.ts';

interface GoalRow {
  readonly key: string;
  readonly goal_type: string;
  readonly theme: string;
  readonly position: number;
  readonly statement_zh: string;
  readonly statement_en: string | null;
  readonly period_start: string;
  readonly period_end: string;
  readonly term_from_zh: string | null;
  readonly term_from_en: string | null;
  readonly source: string;
  readonly section: number;
  readonly heading: string | null;
  readonly para_no: number;
}

interface TargetRow {
  readonly goal: string;
  readonly key: string;
  readonly measure_zh: string;
  readonly measure_en: string | null;
  readonly value: number | null;
  readonly unit_mult: number;
  readonly decimals: number;
  readonly unit_zh: string;
  readonly unit_en: string | null;
  readonly qualifier: string;
  readonly qualifier_word: string | null;
  readonly value_lo: number | null;
  readonly value_hi: number | null;
  readonly is_cumulative: 0 | 1;
  readonly baseline: number | null;
  readonly raw_text: string;
  readonly indicator: string | null;
}

interface ProgressRow extends GoalProgress {
  readonly goal: string;
}

export type Goals = ReturnType<typeof createGoals>;

/** Goals, the targets that measure them, and what was reported on them. */
export function createGoals(db: Database) {
  const goals = db.prepare<[], GoalRow>(`
    SELECT goal.*, heading FROM goal JOIN source_section USING (source, section) ORDER BY position, key`);
  const targets = db.prepare<[], TargetRow>(
    'SELECT * FROM goal_target ORDER BY goal, position, key',
  );
  const progress = db.prepare<[], ProgressRow>(`
    SELECT goal, as_of AS asOf, target, value, progress_status AS status, note, reported_by AS "by"
    FROM goal_progress ORDER BY goal, as_of, id`);

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
    key: row.key,
    goalType: row.goal_type,
    theme: row.theme,
    position: row.position,
    statement: { zh: row.statement_zh, en: row.statement_en },
    periodStart: row.period_start,
    periodEnd: row.period_end,
    termFrom: localizedOrNull(row.term_from_zh, row.term_from_en),
    passage: {
      source: row.source,
      section: row.section,
      heading: row.heading,
      paraNo: row.para_no,
    },
    targets: targets.map(toTarget),
    progress: progress.map(({ goal: _, ...report }) => report),
    status: progress.at(-1)?.status ?? 'no_data',
  });
}

function toTarget(row: TargetRow) {
  return {
    key: `${row.goal}.${row.key}`,
    measure: { zh: row.measure_zh, en: row.measure_en },
    value: row.value,
    unitMult: row.unit_mult,
    decimals: row.decimals,
    unit: { zh: row.unit_zh, en: row.unit_en },
    qualifier: row.qualifier,
    qualifierWord: row.qualifier_word,
    valueLo: row.value_lo,
    valueHi: row.value_hi,
    isCumulative: row.is_cumulative === 1,
    baseline: row.baseline,
    rawText: row.raw_text,
    indicator: row.indicator,
  };
}
