import { areaSynonymTable, areaTable } from './area.ts';
import { deckSectionTable, deckTable, slideTable } from './deck.ts';
import { digitNameTable } from './digit-name.ts';
import { goalProgressTable, goalStepTable, goalTable, goalTargetTable } from './goal.ts';
import { indicatorSynonymTable, indicatorTable } from './indicator.ts';
import { lookTable } from './look.ts';
import { milestoneTable } from './milestone.ts';
import { observationPassageTable, observationTable } from './observation.ts';
import {
  sourceParagraphTable,
  sourcePassageTable,
  sourceSectionTable,
  sourceTable,
} from './source.ts';
import { themeTable } from './theme.ts';

/** Every table of the content: what is in a snapshot, whatever else a store holds. */
export const contentTables = [
  areaTable,
  areaSynonymTable,
  sourceTable,
  sourceSectionTable,
  sourceParagraphTable,
  sourcePassageTable,
  themeTable,
  indicatorTable,
  indicatorSynonymTable,
  observationTable,
  observationPassageTable,
  goalTable,
  goalTargetTable,
  goalStepTable,
  goalProgressTable,
  milestoneTable,
  digitNameTable,
  lookTable,
  deckTable,
  deckSectionTable,
  slideTable,
] as const;
