import type { Database } from 'better-sqlite3';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import { targetOf } from '../../../shared/goals/goal-progress.ts';
import type { GoalProgress } from '../../../shared/model/goal.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import { assertFits, assertUnneeded, assertUnused, type Editor, type FieldsOf } from './editor.ts';
import type { Places } from './places.ts';

type Fields = FieldsOf<'goal'>;

/** Goals with the targets that measure them. */
export function createGoalEditor(
  db: Database,
  goals: Pick<Goals, 'list'>,
  indicators: Pick<Indicators, 'get'>,
  places: Places,
): Editor<'goal'> {
  const nextPlace = db
    .prepare<[], number>('SELECT coalesce(max(position), 0) + 1 FROM goal')
    .pluck();
  const insert = db.prepare(`
    INSERT INTO goal (key, goal_type, theme, position, statement_zh, statement_en, period_start,
      period_end, term_from_zh, term_from_en, source, section, para_no)
    VALUES (:key, :goalType, :theme, :place, :statementZh, :statementEn, :periodStart,
      :periodEnd, :termFromZh, :termFromEn, :source, :section, :paraNo)`);
  const update = db.prepare(`
    UPDATE goal SET goal_type = :goalType, theme = :theme, position = :place,
      statement_zh = :statementZh, statement_en = :statementEn, period_start = :periodStart,
      period_end = :periodEnd, term_from_zh = :termFromZh, term_from_en = :termFromEn,
      source = :source, section = :section, para_no = :paraNo
    WHERE key = :key`);
  const remove = db.prepare<[string]>('DELETE FROM goal WHERE key = ?');
  const clearTargets = db.prepare<[string]>('DELETE FROM goal_target WHERE goal = ?');
  const insertTarget = db.prepare(`
    INSERT INTO goal_target (goal, key, position, measure_zh, measure_en, value, unit_mult, qualifier,
      qualifier_word, value_lo, value_hi, decimals, unit_zh, unit_en, is_cumulative, baseline, raw_text, indicator)
    VALUES (:goal, :key, :position, :measureZh, :measureEn, :value, :unitMult, :qualifier,
      :qualifierWord, :valueLo, :valueHi, :decimals, :unitZh, :unitEn, :isCumulative, :baseline, :rawText, :indicator)`);

  function setTargets({ key: goal, targets }: Fields): void {
    clearTargets.run(goal);
    for (const [index, { key, measure, unit, isCumulative, ...target }] of targets.entries())
      insertTarget.run({
        ...target,
        goal,
        key: key.slice(goal.length + 1),
        position: index + 1,
        ...{ measureZh: measure.zh, measureEn: measure.en, unitZh: unit.zh, unitEn: unit.en },
        isCumulative: isCumulative ? 1 : 0,
      });
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
        if (before) remove.run(before.key);
        return null;
      }
      const at = place ?? nextPlace.get() ?? 1;
      const { statement, termFrom, passage, targets, ...fields } = after;
      (before ? update : insert).run({
        ...fields,
        ...{ statementZh: statement.zh, statementEn: statement.en },
        ...{ termFromZh: termFrom?.zh ?? null, termFromEn: termFrom?.en ?? null },
        ...{ source: passage.source, section: passage.section, paraNo: passage.paraNo },
        place: at,
      });
      if (!isSame(before?.targets ?? [], targets)) setTargets(after);
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
    .prepare<[FieldsOf<'progress'> & { goal: string }], number>(`
      SELECT id FROM goal_progress WHERE goal = :goal AND as_of = :asOf AND target IS :target
        AND value IS :value
        AND progress_status = :status AND note = :note AND reported_by = :by ORDER BY id LIMIT 1`)
    .pluck();
  const insert = db.prepare(`
    INSERT INTO goal_progress (id, goal, as_of, target, value, progress_status, note, reported_by)
    VALUES (:id, :goal, :asOf, :target, :value, :status, :note, :by)`);
  const update = db.prepare(`
    UPDATE goal_progress SET as_of = :asOf, target = :target, value = :value, progress_status = :status, note = :note,
      reported_by = :by WHERE id = :id`);
  const remove = db.prepare<[number]>('DELETE FROM goal_progress WHERE id = ?');

  return {
    keyOf: ({ goal }) => goal,

    find({ goal }, fields) {
      const place = idOf.get({ ...fields, goal });
      return place === undefined ? null : { fields, place };
    },

    guard({ goal, after }) {
      const held = goals.list().find(({ key }) => key === goal);
      if (!held) throw new AppError('record.unknown', { key: goal });
      const target = after?.target ?? null;
      if (target !== null && !held.targets.some(({ key }) => key === target))
        throw new AppError('record.unknown', { key: target });
    },

    write({ goal, before, after }, place) {
      const held = before ? idOf.get({ ...before, goal }) : undefined;
      if (!after) {
        if (held !== undefined) remove.run(held);
        return null;
      }
      if (held !== undefined) {
        update.run({ ...after, id: held });
        return held;
      }
      return Number(insert.run({ ...after, goal, id: place }).lastInsertRowid);
    },
  };
}
