import type { DamagedRecord } from '../../../shared/model/damage.ts';

/** What a row of a table is called in front of people. */
export interface ContentTable {
  /** Of the table. */
  readonly name: string;
  readonly entity: DamagedRecord['entity'];
  /** Reads what names a row, `key` and, where it has words, `zh` and `en`; a WHERE follows. */
  readonly named: string;
}

const observed = "indicator || '@' || time_period || '#' || ref_area";

/** Every table of the content: what is in a snapshot, whatever else a store holds. */
export const contentTables: readonly ContentTable[] = [
  {
    name: 'area',
    entity: 'area',
    named: 'SELECT key, name_zh AS zh, name_en AS en FROM area',
  },
  {
    name: 'area_synonym',
    entity: 'area',
    named: `SELECT area AS key, name_zh AS zh, name_en AS en
      FROM area_synonym JOIN area ON area.key = area_synonym.area`,
  },
  {
    name: 'source',
    entity: 'source',
    named: 'SELECT key, title_zh AS zh, title_en AS en FROM source',
  },
  {
    name: 'source_section',
    entity: 'source',
    named: `SELECT key, title_zh AS zh, title_en AS en
      FROM source_section JOIN source ON source.key = source_section.source`,
  },
  {
    name: 'source_passage',
    entity: 'passage',
    named: `SELECT source AS key, raw_text AS zh, raw_text AS en FROM source_passage`,
  },
  {
    name: 'theme',
    entity: 'theme',
    named: 'SELECT key, name_zh AS zh, name_en AS en FROM theme',
  },
  {
    name: 'indicator',
    entity: 'indicator',
    named: 'SELECT key, name_zh AS zh, name_en AS en FROM indicator',
  },
  {
    name: 'indicator_synonym',
    entity: 'indicator',
    named: `SELECT key, name_zh AS zh, name_en AS en
      FROM indicator_synonym JOIN indicator ON indicator.key = indicator_synonym.indicator`,
  },
  {
    name: 'observation',
    entity: 'observation',
    named: `SELECT ${observed} AS key, name_zh AS zh, name_en AS en
      FROM observation JOIN indicator ON indicator.key = observation.indicator`,
  },
  {
    name: 'observation_passage',
    entity: 'observation',
    named: `SELECT ${observed} AS key, name_zh AS zh, name_en AS en
      FROM observation_passage JOIN observation ON observation.id = observation_passage.observation
      JOIN indicator ON indicator.key = observation.indicator`,
  },
  {
    name: 'goal',
    entity: 'goal',
    named: 'SELECT key, statement_zh AS zh, statement_en AS en FROM goal',
  },
  {
    name: 'goal_target',
    entity: 'goal',
    named: 'SELECT goal AS key, measure_zh AS zh, measure_en AS en FROM goal_target',
  },
  {
    name: 'goal_progress',
    entity: 'goal',
    named: `SELECT goal AS key, statement_zh AS zh, statement_en AS en
      FROM goal_progress JOIN goal ON goal.key = goal_progress.goal`,
  },
  {
    name: 'milestone',
    entity: 'milestone',
    named: 'SELECT key, title_zh AS zh, title_en AS en FROM milestone',
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
