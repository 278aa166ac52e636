import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { builtInChoice } from '../../../shared/export/export-presets.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

const choice = builtInChoice('handout', { locale: 'zh-CN', look: 'night' });
const range = { kind: 'typed', text: '1-5,8' } as const;

function tinyStore(file = join(temporaryFolder(), 'store.sqlite')) {
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

test('presets and the last export are there when the store is opened again', () => {
  const { file, store } = tinyStore();
  const before = store.snapshot();
  store.exportChoices.save({ name: '周例会', choice });
  store.exportChoices.remember({ choice, deck: null, range });
  expect(store.snapshot()).toEqual(before);
  store.close();
  expect(tinyStore(file).store.exportChoices.get()).toEqual({
    presets: [{ name: '周例会', choice }],
    last: { choice, deck: null, range },
  });
});

test('a preset saved again takes the place of the earlier one', () => {
  const { exportChoices } = tinyStore().store;
  exportChoices.save({ name: '周例会', choice });
  const changed = { ...choice, watermark: '样张' };
  expect(exportChoices.save({ name: '周例会', choice: changed }).presets).toEqual([
    { name: '周例会', choice: changed },
  ]);
});

test('presets stand in the order of their names, whatever happens to them', () => {
  const { exportChoices } = tinyStore().store;
  for (const name of ['周例会', '常委会', 'Board']) exportChoices.save({ name, choice });
  const names = () => exportChoices.get().presets.map(({ name }) => name);
  expect([...names()].sort()).toEqual(['Board', '周例会', '常委会'].sort());
  exportChoices.rename({ from: 'Board', to: '董事会' });
  exportChoices.remove('周例会');
  expect(names()).toEqual(['常委会', '董事会']);
});

test('a preset can’t take the name of another, but may keep its own', () => {
  const { exportChoices } = tinyStore().store;
  for (const name of ['周例会', '常委会']) exportChoices.save({ name, choice });
  expect(() => exportChoices.rename({ from: '周例会', to: '常委会' })).toThrow(
    new AppError('export.preset-exists', { name: '常委会' }),
  );
  expect(exportChoices.rename({ from: '周例会', to: '周例会' }).presets).toHaveLength(2);
});

test('a choice that another version has stored is left out', () => {
  const { file, store } = tinyStore();
  store.exportChoices.save({ name: '周例会', choice });
  store.exportChoices.remember({ choice, deck: null, range });
  store.close();
  const db = new Sqlite(file);
  db.exec(
    `UPDATE export_preset SET choice = '{"kind":"poster"}'; UPDATE last_export SET choice = '{}'`,
  );
  db.close();
  expect(tinyStore(file).store.exportChoices.get()).toEqual({ presets: [], last: null });
});
