import { LookColours } from '../../../shared/model/look.ts';
import { flag, formed, key } from '../dataset/columns.ts';
import { describeTable, list, truth, value } from './describe-table.ts';
import { words } from './shared-fields.ts';

export const lookTable = describeTable('look', {
  entity: 'look',
  named: 'SELECT key, name_zh AS zh, name_en AS en FROM look',
  owner: {},
  fields: {
    key: value('key', key),
    name: words('name'),
    colours: list('colours', formed(LookColours)),
    showsLogo: truth('shows_logo', flag),
  },
});
