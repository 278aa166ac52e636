import { Accent } from '../../../shared/model/indicator.ts';
import { key, oneOf, whole } from '../dataset/columns.ts';
import { describeTable, value } from './describe-table.ts';
import { words } from './shared-fields.ts';

export const themeTable = describeTable('theme', {
  entity: 'theme',
  named: 'SELECT key, name_zh AS zh, name_en AS en FROM theme',
  owner: {},
  fields: {
    key: value('key', key),
    name: words('name'),
    position: value('position', whole(0)),
    accent: value('accent', oneOf(Accent)),
  },
});
