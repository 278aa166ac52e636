import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { createDataMaker } from '../../export/tables/data-maker.ts';
import { openStore, type Store } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { correction } from '../../store/testing/edit.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { tinyDataset } from '../../store/testing/tiny-dataset.ts';
import { chooseYearbook, datasetWithYearbook } from '../../store/testing/two-sources.ts';
import { readPackageSide } from './whole-package.ts';

function open(datasetFolder: string) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

async function packageOf(store: Store) {
  const maker = createDataMaker({ store, datasetFolder: builtInDataset });
  const { bytes } = await maker.make({ format: 'package', selection: null, locale: 'zh-CN' });
  const path = join(temporaryFolder(), '洪山.zip');
  writeFileSync(path, bytes);
  const scratch = join(dirname(path), 'scratch');
  const side = await readPackageSide(path, { nativeBinding: undefined, scratch });
  expect(readdirSync(dirname(path))).toEqual(['洪山.zip']);
  if (!side) throw new Error('no package of ours');
  return { theirs: side.side, actor: '李工', reason: '数据包' };
}

const apply = (store: Store, edit: unknown) =>
  store.edits.apply({ edit: Edit.parse(edit), actor: '王工', reason: '改' });

const named = ({ items }: ReturnType<Store['merging']['tryOut']>) =>
  Object.fromEntries(items.map(({ name, open: parts }) => [name, parts.length > 0]));

test('a package of a store comes back into it, and into any other of the same content, without a change', async () => {
  const store = open(datasetWithYearbook());
  chooseYearbook(store);
  const asked = await packageOf(store);
  // The built-in data has slides in many sections, whose keys of order are made anew.
  const builtIn = open(builtInDataset);
  for (const [one, request] of [
    [store, asked],
    [builtIn, await packageOf(builtIn)],
  ] as const) {
    const report = one.merging.tryOut({ ...request, choices: {} });
    expect(named(report)).toEqual({});
    expect(report.same).toBeGreaterThan(10);
  }
});

test('what the store lacks comes, what both have otherwise is asked, what the package lacks stays: one step', async () => {
  const other = open(tinyDataset());
  apply(other, {
    entity: 'milestone',
    before: null,
    after: {
      ...{ key: 'new-road', date: '2024-05', theme: 'economy', title: { zh: '通车', en: 'Road' } },
      passage: { source: 'report', section: 1, heading: '转型发展', paraNo: 1 },
    },
  });
  other.edits.apply(correction(other, 'hi-tech', { value: 1350 }));
  const asked = await packageOf(other);

  const store = open(tinyDataset());
  store.edits.apply(correction(store, 'hi-tech', { value: 1340 }));
  const [gone] = store.milestones.list().filter(({ key }) => key === 'signing');
  apply(store, { entity: 'milestone', before: gone, after: null });
  apply(store, {
    entity: 'milestone',
    before: null,
    after: { ...gone, key: 'own', title: { zh: '自己的', en: 'Own' } },
  });
  const before = store.hash();
  const figure = 'observation:hi-tech@2023#CN-420111:report';
  expect(named(store.merging.tryOut({ ...asked, choices: {} }))).toEqual({
    [figure]: true,
    'milestone:new-road': false,
    // Deleted here and kept there: nobody knows which was meant.
    'milestone:signing': true,
  });
  expect(() => store.merging.merge({ ...asked, choices: {} })).toThrow('merge.undecided');
  expect(store.hash()).toBe(before);
  const report = store.merging.merge({
    ...asked,
    choices: { [figure]: 'theirs', 'milestone:signing': 'ours' },
  });
  expect(report.refused).toEqual([]);
  expect(store.indicators.get('hi-tech')?.observations[0]?.value).toBe(1350);
  expect(
    store.milestones
      .list()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['new-road', 'opening', 'own']);
  store.edits.undo();
  expect(store.hash()).toBe(before);
});

test('a slide that was moved is asked about alone, not those around it', async () => {
  const store = open(builtInDataset);
  const asked = await packageOf(store);
  const { slides } = store.decks.get('annual-2023');
  const [first] = slides;
  const { position: _, unreadable: __, ...before } = slides[7] ?? {};
  const orderKey = `${first?.orderKey}V`;
  const section = first?.section;
  apply(store, {
    ...{ entity: 'slide', deck: 'annual-2023', before },
    after: { ...before, orderKey, section },
  });
  const slide = `slide:annual-2023/${slides[7]?.key}`;
  expect(named(store.merging.tryOut({ ...asked, choices: {} }))).toEqual({ [slide]: true });
  store.merging.merge({ ...asked, choices: { [slide]: 'theirs' } });
  expect(store.decks.get('annual-2023').slides.map(({ key }) => key)).toEqual(
    slides.map(({ key }) => key),
  );
});

test('another choice among the same figures is asked', async () => {
  const one = open(datasetWithYearbook());
  chooseYearbook(one);
  const asked = await packageOf(one);
  const { indicators } = one;
  const held = indicators.get('hi-tech');
  const before = {
    refArea: 'CN-420111',
    timePeriod: '2023',
    source: 'yearbook',
    reason: '年鉴为准',
  };
  expect(held?.competing).toHaveLength(1);
  apply(one, {
    ...{ entity: 'in-force', indicator: 'hi-tech', before },
    after: { ...before, source: 'report', reason: '以报告为准' },
  });
  expect(named(one.merging.tryOut({ ...asked, choices: {} }))).toEqual({
    'in-force:hi-tech@2023#CN-420111': true,
  });
});
