import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function opened(file = join(temporaryFolder(), 'store.sqlite')) {
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { store, file };
}

test('a store of an earlier version has the same sources, passages and snapshot', () => {
  const { store: today, file } = opened();
  const [sources, indicators, { id }] = [
    today.sources.list(),
    today.indicators.list(),
    today.snapshot(),
  ];
  const older = join(temporaryFolder(), 'older.sqlite');
  makeOlderStore(20, file, older).close();
  const { store } = opened(older);
  expect(store.sources.list()).toEqual(sources);
  expect(store.indicators.list()).toEqual(indicators);
  expect(store.snapshot().id).toBe(id);
});

const paper = {
  ...{ key: 'paper', kind: 'paper', sha256: null, publisher: null, datePublished: null },
  ...{ title: { zh: '会议纪要' }, locatorNote: { zh: '按页码' } },
  sections: [{ number: 0, heading: null, paragraphs: 1 }],
};

test('paper has no file, any other source has one', () => {
  const { store } = opened();
  const add = (source: unknown) =>
    store.edits.apply({
      edit: Edit.parse({ entity: 'source', before: null, after: source }),
      actor: '李工',
      reason: '',
    });
  add(paper);
  expect(store.sources.list().find(({ key }) => key === 'paper')).toMatchObject({
    kind: 'paper',
    sha256: null,
  });
  expect(() => add({ ...paper, key: 'file', kind: 'table' })).toThrow('invalid.checksum-missing');
});

test('two cells of one row that print the same are two places, and each keeps its own', () => {
  const { store } = opened();
  const [before] = store.indicators.list();
  if (!before) throw new Error('nothing to observe');
  const table = {
    ...{ ...paper, key: 'table', kind: 'table', sha256: 'a'.repeat(64) },
    sections: [{ number: 1, heading: '基本情况', paragraphs: 20_000 }],
  };
  const cell = (name: string) => ({
    ...{ source: 'table', section: 1, heading: '基本情况', paraNo: 12_345, cell: name },
    rawText: '15',
  });
  const observation = (timePeriod: string, name: string) => ({
    entity: 'observation',
    indicator: before.key,
    before: null,
    after: {
      ...{ value: 15, valueLo: null, valueHi: null, unitMult: 2, qualifier: 'exact' },
      ...{ qualifierWord: null, status: 'A', comment: null, timePeriod },
      ...{ refArea: store.areas.home(), passages: [cell(name)] },
    },
  });
  store.edits.applyAll({
    edits: [
      Edit.parse({ entity: 'source', before: null, after: table }),
      Edit.parse(observation('1999', 'C12345')),
      Edit.parse(observation('1998', 'D12345')),
    ],
    ...{ actor: '李工', reason: '' },
  });
  const placeOf = (year: string) =>
    store.indicators
      .get(before.key)
      ?.observations.find(({ timePeriod }) => timePeriod === year)
      ?.passages.map(({ cell }) => cell);
  expect([placeOf('1999'), placeOf('1998')]).toEqual([['C12345'], ['D12345']]);
  const { id } = store.snapshot();
  store.edits.undo();
  expect(store.sources.list().some(({ key }) => key === 'table')).toBe(false);
  store.edits.redo();
  expect(store.snapshot().id).toBe(id);
});
