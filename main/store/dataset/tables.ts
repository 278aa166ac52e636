import { z } from 'zod';
import { areaSynonymTable, areaTable } from '../tables/area.ts';
import { digitNameTable } from '../tables/digit-name.ts';
import { goalProgressTable, goalStepTable, goalTable, goalTargetTable } from '../tables/goal.ts';
import { indicatorSynonymTable, indicatorTable } from '../tables/indicator.ts';
import { lookTable } from '../tables/look.ts';
import { milestoneTable } from '../tables/milestone.ts';
import { observationTable, packagedPassageColumns } from '../tables/observation.ts';
import { sourceParagraphTable, sourceSectionTable, sourceTable } from '../tables/source.ts';
import { themeTable } from '../tables/theme.ts';
import type { Column } from './columns.ts';

/** The CSV tables of a dataset; columns are the store's, and their bounds the model's. */

export const columns = {
  sources: sourceTable.columns,
  source_sections: sourceSectionTable.columns,
  source_paragraphs: sourceParagraphTable.columns,
  themes: themeTable.columns,
  indicators: indicatorTable.columns,
  indicator_synonyms: indicatorSynonymTable.columns,
  observations: observationTable.columns,
  observation_passages: packagedPassageColumns,
  goals: goalTable.columns,
  goal_targets: goalTargetTable.columns,
  goal_steps: goalStepTable.columns,
  goal_progress: goalProgressTable.columns,
  areas: areaTable.columns,
  area_synonyms: areaSynonymTable.columns,
  digit_names: digitNameTable.columns,
  looks: lookTable.columns,
  milestones: milestoneTable.columns,
} as const;

/** How the rows of each table are read. */
export const tables = {
  sources: rowOf(columns.sources),
  source_sections: rowOf(columns.source_sections),
  source_paragraphs: rowOf(columns.source_paragraphs),
  themes: rowOf(columns.themes),
  indicators: rowOf(columns.indicators),
  indicator_synonyms: rowOf(columns.indicator_synonyms),
  observations: rowOf(columns.observations),
  observation_passages: rowOf(columns.observation_passages),
  goals: rowOf(columns.goals),
  goal_targets: rowOf(columns.goal_targets),
  goal_steps: rowOf(columns.goal_steps),
  goal_progress: rowOf(columns.goal_progress),
  areas: rowOf(columns.areas),
  area_synonyms: rowOf(columns.area_synonyms),
  digit_names: rowOf(columns.digit_names),
  looks: rowOf(columns.looks),
  milestones: rowOf(columns.milestones),
};

function rowOf<Columns extends Readonly<Record<string, Column>>>(described: Columns) {
  const shape = Object.fromEntries(
    Object.entries(described).map(([name, { schema }]) => [name, schema]),
  );
  return z.strictObject(shape as { [Name in keyof Columns]: Columns[Name]['schema'] });
}
