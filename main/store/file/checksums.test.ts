import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { migrations } from '../migrations/index.ts';
import { rebuildTable } from '../migrations/rebuild.ts';
import { contentTables } from '../tables/content-tables.ts';
import { correction, report, seen } from '../testing/edit.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { readDamage } from './checksums.ts';
import { migrate } from './migrate.ts';
import { openStore, type Store } from './open.ts';

function opened(file = join(temporaryFolder(), 'store.sqlite')) {
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

/** As another program would, or a disk. */
function write(file: string, sql: string): void {
  const db = new Sqlite(file);
  db.pragma('foreign_keys = ON');
  db.exec(sql);
  db.close();
}

const damaged = async (store: Store) =>
  (await store.damage.find()).records.map(({ entity, key, name }) => [
    entity,
    key,
    name?.zh ?? null,
  ]);

/** Tables that have rows without a checksum. */
function unsealed(file: string): string[] {
  const db = new Sqlite(file, { readonly: true });
  const rows = (name: string) => db.prepare(`SELECT count(*) FROM ${name}`).pluck().get();
  const sealed = db.prepare('SELECT count(*) FROM record_checksum WHERE record_table = ?').pluck();
  const found = contentTables.filter(({ name }) => rows(name) !== sealed.get(name));
  db.close();
  return found.map(({ name }) => name);
}

const figure = ['observation', 'hi-tech@2023#CN-420111', '高新技术企业'];

test('a bit that flipped in the file is named, and the rest is opened', async () => {
  const { file, store } = opened();
  store.close();
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Same definition');
  // One bit: S becomes R, which no rule of the table can tell.
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const again = opened(file).store;
  expect(await damaged(again)).toEqual([figure]);
  expect(again.briefings.get('tiny').figures).toHaveLength(7);
  expect(seen(again, 'hi-tech').comment?.en).toBe('Rame definition');
});

/** With a row in every table of the content. */
function filled() {
  const { file, store } = opened();
  store.edits.apply(report('tower', { note: '进展顺利' }));
  const add = (edit: unknown) =>
    store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason: '试验' });
  add({ entity: 'digit-name', before: null, after: { name: '5G' } });
  const colours = { colours: ['#0B5FA5', '#B7791F'], showsLogo: true };
  const look = { key: 'own', name: { zh: '本色', en: 'Own' }, ...colours };
  add({ entity: 'look', before: null, after: look });
  const section = { number: 0, heading: null, paragraphs: 1, texts: ['共9家。'] };
  const [source] = store.sources.list();
  const readIn = { ...source, key: 'read', sections: [section] };
  add({ entity: 'source', before: null, after: readIn });
  const goal = store.goals.list().find(({ key }) => key === 'tower');
  if (!goal) throw new Error('the store has no goal');
  const { progress: _____, status: ____, position: ______, ...ofGoal } = goal;
  const steps = [{ quarter: '2024-Q1', text: { zh: '开工', en: null }, reached: '2024-03-20' }];
  add({ entity: 'goal', before: ofGoal, after: { ...ofGoal, steps } });
  const [indicator] = store.indicators.list();
  if (!indicator) throw new Error('the store has no indicator');
  const { observations: _, competing: __, position: ___, ...before } = indicator;
  add({ entity: 'indicator', before, after: { ...before, synonyms: ['高企'] } });
  return { file, store };
}

test('a value that is another is noticed, whatever column of the content it stands in', async () => {
  const { file, store } = filled();
  expect(await damaged(store)).toEqual([]);
  const db = new Sqlite(file);
  onTestFinished(() => void db.close());
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  for (const { name } of contentTables) {
    const first = db.prepare<[], string>(`SELECT min(rowid) FROM ${name}`).pluck().get();
    const columns = db
      .prepare<[], { readonly name: string; readonly type: string }>(
        `SELECT name, type FROM pragma_table_info('${name}')`,
      )
      .all();
    for (const { name: column, type } of columns) {
      const held = db.prepare(`SELECT ${column} FROM ${name} WHERE rowid = ?`).pluck().get(first);
      const put = db.prepare(`UPDATE ${name} SET ${column} = ? WHERE ${column} IS ? AND rowid = ?`);
      const isId = column === 'id';
      if (!isId) put.run(type === 'TEXT' ? 'z' : 7001, held, first);
      else db.prepare(`UPDATE ${name} SET id = 7001 WHERE id = ?`).run(first);
      expect([name, column, (await store.damage.find()).count]).toEqual([name, column, 1]);
      if (!isId) put.run(held, type === 'TEXT' ? 'z' : 7001, first);
      else db.prepare(`UPDATE ${name} SET id = ? WHERE id = 7001`).run(first);
    }
  }
  expect(await damaged(store)).toEqual([]);
});

test('whatever is edited, undone and redone, the checksums stay true', async () => {
  const { file, store } = filled();
  expect(unsealed(file)).toEqual([]);
  while (store.edits.undoState().undo) store.edits.undo();
  expect([unsealed(file), await damaged(store)]).toEqual([[], []]);
  while (store.edits.undoState().redo) store.edits.redo();
  expect([unsealed(file), await damaged(store)]).toEqual([[], []]);
});

