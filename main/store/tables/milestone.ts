import { MilestoneDate } from '../../../shared/model/period.ts';
import { formed, key, optional, sinceLater } from '../dataset/columns.ts';
import { areaKey } from './area.ts';
import { describeTable, value } from './describe-table.ts';
import { paragraphField, words } from './shared-fields.ts';

export const milestoneTable = describeTable('milestone', {
  entity: 'milestone',
  named: 'SELECT key, title_zh AS zh, title_en AS en FROM milestone',
  owner: {},
  fields: {
    key: value('key', key),
    date: value('date', formed(MilestoneDate)),
    theme: value('theme', key),
    area: value('area', sinceLater(optional(areaKey), null)),
    title: words('title'),
    passage: paragraphField,
  },
});
