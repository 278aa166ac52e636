import type { Database } from 'better-sqlite3';
import { orderKeysBetween } from '../../../shared/deck/order-keys.ts';
import type { PackagedDeck } from '../../../shared/model/deck.ts';
import { rememberForms } from '../content/slide-forms.ts';
import { createAudit } from '../editing/audit.ts';
import { createSignatures } from '../profile/signatures.ts';
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
  insertEach(db, 'source', dataset.sources);
  insertEach(db, 'source_section', dataset.source_sections);
  insertEach(db, 'theme', dataset.themes);
  insertIndicators(db, dataset);
  const nameIndicator = db.prepare(`
    INSERT INTO indicator_synonym (indicator, position, name)
    SELECT :indicator, count(*) + 1, :name FROM indicator_synonym WHERE indicator = :indicator`);
  each(dataset.indicator_synonyms, (row) => nameIndicator.run(row));
  insertEach(db, 'observation', dataset.observations);
  insertPassages(db, dataset);
  insertEach(db, 'goal', dataset.goals);
  insertEach(db, 'goal_target', dataset.goal_targets);
  insertEach(db, 'goal_progress', dataset.goal_progress);
  insertEach(db, 'milestone', dataset.milestones);
  insertEach(db, 'digit_name', dataset.digit_names);
  each(dataset.decks, (deck) => insertDeck(db, deck));
  rememberForms(db);
  db.prepare('INSERT INTO content_state (id, changed_at) VALUES (1, ?)').run(dataset.created);
  createAudit(
    db,
    createSignatures(db, () => null),
  ).record({
    actor: 'hongshan-briefing',
    action: 'seed',
    entity: 'dataset',
    key: dataset.name,
  });
}

/** An area may lie in one that comes after it. */
function insertAreas(db: Database, { areas, area_synonyms }: Dataset): void {
  insertEach(
    db,
    'area',
    areas.map(({ row, ...place }) => ({ ...place, row: { ...row, parent: null } })),
  );
  const setParent = db.prepare('UPDATE area SET parent = :parent WHERE key = :key');
  each(areas, ({ key, parent }) => setParent.run({ key, parent }));
  const name = db.prepare(`
    INSERT INTO area_synonym (area, position, name)
    SELECT :area, count(*) + 1, :name FROM area_synonym WHERE area = :area`);
  each(area_synonyms, (row) => name.run(row));
}

/** An indicator may be a part of one that comes after it. */
function insertIndicators(db: Database, { indicators }: Dataset): void {
  insertEach(
    db,
    'indicator',
    indicators.map(({ row, ...place }) => ({ ...place, row: { ...row, denominator: null } })),
  );
  const setDenominator = db.prepare(
    'UPDATE indicator SET denominator = :denominator WHERE key = :key',
  );
  each(indicators, ({ key, denominator }) => setDenominator.run({ key, denominator }));
}

/** One passage may print several figures alike, and one figure may stand in several passages. */
function insertPassages(db: Database, { observation_passages }: Dataset): void {
  const addPassage = db.prepare(`
    INSERT INTO source_passage (source, section, para_no, raw_text) VALUES (:source, :section, :para_no, :raw_text)
    ON CONFLICT DO NOTHING`);
  const link = db.prepare(`
    WITH printed (id) AS (
      SELECT id FROM observation
      WHERE indicator = :indicator AND ref_area = :ref_area AND time_period = :time_period
        AND data_source IS :data_source
    )
    INSERT INTO observation_passage (observation, position, passage) VALUES (
      (SELECT id FROM printed),
      (SELECT count(*) + 1 FROM observation_passage WHERE observation = (SELECT id FROM printed)),
      (SELECT id FROM source_passage
       WHERE source = :source AND section = :section AND para_no = :para_no AND raw_text = :raw_text)
    )`);
  each(observation_passages, (row) => {
    addPassage.run(row);
    link.run(row);
  });
}

function insertDeck(
  db: Database,
  { key, title, subtitle, period, comparison, languages, sections, slides }: PackagedDeck,
): void {
  const deck = key;
  insert(db, 'deck', {
    key,
    period,
    comparison,
    languages: languages.join(),
    ...columns('title', title),
    ...columns('subtitle', subtitle),
  });
  for (const [order_key, { name, ...row }] of inOrder(sections))
    insert(db, 'deck_section', { deck, ...row, order_key, ...columns('name', name) });
  const placed = [...slides].sort((one, other) => one.position - other.position);
  for (const [order_key, slide] of inOrder(placed)) {
    const { title, subtitle, body, notes, hidden, position: _, ...row } = slide;
    insert(db, 'slide', {
      deck,
      ...row,
      order_key,
      ...columns('title', title),
      ...columns('subtitle', subtitle ?? { zh: null, en: null }),
      body: JSON.stringify(body),
      ...columns('notes', notes),
      hidden: hidden ? 1 : 0,
    });
  }
}

/** Each with the order key of its place. */
function inOrder<One>(ones: readonly One[]): (readonly [string, One])[] {
  const keys = orderKeysBetween(null, null, ones.length);
  return ones.flatMap((one, index) => {
    const key = keys[index];
    return key === undefined ? [] : [[key, one] as const];
  });
}

function columns(
  name: string,
  text: { readonly zh: string | null; readonly en: string | null },
): Row {
  return { [`${name}_zh`]: text.zh, [`${name}_en`]: text.en };
}

function insertEach(db: Database, table: string, rows: readonly Placed<Row>[]): void {
  each(rows, (row) => insert(db, table, row));
}

/** The names are the program's own, from `tables.ts`: none comes from a file. */
function insert(db: Database, table: string, row: Row): void {
  const names = Object.keys(row);
  db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
  ).run(row);
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
