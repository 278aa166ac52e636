import type { z } from 'zod';
import { dataSourceOf, publishedOf } from '../../../shared/figures/competing.ts';
import type { tables } from '../../store/dataset/tables.ts';
import type { StoreContent } from '../../store/store.ts';
import { areaSynonymTable, areaTable } from '../../store/tables/area.ts';
import { digitNameTable } from '../../store/tables/digit-name.ts';
import {
  goalProgressTable,
  goalStepTable,
  goalTable,
  goalTargetTable,
} from '../../store/tables/goal.ts';
import { indicatorSynonymTable, indicatorTable } from '../../store/tables/indicator.ts';
import { lookTable } from '../../store/tables/look.ts';
import { milestoneTable } from '../../store/tables/milestone.ts';
import { observationTable } from '../../store/tables/observation.ts';
import {
  sourceParagraphTable,
  sourcePassageTable,
  sourceSectionTable,
  sourceTable,
} from '../../store/tables/source.ts';
import { themeTable } from '../../store/tables/theme.ts';

type TableName = keyof typeof tables;
type Value = string | number | boolean | null;

/** Rows by the names of their columns, each of which the loader's schema has, and no other. */
export type PackageRows = {
  readonly [Name in TableName]: readonly Readonly<
    Record<keyof z.input<(typeof tables)[Name]>, Value>
  >[];
};

/** The content as the tables that a store is made from. */
export function packageRows(content: StoreContent): PackageRows {
  const { areas, sources, themes, indicators, goals, milestones, digitNames, looks } = content;
  const observations = indicators.flatMap((indicator) =>
    publishedOf(indicator).map(({ observation, isInForce, reason }) => ({
      observation,
      owned: {
        indicator: indicator.key,
        data_source: dataSourceOf(observation),
        is_in_force: isInForce ? 1 : 0,
        in_force_reason: reason,
      },
    })),
  );
  return {
    sources: sources.map((source) => sourceTable.toPackage({}, source)),
    source_sections: sources.flatMap(({ key: source, sections }) =>
      sections.map((section) => sourceSectionTable.toPackage({ source }, section)),
    ),
    source_paragraphs: sources.flatMap(({ key: source, sections }) =>
      sections.flatMap(({ number: section, texts }) =>
        (texts ?? []).map((text, index) =>
          sourceParagraphTable.toPackage({ source, section, para_no: index + 1 }, { text }),
        ),
      ),
    ),
    themes: themes.map((theme) => themeTable.toPackage({}, theme)),
    indicators: indicators.map((indicator) => indicatorTable.toPackage({}, indicator)),
    indicator_synonyms: indicators.flatMap(({ key, synonyms }) =>
      synonyms.map((name) => indicatorSynonymTable.toPackage({ indicator: key }, { name })),
    ),
    observations: observations.map(({ owned, observation }) =>
      observationTable.toPackage(owned, observation),
    ),
    observation_passages: observations.flatMap(({ owned, observation }) =>
      observation.passages.map((passage) => ({
        ...{ indicator: owned.indicator, data_source: owned.data_source },
        ...{ ref_area: observation.refArea, time_period: observation.timePeriod },
        ...sourcePassageTable.toPackage({}, passage),
      })),
    ),
    goals: goals.map((goal) => goalTable.toPackage({}, goal)),
    goal_targets: goals.flatMap(({ key: goal, targets }) =>
      targets.map((target, index) => {
        const key = target.key.slice(goal.length + 1);
        return goalTargetTable.toPackage({ goal, key, position: index + 1 }, target);
      }),
    ),
    goal_steps: goals.flatMap(({ key: goal, steps }) =>
      steps.map((step) => goalStepTable.toPackage({ goal }, step)),
    ),
    goal_progress: goals.flatMap(({ key: goal, progress }) =>
      progress.map((report) => goalProgressTable.toPackage({ goal }, report)),
    ),
    areas: areas.map((area) => areaTable.toPackage({}, area)),
    area_synonyms: areas.flatMap(({ key, synonyms }) =>
      synonyms.map((name) => areaSynonymTable.toPackage({ area: key }, { name })),
    ),
    digit_names: digitNames.map((name) => digitNameTable.toPackage({}, name)),
    looks: looks.map((look) => lookTable.toPackage({}, look)),
    milestones: milestones.map((milestone) => milestoneTable.toPackage({}, milestone)),
  };
}
