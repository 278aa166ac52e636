import { expect, test } from 'vitest';
import { DataRequest } from '../../shared/model/data-export.ts';
import { ImportAnswers } from '../../shared/model/import.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { createDataMaker } from '../export/tables/data-maker.ts';
import { dataStore } from '../export/tables/testing/data-store.ts';
import type { Store } from '../store/file/open.ts';
import { builtInDataset } from '../store/testing/built-in-dataset.ts';
import { report } from '../store/testing/edit.ts';
import { tinyFile } from '../store/testing/tiny-dataset.ts';
import { chooseYearbook, datasetWithYearbook } from '../store/testing/two-sources.ts';
import { planFile } from './plan-file.ts';
import { readFile } from './tables/testing/read.ts';

/** By period: qualifier, power, value, low, high, status, comment. */
const kinds = [
  ['2001', 'gt', 4, '4.6', '', '', 'A', '=1+1 不是公式'],
  ['2002', 'ge', 8, '1000', '', '', 'A', '两行\n-第二行'],
  ['2003', 'gt_about', 0, '430', '', '', 'E', ''],
  ['2004', 'lt_near', 2, '12.50', '', '', 'P', '"引号", 逗号；分号'],
  ['2005', 'le', 3, '0.000001', '', '', 'A', ''],
  ['2006', 'approx', 6, '-3.25', '', '', 'A', ''],
  ['2007', 'range', 12, '', '3', '5.5', 'A', ''],
  ['2008', 'several', 0, '10', '', '', 'A', ''],
  ['2009', 'exact', 0, '', '', '', 'M', '表中为“—”'],
  ['2010-Q3', 'exact', 0, '0', '', '', 'A', ''],
  ['2011-02', 'exact', 0, '123456789012345', '', '', 'A', ''],
] as const;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A store with every qualifier, status and scale, areas, competing sources, goals and progress. */
function richStore(): Store {
  const rows = kinds.map(
    ([period, qualifier, power, value, low, high, status, comment]) =>
      `market-total,CN-420111,${period},${value},${power},${qualifier},,${low},${high},${status},${quoted(comment)},`,
  );
  const passages = kinds.map(
    ([period], index) =>
      `market-total,CN-420111,${period},report,1,${(index % 4) + 1},原文${index}`,
  );
  const store = dataStore(
    datasetWithYearbook({
      'areas.csv': `key,code,name_zh,name_en,parent,is_home
CN-420100,420100,武汉市,Wuhan,,false
CN-420111,420111,洪山区,Hongshan District,CN-420100,true
青菱街道,,青菱街道,,CN-420111,false
`,
      'observations.csv': `${tinyFile('observations.csv')}${rows.join('\n')}
hi-tech,CN-420100,2023,14500,0,gt,,,,A,,
hi-tech,青菱街道,2023,12,0,exact,,,,P,,
`,
      'observation_passages.csv': `${tinyFile('observation_passages.csv')}${passages.join('\n')}
hi-tech,CN-420100,2023,yearbook,1,2,14500家
hi-tech,青菱街道,2023,report,1,2,12家
`,
    }),
  );
  chooseYearbook(store);
  store.edits.apply(report('tower', { note: '已封顶，\n装修中' }));
  return store;
}

async function exported(store: Store, format: 'csv' | 'xlsx', locale: Locale) {
  const maker = createDataMaker({ store, datasetFolder: builtInDataset });
  const { bytes } = await maker.make({ format, locale, selection: null });
  return readFile(bytes, { name: `数据.${format}` });
}

const nothingSaid = ImportAnswers.parse({});

const ways = (['csv', 'xlsx'] as const).flatMap((format) =>
  (['zh-CN', 'en'] as const).map((locale) => [format, locale] as const),
);

test.each(ways)(
  'a whole export comes back as %s in %s: all is the same, and nothing asked',
  async (...way) => {
    for (const store of [richStore(), dataStore()]) {
      const { plan, edits } = planFile(await exported(store, ...way), null, nothingSaid, store);
      expect(plan.questions).toEqual([]);
      expect(plan.refused).toEqual([]);
      expect([plan.undecided, plan.newIndicators, plan.newAreas]).toEqual([[], [], []]);
      expect(new Set([...plan.figures, ...plan.missing].map(({ outcome }) => outcome))).toEqual(
        new Set(['same']),
      );
      const published = store.indicators
        .list()
        .flatMap(({ observations, competing }) => [
          ...observations,
          ...competing.flatMap(({ others }) => others),
        ]);
      expect(plan.figures.length + plan.missing.length).toBe(published.length);
      expect(plan.unchanged).toBeGreaterThan(4);
      expect(edits).toEqual([]);
    }
  },
);

/** The export as somebody changed it in a program for sheets. */
async function changed(store: Store, from: string | RegExp, to: string) {
  const maker = createDataMaker({ store, datasetFolder: builtInDataset });
  const { bytes } = await maker.make({ format: 'csv', locale: 'zh-CN', selection: null });
  const text = Buffer.from(bytes).toString();
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  return planFile(await readFile(other, { name: '数据.csv' }), null, nothingSaid, store);
}

test('a figure that somebody changed in the file comes beside what its source publishes, all else is the same', async () => {
  const { plan, edits } = await changed(richStore(), /,12\.5,/, ',12.75,');
  const others = plan.figures.filter(({ outcome }) => outcome !== 'same');
  expect(others).toMatchObject([
    {
      ...{ outcome: 'beside', value: 12.75, unitMult: 2, unit: '户', qualifier: 'lt_near' },
      ...{ period: '2004', areaKey: 'CN-420111', status: 'P' },
      before: { value: 12.5, source: '报告' },
      indicator: { key: 'market-total', isNew: false },
    },
  ]);
  expect(plan.refused).toEqual([]);
  expect(edits?.map(({ entity }) => entity)).toEqual(['source', 'observation']);
});

test.each([
  ['a note', '两行', '三行', 'own-words'],
  ['a goal', '建成住房', '建成房屋', 'own-goal'],
  ['a milestone', /节点(.*)签约/, '节点$1立约', 'own-milestone'],
  ['a qualifier', /不少于/, '至少', 'unreadable'],
  ['a number', /,12\.5,/, ',一二,', 'unreadable'],
] as const)(
  '%s that was changed in the file is named with its cell, not taken and not passed over',
  async (_, from, to, reason) => {
    const { plan, edits } = await changed(richStore(), from, to);
    expect(plan.refused).toMatchObject([{ reason, cell: expect.stringMatching(/^\d+:\d+$/) }]);
    expect(edits).toEqual([]);
  },
);

test('a part of an export comes back, too, and one of another store is matched by names', async () => {
  const rich = richStore();
  const maker = createDataMaker({ store: rich, datasetFolder: builtInDataset });
  const request = DataRequest.parse({
    ...{ format: 'xlsx', locale: 'en' },
    selection: { by: 'themes', themes: [rich.themes.list()[0]?.key] },
  });
  const { bytes } = await maker.make(request);
  const part = planFile(await readFile(bytes), null, nothingSaid, rich);
  expect(part.edits).toEqual([]);
  expect(part.plan.refused).toEqual([]);
  expect(part.plan.figures.length).toBeGreaterThan(2);

  const elsewhere = dataStore();
  const { plan } = planFile(await exported(rich, 'xlsx', 'zh-CN'), null, nothingSaid, elsewhere);
  expect(new Set(plan.questions.map(({ about }) => about))).toEqual(new Set(['match', 'parent']));
  expect(plan.newAreas).toEqual([expect.objectContaining({ key: '青菱街道' })]);
});
