import { longest } from '../../../shared/model/bounds.ts';
import { FigureKey } from '../../../shared/model/figure.ts';
import { Goal, ProgressStatus } from '../../../shared/model/goal.ts';
import { MilestoneDate, Quarter, TermPoint } from '../../../shared/model/period.ts';
import {
  flag,
  formed,
  key,
  line,
  number,
  oneOf,
  optional,
  quotation,
  remark,
  sinceLater,
  whole,
} from '../dataset/columns.ts';
import { areaKey } from './area.ts';
import { describeTable, texts, truth, value } from './describe-table.ts';
import { measureFields, paragraphField, words } from './shared-fields.ts';

export const goalTable = describeTable('goal', {
  entity: 'goal',
  named: 'SELECT key, statement_zh AS zh, statement_en AS en FROM goal',
  owner: {},
  fields: {
    key: value('key', key),
    goalType: value('goal_type', oneOf(Goal.shape.goalType)),
    theme: value('theme', key),
    area: value('area', sinceLater(optional(areaKey), null)),
    position: value('position', whole(0)),
    statement: words('statement'),
    periodStart: value('period_start', formed(TermPoint)),
    periodEnd: value('period_end', formed(TermPoint)),
    termFrom: texts('term_from', optional(line(longest.chinese)), optional(line(longest.english))),
    passage: paragraphField,
    office: texts(
      'office',
      sinceLater(optional(line(longest.chinese)), null),
      sinceLater(optional(line(longest.english)), null),
    ),
    leader: value('leader', sinceLater(optional(line(longest.person)), null)),
  },
});

/** Its key is the goal's and its own in the model, its own in the table. */
export const goalTargetTable = describeTable('goal_target', {
  entity: 'goal',
  named: 'SELECT goal AS key, measure_zh AS zh, measure_en AS en FROM goal_target',
  owner: { goal: key, key, position: whole(0) },
  fields: {
    measure: words('measure'),
    value: value('value', optional(number)),
    ...measureFields,
    decimals: value('decimals', whole(0, 6)),
    unit: words('unit'),
    isCumulative: truth('is_cumulative', flag),
    baseline: value('baseline', optional(number)),
    rawText: value('raw_text', quotation(longest.quotation)),
    indicator: value('indicator', sinceLater(optional(key), null)),
  },
});

/** A quarter's step; a quarter has one at most. */
export const goalStepTable = describeTable('goal_step', {
  entity: 'goal',
  named: 'SELECT goal AS key, text_zh AS zh, text_en AS en FROM goal_step',
  owner: { goal: key },
  fields: {
    quarter: value('quarter', formed(Quarter)),
    text: words('text'),
    reached: value('reached', optional(formed(MilestoneDate))),
  },
});

export const goalProgressTable = describeTable('goal_progress', {
  entity: 'goal',
  named: `SELECT goal AS key, statement_zh AS zh, statement_en AS en
    FROM goal_progress JOIN goal ON goal.key = goal_progress.goal`,
  owner: { goal: key },
  fields: {
    asOf: value('as_of', formed(MilestoneDate)),
    target: value('target', optional(formed(FigureKey))),
    value: value('value', optional(number)),
    status: value('progress_status', oneOf(ProgressStatus)),
    note: value('note', remark(longest.progressNote)),
    by: value('reported_by', remark(longest.person)),
  },
  storeOnly: ['id'],
});
