import { longest } from '../../../shared/model/bounds.ts';
import { ObservationStatus } from '../../../shared/model/figure.ts';
import { TimePeriod } from '../../../shared/model/period.ts';
import {
  flag,
  formed,
  key,
  lines,
  number,
  oneOf,
  optional,
  sinceLater,
} from '../dataset/columns.ts';
import { areaKey } from './area.ts';
import { describeTable, value } from './describe-table.ts';
import { measureFields, optionalLines } from './shared-fields.ts';
import { sourcePassageTable } from './source.ts';

/** How people and the program name an observation, of a row of the table. */
export const observationKey = "indicator || '@' || time_period || '#' || ref_area";

export const observationTable = describeTable('observation', {
  entity: 'observation',
  named: `SELECT ${observationKey} AS key, name_zh AS zh, name_en AS en
    FROM observation JOIN indicator ON indicator.key = observation.indicator`,
  owner: {
    indicator: key,
    // Of the first paragraph that it was read from.
    data_source: sinceLater(optional(key), null),
    is_in_force: sinceLater(flag, 1),
    in_force_reason: sinceLater(optional(lines(longest.reason)), null),
  },
  fields: {
    refArea: value('ref_area', areaKey),
    timePeriod: value('time_period', formed(TimePeriod)),
    value: value('obs_value', optional(number)),
    ...measureFields,
    status: value('obs_status', oneOf(ObservationStatus)),
    comment: optionalLines('comment'),
  },
  storeOnly: ['id', 'revision'],
});

/** Which passages print an observation: ids of rows, which packages write out. */
export const observationPassageTable = describeTable('observation_passage', {
  entity: 'observation',
  named: `SELECT ${observationKey} AS key, name_zh AS zh, name_en AS en
    FROM observation_passage JOIN observation ON observation.id = observation_passage.observation
    JOIN indicator ON indicator.key = observation.indicator`,
  owner: {},
  fields: {},
  storeOnly: ['observation', 'position', 'passage'],
});

const { indicator, ref_area, time_period, data_source } = observationTable.columns;

/** The same as a data package has it: which observation, and the passage. */
export const packagedPassageColumns = {
  ...{ indicator, ref_area, time_period, data_source },
  ...sourcePassageTable.columns,
} as const;
