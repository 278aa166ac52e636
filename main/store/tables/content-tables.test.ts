import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { differenceOf } from '../../../shared/editing/difference.ts';
import { Area } from '../../../shared/model/area.ts';
import { Deck, DeckSection, Slide } from '../../../shared/model/deck.ts';
import { DigitName } from '../../../shared/model/digit-name.ts';
import { Edit } from '../../../shared/model/edit.ts';
import { Passage } from '../../../shared/model/figure.ts';
import { Goal, GoalProgress, GoalStep, GoalTarget, Milestone } from '../../../shared/model/goal.ts';
import { Indicator, Observation, Theme } from '../../../shared/model/indicator.ts';
import { Look } from '../../../shared/model/look.ts';
import { Source } from '../../../shared/model/source.ts';
import { dataPackage } from '../../export/tables/data-package.ts';
import { packageRows } from '../../export/tables/package-rows.ts';
import { openStore, type Store } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { correction, report } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { contentTables } from './content-tables.ts';

function opened(datasetFolder = tinyDataset()) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  const db = new Sqlite(file);
  onTestFinished(() => {
    store.close();
    db.close();
  });
  return { store, db };
}

/** Something of every kind that people edit, changed. */
function editAll(store: Store): void {
  const edit = (one: unknown) =>
    store.edits.apply({ edit: Edit.parse(one), actor: '李工', reason: '试验' });
  const words = { zh: '改动', en: 'Changed' };
  const [indicator] = store.indicators.list();
  const [goal] = store.goals.list();
  const [milestone] = store.milestones.list();
  const [source] = store.sources.list();
  const [area] = store.areas.list();
  if (!indicator || !goal || !milestone || !source || !area) throw new Error('nothing to edit');
  const { observations: _, competing: _______, position: __, ...ofIndicator } = indicator;
  const { progress: ___, status: ____, position: _____, ...ofGoal } = goal;
  const { isHome: ______, ...ofArea } = area;
  const note = { zh: '备注', en: 'A note' };
  edit({
    ...{ entity: 'indicator', before: ofIndicator },
    after: { ...ofIndicator, name: words, note, synonyms: ['别名'] },
  });
  store.edits.apply(correction(store, 'market-new', { value: 4.7, comment: note }));
  const step = { quarter: '2024-Q1', text: words, reached: '2024-03-20' };
  const responsible = { office: { zh: '区教育局', en: 'Education Bureau' }, leader: '王芳' };
  edit({
    ...{ entity: 'goal', before: ofGoal },
    after: { ...ofGoal, ...responsible, statement: words, steps: [step] },
  });
  store.edits.apply(report('tower', { note: '进展顺利' }));
  edit({ entity: 'milestone', before: milestone, after: { ...milestone, title: words } });
  edit({ entity: 'source', before: source, after: { ...source, publisher: '区政府' } });
  const read = { number: 1, heading: null, paragraphs: 2, texts: ['第一段。', '共9家。'] };
  edit({
    entity: 'source',
    before: null,
    after: { ...source, key: 'read', kind: 'paper', sha256: null, sections: [read] },
  });
  edit({ entity: 'area', before: ofArea, after: { ...ofArea, name: words, synonyms: ['别名'] } });
  edit({ entity: 'digit-name', before: null, after: { name: '5G' } });
  const look = { key: 'own', name: words, colours: ['#0B5FA5', '#B7791F'], showsLogo: true };
  edit({ entity: 'look', before: null, after: look });
  const { sections, slides, ...deck } = store.decks.get('tiny');
  const [[section], slide] = [sections, store.decks.slide('tiny', 'cover')];
  edit({ entity: 'deck', before: deck, after: { ...deck, subtitle: words, comparison: '2021' } });
  edit({
    ...{ entity: 'section', deck: 'tiny', before: section },
    after: { ...section, name: words, accent: 'teal' },
  });
  const body = { lead: words, scene: 'lake' };
  const added = { ...slide, key: 'later', orderKey: 'a8', layout: 'section', body, hidden: true };
  edit({ entity: 'slide', deck: 'tiny', before: null, after: added });
  edit({
    ...{ entity: 'slide', deck: 'tiny', before: slide },
    after: { ...slide, subtitle: words, notes: words },
  });
}

