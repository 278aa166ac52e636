import { longest } from '../../../shared/model/bounds.ts';
import { DigitNameFields } from '../../../shared/model/digit-name.ts';
import { formed } from '../dataset/columns.ts';
import { describeTable, value } from './describe-table.ts';

export const digitNameTable = describeTable('digit_name', {
  entity: 'digit-name',
  named: 'SELECT name AS key, name AS zh, name AS en FROM digit_name',
  owner: {},
  fields: { name: value('name', formed(DigitNameFields.shape.name, longest.digitName)) },
});
