import { AreaCode, AreaKey } from '../../../shared/model/area.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { flag, formed, line, optional } from '../dataset/columns.ts';
import { describeTable, truth, value } from './describe-table.ts';
import { words } from './shared-fields.ts';

export const areaKey = formed(AreaKey, longest.area);

export const areaTable = describeTable('area', {
  entity: 'area',
  named: 'SELECT key, name_zh AS zh, name_en AS en FROM area',
  owner: {},
  fields: {
    key: value('key', areaKey),
    code: value('code', optional(formed(AreaCode))),
    name: words('name'),
    parent: value('parent', optional(areaKey)),
    isHome: truth('is_home', flag),
  },
});

export const areaSynonymTable = describeTable('area_synonym', {
  entity: 'area',
  named: `SELECT area AS key, name_zh AS zh, name_en AS en
    FROM area_synonym JOIN area ON area.key = area_synonym.area`,
  owner: { area: areaKey },
  fields: { name: value('name', line(longest.areaName)) },
  storeOnly: ['position'],
});
