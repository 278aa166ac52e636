import { z } from 'zod';
import { longest } from '../../../shared/model/bounds.ts';
import { DigitNameFields } from '../../../shared/model/digit-name.ts';
import { areaKey, areaTable } from '../tables/area.ts';
import { goalProgressTable, goalTable, goalTargetTable } from '../tables/goal.ts';
import { indicatorTable } from '../tables/indicator.ts';
import { milestoneTable } from '../tables/milestone.ts';
import { observationTable } from '../tables/observation.ts';
import { paragraphColumns } from '../tables/shared-fields.ts';
import { sourceSectionTable, sourceTable } from '../tables/source.ts';
import { themeTable } from '../tables/theme.ts';
import { type Column, formed, key, line, quotation } from './columns.ts';

/** The CSV tables of a dataset; columns are the store's, and their bounds the model's. */

const { indicator, ref_area, time_period, data_source } = observationTable.columns;

export const columns = {
  sources: sourceTable.columns,
  source_sections: sourceSectionTable.columns,
  themes: themeTable.columns,
  indicators: indicatorTable.columns,
  indicator_synonyms: { indicator: key, name: line(longest.synonym) },
  observations: observationTable.columns,
  observation_passages: {
    ...{ indicator, ref_area, time_period, data_source },
    ...paragraphColumns,
    raw_text: quotation(longest.quotation),
  },
  goals: goalTable.columns,
  goal_targets: goalTargetTable.columns,
  goal_progress: goalProgressTable.columns,
  areas: areaTable.columns,
  area_synonyms: { area: areaKey, name: line(longest.areaName) },
  digit_names: { name: formed(DigitNameFields.shape.name, longest.digitName) },
  milestones: milestoneTable.columns,
} as const;

/** How the rows of each table are read. */
export const tables = {
  sources: rowOf(columns.sources),
  source_sections: rowOf(columns.source_sections),
  themes: rowOf(columns.themes),
  indicators: rowOf(columns.indicators),
  indicator_synonyms: rowOf(columns.indicator_synonyms),
  observations: rowOf(columns.observations),
  observation_passages: rowOf(columns.observation_passages),
  goals: rowOf(columns.goals),
  goal_targets: rowOf(columns.goal_targets),
  goal_progress: rowOf(columns.goal_progress),
  areas: rowOf(columns.areas),
  area_synonyms: rowOf(columns.area_synonyms),
  digit_names: rowOf(columns.digit_names),
  milestones: rowOf(columns.milestones),
};

function rowOf<Columns extends Readonly<Record<string, Column>>>(described: Columns) {
  const shape = Object.fromEntries(
    Object.entries(described).map(([name, { schema }]) => [name, schema]),
  );
  return z.strictObject(shape as { [Name in keyof Columns]: Columns[Name]['schema'] });
}
