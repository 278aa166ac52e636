import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EditRequest } from '../../../shared/model/edit.ts';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { migrations } from './index.ts';

const version = migrations.findIndex(({ name }) => name === 'responsible-and-steps');

const open = (file: string) => {
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
};

test('goals of an earlier version name nobody and have no steps, are the same state, and undo as before', async () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const made = openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const { id } = made.snapshot();
  const goal = made.goals.list().find(({ key }) => key === 'tower');
  if (!goal) throw new Error('the store has no goal');
  const { progress: _, status: __, position: ___, ...before } = goal;
  const after = { ...before, statement: { zh: '建成高楼', en: null } };
  made.edits.apply(
    EditRequest.parse({ edit: { entity: 'goal', before, after }, actor: '李工', reason: '' }),
  );
  made.close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(version, today, older);
  // As that version wrote it: without the fields.
  for (const name of ['office', 'leader', 'steps'])
    db.exec(`UPDATE edit_step SET edit = json_remove(edit, '$.before.${name}', '$.after.${name}')`);
  db.close();

  const store = open(older);
  expect((await store.damage.find()).count).toBe(0);
  for (const { office, leader, steps } of store.goals.list())
    expect({ office, leader, steps }).toEqual({ office: null, leader: null, steps: [] });
  store.edits.undo();
  expect(store.snapshot().id).toBe(id);
});

test('an office needs its Chinese, a leader and a step their words, a quarter comes once for a goal', () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  open(today);
  const db = makeOlderStore(version + 1, today, join(folder, 'copy.sqlite'));
  onTestFinished(() => void db.close());
  const set = (assignment: string) => () =>
    db.exec(`UPDATE goal SET ${assignment} WHERE key = 'tower'`);
  expect(set("office_en = 'Education Bureau'")).toThrow('CHECK');
  expect(set("office_zh = ' '")).toThrow('CHECK');
  expect(set("leader = ''")).toThrow('CHECK');
  set("office_zh = '区教育局', leader = '王芳'")();
  const put = (quarter: string, reached: string | null) =>
    db.prepare("INSERT INTO goal_step VALUES ('tower', ?, '开工', NULL, ?)").run(quarter, reached);
  expect(() => put('2024', null)).toThrow('CHECK');
  expect(() => put('2024-Q5', null)).toThrow('CHECK');
  expect(() => put('2024-Q1', '2023-02-29')).toThrow('CHECK');
  put('2024-Q1', '2024-02-29');
  put('2024-Q2', null);
  expect(() => put('2024-Q1', null)).toThrow('UNIQUE');
});