const columnsIn = (db: Database, table: string) =>
  db
    .prepare<[string], { readonly name: string; readonly type: string }>(
      'SELECT name, type FROM pragma_table_info(?)',
    )
    .all(table);

test.each(contentTables)('$name: what is described is what the store has', (table) => {
  const { db } = opened();
  const described = [...Object.keys(table.columns), ...table.storeOnly];
  expect(
    columnsIn(db, table.name)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(described.sort());
});

/** The model of a table's records, and what of it is read from other tables. */
const models: Readonly<Record<string, readonly [shape: object, elsewhere: readonly string[]]>> = {
  area: [Area.shape, ['synonyms']],
  area_synonym: [{ name: Area.shape.synonyms.element }, []],
  source: [Source.shape, ['sections']],
  source_section: [Source.shape.sections.element.shape, ['texts']],
  source_paragraph: [{ text: Source.shape.sections.element.shape.texts }, []],
  source_passage: [Passage.shape, ['heading']],
  theme: [Theme.shape, []],
  indicator: [Indicator.shape, ['observations', 'competing', 'synonyms']],
  indicator_synonym: [{ name: Indicator.shape.synonyms }, []],
  observation: [Observation.shape, ['decimals', 'passages', 'revision']],
  // Ids of rows, which the model has not: it holds the passages themselves.
  observation_passage: [{}, []],
  goal: [Goal.shape, ['progress', 'status', 'steps', 'targets']],
  goal_step: [GoalStep.shape, []],
  goal_target: [GoalTarget.shape, ['key']],
  goal_progress: [GoalProgress.shape, []],
  milestone: [Milestone.shape, []],
  digit_name: [DigitName.shape, []],
  look: [Look.shape, []],
  deck: [Deck.shape, ['sections', 'slides']],
  deck_section: [DeckSection.shape, []],
  slide: [Slide.shape, ['position', 'unreadable']],
};

test.each(contentTables)('$name: every field of the model has its columns', (table) => {
  const [shape, elsewhere] = models[table.name] ?? [{ described: 'nowhere' }, []];
  expect([...Object.keys(table.fields), ...elsewhere].sort()).toEqual(Object.keys(shape).sort());
});

test('a package holds every column of every table that is one in packages, as the store has it', () => {
  const { store, db } = opened();
  editAll(store);
  const rows = packageRows(store.content()) as Readonly<Record<string, readonly object[]>>;
  for (const { name, columns } of contentTables) {
    if (otherwisePackaged.has(name)) continue;
    const held = db.prepare(`SELECT ${Object.keys(columns).join()} FROM ${name}`).all();
    const cells = rows[packaged[name] ?? `${name}s`]?.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => [
          column,
          typeof cell === 'boolean' ? Number(cell) : cell,
        ]),
      ),
    );
    expect([name, sorted(cells ?? [])]).toEqual([name, sorted(held as object[])]);
  }
});

/** Decks are documents; passages stand beside the observation that they print. */
const otherwisePackaged: ReadonlySet<string> = new Set([
  ...['deck', 'deck_section', 'slide', 'source_passage', 'observation_passage'],
]);

test('a store that is made of a package has every row of every table, whatever the package calls it', async () => {
  const { store, db } = opened();
  editAll(store);
  const folder = temporaryFolder();
  const files = unzipSync(await dataPackage(store.content(), builtInDataset));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const again = opened(folder);
  const rowsOf = (of: Database) => [
    ...contentTables.map(({ name, columns }) => {
      // Of the order keys, the order itself comes along.
      const kept = Object.keys(columns).filter((column) => column !== 'order_key');
      const read = kept.length > 0 && of.prepare<[], object>(`SELECT ${kept.join()} FROM ${name}`);
      return [name, read ? sorted(read.all()) : []];
    }),
    of
      .prepare(`
        SELECT indicator, ref_area, time_period, data_source, position, source, section, para_no, raw_text
        FROM observation_passage JOIN observation ON observation.id = observation
        JOIN source_passage ON source_passage.id = passage ORDER BY 1, 2, 3, 4, 5`)
      .all(),
    of.prepare('SELECT key FROM deck_section ORDER BY deck, order_key').all(),
    of.prepare('SELECT key FROM slide ORDER BY deck, order_key').all(),
  ];
  expect(rowsOf(again.db)).toEqual(rowsOf(db));
});

