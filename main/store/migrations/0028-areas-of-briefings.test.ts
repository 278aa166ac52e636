import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EditRequest } from '../../../shared/model/edit.ts';
import { openStore } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { migrations } from './index.ts';

const version = migrations.findIndex(({ name }) => name === 'areas-of-briefings');

test('what an earlier version has is of its home, is named by the same state, and undoes as before', async () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const made = openStore(today, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  const { id } = made.snapshot();
  const { sections: _, slides: __, ...before } = made.decks.get('annual-2023');
  const after = { ...before, title: { zh: '改过的标题', en: null } };
  const edit = { entity: 'deck', before, after };
  made.edits.apply(EditRequest.parse({ edit, actor: '李工', reason: '' }));
  made.close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(version, today, older);
  // As that version wrote it: without the field.
  db.exec(`UPDATE edit_step SET edit = json_remove(edit, '$.before.area', '$.after.area')`);
  db.close();

  const store = openStore(older, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  expect((await store.damage.find()).count).toBe(0);
  store.edits.undo();
  expect(store.snapshot().id).toBe(id);
  const placed = [...store.decks.list(), ...store.goals.list(), ...store.milestones.list()];
  expect(new Set(placed.map(({ area }) => area))).toEqual(new Set(['CN-420111']));
});

test('another home leaves briefings, goals and what their slides say as they are', () => {
  const file = join(temporaryFolder(), 'a.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const { deck, figures } = store.briefings.get('annual-2023');
  const wuchang = {
    ...{ key: 'CN-420106', code: '420106', name: { zh: '武昌区', en: null } },
    ...{ parent: null, synonyms: [] },
  };
  for (const edit of [
    { entity: 'area', before: null, after: wuchang },
    { entity: 'home-area', before: { area: 'CN-420111' }, after: { area: 'CN-420106' } },
  ])
    store.edits.apply(EditRequest.parse({ edit, actor: '李工', reason: '换区' }));
  expect(store.briefings.get('annual-2023')).toMatchObject({ deck, figures });
  const gone = { entity: 'area', before: wuchang, after: null };
  expect(() =>
    store.edits.apply(EditRequest.parse({ edit: gone, actor: '李工', reason: '' })),
  ).toThrow(expect.objectContaining({ code: 'record.home-needed' }));
});
