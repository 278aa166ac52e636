import type { DamagedRecord } from '../../../shared/model/damage.ts';
import { areaTable } from './area.ts';
import { goalProgressTable, goalTable, goalTargetTable } from './goal.ts';
import { indicatorTable } from './indicator.ts';
import { milestoneTable } from './milestone.ts';
import { observationKey, observationTable } from './observation.ts';
import { sourceSectionTable, sourceTable } from './source.ts';
import { themeTable } from './theme.ts';

/** What a row of a table is called in front of people. */
interface ContentTable {
  /** Of the table. */
  readonly name: string;
  readonly entity: DamagedRecord['entity'];
  /** Reads what names a row, `key` and, where it has words, `zh` and `en`; a WHERE follows. */
  readonly named: string;
}

/** Those whose columns are described, each once. */
export const describedTables = [
  areaTable,
  sourceTable,
  sourceSectionTable,
  themeTable,
  indicatorTable,
  observationTable,
  goalTable,
  goalTargetTable,
  goalProgressTable,
  milestoneTable,
] as const;

/** Every table of the content: what is in a snapshot, whatever else a store holds. */
export const contentTables: readonly ContentTable[] = [
  ...describedTables,
  {
    name: 'area_synonym',
    entity: 'area',
    named: `SELECT area AS key, name_zh AS zh, name_en AS en
      FROM area_synonym JOIN area ON area.key = area_synonym.area`,
  },
  {
    name: 'source_passage',
    entity: 'passage',
    named: `SELECT source AS key, raw_text AS zh, raw_text AS en FROM source_passage`,
  },
  {
    name: 'indicator_synonym',
    entity: 'indicator',
    named: `SELECT key, name_zh AS zh, name_en AS en
      FROM indicator_synonym JOIN indicator ON indicator.key = indicator_synonym.indicator`,
  },
  {
    name: 'observation_passage',
    entity: 'observation',
    named: `SELECT ${observationKey} AS key, name_zh AS zh, name_en AS en
      FROM observation_passage JOIN observation ON observation.id = observation_passage.observation
      JOIN indicator ON indicator.key = observation.indicator`,
  },
  {
    name: 'digit_name',
    entity: 'digit-name',
    named: 'SELECT name AS key, name AS zh, name AS en FROM digit_name',
  },
  {
    name: 'deck',
    entity: 'deck',
    named: 'SELECT key, title_zh AS zh, title_en AS en FROM deck',
  },
  {
    name: 'deck_section',
    entity: 'section',
    named: "SELECT deck || '/' || key AS key, name_zh AS zh, name_en AS en FROM deck_section",
  },
  {
    name: 'slide',
    entity: 'slide',
    named: "SELECT deck || '/' || key AS key, title_zh AS zh, title_en AS en FROM slide",
  },
];