const packaged: Readonly<Record<string, string>> = { goal_progress: 'goal_progress' };

function sorted(rows: readonly object[]): string[] {
  return rows
    .map((row) =>
      JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))),
    )
    .sort();
}

test('undoing all edits gives every table of the content its rows back', () => {
  const { store, db } = opened();
  const rows = () =>
    contentTables.map(({ name }) => {
      const columns = columnsIn(db, name).filter((one) => one.name !== 'revision');
      const read = db.prepare<[], object>(
        `SELECT ${columns.map((one) => one.name).join()} FROM ${name}`,
      );
      return [name, sorted(read.all())];
    });
  const before = rows();
  editAll(store);
  const after = rows();
  while (store.edits.undoState().undo) store.edits.undo();
  expect(rows()).toEqual(before);
  while (store.edits.undoState().redo) store.edits.redo();
  expect(rows()).toEqual(after);
});

/**
 * Rows as SQLite counts them; what stands in the order of its rows; corrections, which are counted
 * only; and what only several sources of one figure have, or follows from its first paragraph.
 */
const noWords = new Set([
  ...['observation.id', 'observation.revision', 'goal_progress.id', 'source_passage.id'],
  ...['observation_passage.position', 'area_synonym.position', 'indicator_synonym.position'],
  ...['observation.data_source', 'observation.in_force_reason'],
  ...['goal_target.position', 'deck_section.order_key', 'slide.order_key'],
]);

/** What is told with figures, goals and milestones: differences are of these. */
const compared = [
  ...['indicator', 'observation', 'goal', 'goal_target', 'goal_step', 'goal_progress'],
  'milestone',
];

const observed = 'WHERE key IN (SELECT indicator FROM observation)';

/** No figure says where its indicator stands, nor which way is better. */
const untold = new Set(['indicator.position', 'indicator.direction']);

test('every column of the content is in the snapshot, and every one that is compared in the differences', () => {
  const { store, db } = opened();
  editAll(store);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const present = () => {
    const { content, snapshot } = store.present();
    return { content, snapshot: { snapshot: snapshot.id, at: snapshot.changedAt } };
  };
  const [hash, before] = [store.hash(), present()];
  const silent: string[] = [];
  const same: string[] = [];
  for (const { name: table } of contentTables) {
    for (const { name, type } of columnsIn(db, table)) {
      if (noWords.has(`${table}.${name}`)) continue;
      const first = db
        .prepare(
          `SELECT rowid FROM ${table} ${table === 'indicator' ? observed : ''} ORDER BY ${name} IS NULL, ${name} DESC, rowid LIMIT 1`,
        )
        .pluck()
        .get();
      const held = db.prepare(`SELECT ${name} FROM ${table} WHERE rowid = ?`).pluck().get(first);
      const put = db.prepare(`UPDATE ${table} SET ${name} = ? WHERE rowid = ?`);
      put.run(name === 'body' ? '{"z":1}' : type === 'TEXT' ? 'z' : held === 0 ? 1 : 7001, first);
      if (store.hash() === hash) same.push(`${table}.${name}`);
      const { figures, goals, milestones } = differenceOf(before, present());
      const isTold = figures.length + goals.length + milestones.length > 0;
      if (compared.includes(table) && !untold.has(`${table}.${name}`) && !isTold)
        silent.push(`${table}.${name}`);
      put.run(held, first);
    }
  }
  expect(same).toEqual([]);
  expect(silent).toEqual([]);
});
