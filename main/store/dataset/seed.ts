import type { Database } from 'better-sqlite3';
import { programActor } from '../../../shared/product.ts';
import { createPassageLinks } from '../content/passage-links.ts';
import { rememberForms } from '../content/slide-forms.ts';
import { createAudit } from '../editing/audit.ts';
import { createLogo } from '../profile/logo.ts';
import { createSignatures } from '../profile/signatures.ts';
import { areaSynonymTable, areaTable } from '../tables/area.ts';
import { digitNameTable } from '../tables/digit-name.ts';
import { goalProgressTable, goalStepTable, goalTable, goalTargetTable } from '../tables/goal.ts';
import { indicatorSynonymTable, indicatorTable } from '../tables/indicator.ts';
import { lookTable } from '../tables/look.ts';
import { milestoneTable } from '../tables/milestone.ts';
import { observationTable } from '../tables/observation.ts';
import { sourceParagraphTable, sourceSectionTable, sourceTable } from '../tables/source.ts';
import { themeTable } from '../tables/theme.ts';
import { createDeckInsert, withOrderKeys } from './insert-deck.ts';
import { type Dataset, invalidDataset, type Placed } from './read-dataset.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Loads a dataset into a store that has none, in the order of its foreign keys. The store's own
 * rules check what a row alone can't show: keys that name nothing, keys that come twice.
 *
 * @throws dataset.invalid with the file and the line of the row that the store refuses
 */
export function seedOnce(db: Database, dataset: Dataset): void {
  if (db.prepare('SELECT 1 FROM content_state').get()) return;
  insertAreas(db, dataset);
  insertEach(db, sourceTable, dataset.sources);
  insertEach(db, sourceSectionTable, dataset.source_sections);
  insertEach(db, sourceParagraphTable, dataset.source_paragraphs);
  insertEach(db, themeTable, dataset.themes);
  insertIndicators(db, dataset);
  insertEach(db, observationTable, dataset.observations);
  insertPassages(db, dataset);
  insertEach(db, goalTable, dataset.goals);
  insertEach(db, goalTargetTable, dataset.goal_targets);
  insertEach(db, goalStepTable, dataset.goal_steps);
  insertEach(db, goalProgressTable, dataset.goal_progress);
  insertEach(db, milestoneTable, dataset.milestones);
  insertEach(db, digitNameTable, dataset.digit_names);
  insertEach(db, lookTable, dataset.looks);
  const insertDeck = createDeckInsert(db);
  each(dataset.decks, (deck) => insertDeck(withOrderKeys(deck)));
  for (const { row } of dataset.decks) rememberForms(db, row.key);
  if (dataset.logo) createLogo(db).choose(dataset.logo);
  db.prepare('INSERT INTO content_state (id, changed_at) VALUES (1, ?)').run(dataset.created);
  createAudit(
    db,
    createSignatures(db, () => null),
  ).record({
    actor: programActor,
    action: 'seed',
    entity: 'dataset',
    key: dataset.name,
  });
}

/** An area may lie in one that comes after it. */
function insertAreas(db: Database, { areas, area_synonyms }: Dataset): void {
  insertEach(
    db,
    areaTable,
    areas.map(({ row, ...place }) => ({ ...place, row: { ...row, parent: null } })),
  );
  const setParent = db.prepare('UPDATE area SET parent = :parent WHERE key = :key');
  each(areas, ({ key, parent }) => setParent.run({ key, parent }));
  const name = db.prepare(areaSynonymTable.insert('position'));
  const positionIn = createCount();
  each(area_synonyms, (row) => name.run({ ...row, position: positionIn(row.area) }));
}

/** An indicator may be a part of one that comes after it. */
function insertIndicators(db: Database, { indicators, indicator_synonyms }: Dataset): void {
  insertEach(
    db,
    indicatorTable,
    indicators.map(({ row, ...place }) => ({ ...place, row: { ...row, denominator: null } })),
  );
  const setDenominator = db.prepare(
    'UPDATE indicator SET denominator = :denominator WHERE key = :key',
  );
  each(indicators, ({ key, denominator }) => setDenominator.run({ key, denominator }));
  const name = db.prepare(indicatorSynonymTable.insert('position'));
  const positionIn = createCount();
  each(indicator_synonyms, (row) => name.run({ ...row, position: positionIn(row.indicator) }));
}

/** One passage may print several figures alike, and one figure may stand in several passages. */
function insertPassages(db: Database, { observation_passages }: Dataset): void {
  const printed = db
    .prepare<[object], number>(`
      SELECT id FROM observation
      WHERE indicator = :indicator AND ref_area = :ref_area AND time_period = :time_period
        AND data_source IS :data_source`)
    .pluck();
  const link = createPassageLinks(db);
  const positionIn = createCount();
  each(observation_passages, (row) => {
    const observation = printed.get(row) ?? null;
    link({ observation, position: positionIn(observation) }, row);
  });
}

/** Columns and their order come from the description: none comes from a file. */
function insertEach(
  db: Database,
  table: { readonly insert: () => string },
  rows: readonly Placed<Row>[],
): void {
  const insert = db.prepare(table.insert());
  each(rows, (row) => insert.run(row));
}

/** @returns the positions of things among those of their owner, from 1 */
function createCount() {
  const counts = new Map<string | number | null, number>();
  return (owner: string | number | null): number => {
    const position = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, position);
    return position;
  };
}

function each<Value>(rows: readonly Placed<Value>[], use: (row: Value) => void): void {
  for (const { file, line, row } of rows) {
    try {
      use(row);
    } catch (error) {
      if (isRefusal(error)) throw invalidDataset(file, line, error.message, error);
      throw error;
    }
  }
}

/** A row that breaks a rule of the schema, rather than a disk that is full. */
function isRefusal(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
  );
}