test('what another program changed or took away is named, what it added is not', async () => {
  const { file, store } = filled();
  write(
    file,
    `UPDATE observation SET obs_value = 1301 WHERE id = 2;
    UPDATE goal_target SET value = 3001 WHERE key = 'talent';
    DELETE FROM milestone WHERE key = 'opening';
    INSERT INTO digit_name VALUES ('606')`,
  );
  expect(await damaged(store)).toEqual([
    figure,
    ['goal', 'tower', '人才'],
    ['milestone', 'opening', null],
  ]);
});

test('a damaged figure that a person corrects is sound again', async () => {
  const { file, store } = opened();
  write(file, "UPDATE observation SET obs_value = 1301 WHERE time_period = '2023' AND id = 2");
  expect(await damaged(store)).toEqual([figure]);
  store.edits.apply(correction(store, 'hi-tech', { value: 1300 }));
  expect(await damaged(store)).toEqual([]);
});

test('a record that was taken away is sound again when a person enters it anew', async () => {
  const { file, store } = opened();
  const milestone = store.milestones.list().find(({ key }) => key === 'opening');
  write(file, "DELETE FROM milestone WHERE key = 'opening'");
  expect(await damaged(store)).toEqual([['milestone', 'opening', null]]);
  const edit = Edit.parse({
    ...{ entity: 'milestone', before: null },
    after: { ...milestone, title: { zh: '开业了', en: 'Opened' } },
  });
  store.edits.apply({ edit, actor: '李工', reason: '' });
  expect(await damaged(store)).toEqual([]);
});

test('what a person takes for right is sound, with their name; what changed again since is not', async () => {
  const { file, store } = opened();
  write(
    file,
    "UPDATE observation SET obs_value = 1301 WHERE id = 2; DELETE FROM milestone WHERE key = 'opening'",
  );
  const { records } = await store.damage.find();
  write(file, 'UPDATE observation SET obs_value = 1302 WHERE id = 2');
  const left = await store.damage.accept({ records, actor: '李工' });
  expect(left.records.map(({ key }) => key)).toEqual(['hi-tech@2023#CN-420111']);
  expect(await store.damage.accept({ records: left.records, actor: '李工' })).toMatchObject({
    count: 0,
  });
  const db = new Sqlite(file, { readonly: true });
  const log = db.prepare("SELECT actor, entity_key FROM audit_log WHERE action = 'accept'").all();
  db.close();
  expect(log).toEqual([
    { actor: '李工', entity_key: 'milestone/opening' },
    { actor: '李工', entity_key: 'observation/2' },
  ]);
});

test('a checksum that is damaged itself names its record, and one of nothing keeps nobody', async () => {
  const { file, store } = opened();
  write(
    file,
    `UPDATE record_checksum SET checksum = -1 WHERE record_table = 'observation' AND record_key = '2';
    UPDATE record_checksum SET record_table = '' WHERE record_table = 'theme';
    INSERT INTO record_checksum VALUES ('goal', '', 9e15)`,
  );
  expect(await damaged(store)).toEqual([figure, ['goal', '', null]]);
});

test('checksums are no content: a store has the same snapshot without them', () => {
  const { file, store } = opened();
  const { id } = store.snapshot();
  write(file, 'DELETE FROM record_checksum; UPDATE content_state SET snapshot = NULL');
  expect(store.snapshot().id).toBe(id);
});

test('a step of the schema keeps checksums true, and damage named', () => {
  const { file, store } = opened();
  store.close();
  write(file, 'UPDATE observation SET obs_value = 1301 WHERE id = 2');
  const db = new Sqlite(file);
  onTestFinished(() => void db.close());
  const version = migrations.length + 1;
  const up = (on: Sqlite.Database) => {
    on.exec("ALTER TABLE observation ADD COLUMN basis TEXT DEFAULT 'current'");
    rebuildTable(on, 'milestone', (sql) => sql.replace(/STRICT$/, 'STRICT, WITHOUT ROWID'));
  };
  migrate(db, [...migrations, { version, name: 'basis', up }], () => {});
  expect(readDamage(db).records.map(({ key }) => key)).toEqual(['hi-tech@2023#CN-420111']);
  expect(unsealed(file)).toEqual([]);
});

test('a store from before has its checksums when it is opened', async () => {
  const { file } = filled();
  const older = join(temporaryFolder(), 'older.sqlite');
  makeOlderStore(11, file, older).close();
  const { store } = opened(older);
  expect(unsealed(older)).toEqual([]);
  write(older, 'UPDATE observation SET obs_value = 1301 WHERE id = 2');
  expect(await damaged(store)).toEqual([figure]);
});

test('every table is content with its checksums, or is known to be none', () => {
  const { file } = opened();
  const db = new Sqlite(file, { readonly: true });
  onTestFinished(() => void db.close());
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'",
    )
    .pluck()
    .all();
  const known = [...contentTables.map(({ name }) => name), ...noContent];
  expect(tables.toSorted()).toEqual(known.toSorted());
});

/** What people did with the content, and what the program keeps for itself. */
const noContent = [
  ...['migration', 'content_state', 'record_checksum', 'audit_log', 'edit_step', 'kept_state'],
  ...['meeting', 'meeting_slide', 'meeting_question', 'meeting_ink', 'review', 'draft', 'setting'],
  ...['meeting_details', 'meeting_decision', 'review_turn'],
  ...['show_plan', 'audience_display', 'export_preset', 'last_export', 'logo', 'logo_file'],
  ...['built_in_slide', 'device', 'saved_mapping', 'merge', 'reading', 'rehearsal'],
];
