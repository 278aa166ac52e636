import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mappingOf, withMapping } from '../../shared/import/saved-mappings.ts';
import { sheetOf } from '../../shared/import/sheet.fixture.ts';
import type { TableFile } from '../../shared/import/sheet.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { ImportAnswers } from '../../shared/model/import.ts';
import { openStore } from '../store/file/open.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { tinyDataset } from '../store/testing/tiny-dataset.ts';
import { planFile } from './plan-file.ts';

function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const fileOf = (rows: readonly string[], more: Partial<TableFile> = {}): TableFile => ({
  ...{ name: '月报.xlsx', sha256: 'a'.repeat(64), format: 'xlsx', encoding: null, unreadable: 0 },
  sheets: [sheetOf(rows.join('\n'), { name: '主要指标' })],
  ...more,
});

const answersOf = (given: object = {}) => ImportAnswers.parse(given);
const all = answersOf({ area: '洪山区', theme: 'economy' });

const monthly = fileOf([
  '指标 | 单位 | 2023年 | 2022年',
  '高新技术企业 | 家 | 1300 | 1100',
  '粮食产量 | 万吨 | 12.5 | —',
  '出口总额 | 亿元 | 10.26 | 9.1',
]);

type Store = ReturnType<typeof opened>;

function apply(store: Store, edits: readonly Edit[] | null, reason = ''): void {
  if (!edits) throw new Error('something is open');
  store.edits.applyAll({ edits: [...edits], actor: '李工', reason });
}

const outcomes = ({ plan }: ReturnType<typeof planFile>) =>
  plan.figures.map(({ cell, outcome }) => `${cell} ${outcome}`);

test('what the table and the person do not say is asked, every figure is there all the same, and nothing can be written', () => {
  const { plan, edits } = planFile(monthly, null, answersOf(), opened());
  expect(plan.questions.filter(({ blocks }) => blocks).map(({ about }) => about)).toEqual([
    'area',
    'theme',
  ]);
  expect(edits).toBeNull();
  expect(
    plan.figures.map(({ path, value, unit, unitMult }) => [path, value, unit, unitMult]),
  ).toEqual(
    expect.arrayContaining([
      [['粮食产量'], 12.5, '吨', 4],
      [['出口总额'], 10.26, '元', 8],
    ]),
  );
});

test('figures come in with their cells, are traced to the file, and one undo takes all of it back', () => {
  const store = opened();
  const { id } = store.snapshot();
  const planned = planFile(monthly, null, all, store);
  apply(store, planned.edits, '年报');
  const grain = store.indicators.list().find(({ name }) => name.zh === '粮食产量');
  expect(grain?.observations).toMatchObject([
    {
      ...{ timePeriod: '2023', value: 12.5, unitMult: 4 },
      passages: [{ cell: 'C3', paraNo: 3, section: 1, heading: '主要指标', rawText: '12.5' }],
    },
    { timePeriod: '2022', value: null, status: 'M', passages: [{ cell: 'D3', rawText: '—' }] },
  ]);
  expect(store.sources.list().find(({ kind }) => kind === 'table')).toMatchObject({
    ...{ title: { zh: '月报' }, sha256: 'a'.repeat(64) },
    sections: [{ number: 1, heading: '主要指标', paragraphs: 4 }],
  });
  store.edits.undo();
  expect(store.snapshot().id).toBe(id);
});

test('another source’s figure stays what is shown, the file’s stands beside it, and that must be justified', () => {
  const store = opened();
  const planned = planFile(monthly, null, all, store);
  expect(outcomes(planned)).toContain('C2 beside');
  // The report says 1100, too: the same is no second figure.
  expect(outcomes(planned)).toContain('D2 same');
  expect(planned.plan.needsReason).toBe(true);
  expect(() => apply(store, planned.edits)).toThrow('record.edits-refused');
  apply(store, planned.edits, '年报');
  const hiTech = store.indicators.get('hi-tech');
  expect(hiTech?.observations.find(({ timePeriod }) => timePeriod === '2023')).toMatchObject({
    ...{ value: 1300, qualifier: 'gt', passages: [{ source: 'report' }, { source: 'report' }] },
  });
  expect(hiTech?.competing).toMatchObject([
    {
      timePeriod: '2023',
      others: [{ value: 1300, qualifier: 'exact', passages: [{ cell: 'C2' }] }],
    },
  ]);
});

test('the same file again, or the same table in another file, changes nothing', () => {
  const store = opened();
  apply(store, planFile(monthly, null, all, store).edits, '年报');
  const again = planFile(monthly, null, all, store);
  const other = planFile(
    { ...monthly, name: '月报.csv', sha256: 'b'.repeat(64) },
    null,
    all,
    store,
  );
  for (const { plan, edits } of [again, other]) {
    expect(new Set(plan.figures.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
    expect(edits).toEqual([]);
  }
});

test('a corrected edition of the same source says old and new', () => {
  const store = opened();
  apply(store, planFile(monthly, null, all, store).edits, '年报');
  const key = store.sources.list().find(({ kind }) => kind === 'table')?.key;
  const corrected = fileOf(
    ['指标 | 单位 | 2023年', '粮食产量 | 万吨 | 12.9', '出口总额 | 亿元 | 10.3'],
    { sha256: 'c'.repeat(64) },
  );
  const planned = planFile(corrected, null, answersOf({ ...all, source: { key } }), store);
  expect(planned.plan.figures).toMatchObject([
    { cell: 'C2', outcome: 'changed', value: 12.9, before: { value: 12.5, source: '月报' } },
    // 10.26 is printed in short.
    { cell: 'C3', outcome: 'same', isRounded: true },
  ]);
  apply(store, planned.edits, '更正');
  const grain = store.indicators.list().find(({ name }) => name.zh === '粮食产量');
  expect(grain?.observations[0]).toMatchObject({ value: 12.9, passages: [{ cell: 'C2' }] });
  expect(grain?.competing).toEqual([]);
});

test('two cells that say different things of one figure are asked, and two that round it are one', () => {
  const store = opened();
  const twice = (second: string) =>
    planFile(
      fileOf(['指标 | 单位 | 2023年', '粮食产量 | 万吨 | 12.53', `粮食产量 | 万吨 | ${second}`]),
      ...([null, answersOf({ ...all, indicators: { '粮食产量 [吨]': { as: 'new' } } })] as const),
      store,
    );
  const rounded = twice('12.5').plan;
  const contradicting = twice('13.1').plan;
  expect(contradicting.questions.some(({ blocks }) => blocks)).toBe(true);
  expect(rounded.questions.some(({ about }) => about === 'contradiction')).toBe(false);
});

test('a mapping that is kept answers for next month’s file, whose period and places are its own', () => {
  const store = opened();
  const first = planFile(monthly, null, all, store);
  apply(store, first.edits, '年报');
  const kept = store.savedMappings.keep(mappingOf('月报', first.tables, all, first.plan.figures));
  const next = fileOf(
    ['各月 | | | |', '序号 | 指标 | 单位 | 2024年 | 2023年', '1 | 出口总额 | 亿元 | 11 | 10.26'],
    { sha256: 'd'.repeat(64), name: '月报2.xlsx' },
  );
  const [mapping] = kept;
  if (!mapping) throw new Error('nothing was kept');
  const { plan, edits } = planFile(next, null, withMapping(answersOf(), mapping), store);
  expect(plan.questions).toEqual([]);
  expect(plan.figures).toMatchObject([
    { cell: 'D3', outcome: 'new', period: '2024', indicator: { isNew: false } },
    { cell: 'E3', outcome: 'same' },
  ]);
  expect(edits?.map(({ entity }) => entity)).toEqual(['source', 'observation']);
});

test('a table of a month without its year is asked when, and the file’s name is offered', () => {
  const table = fileOf(['洪山区3月主要指标 | |', '指标 | 单位 | 本月', '粮食产量 | 万吨 | 12.5'], {
    name: '2024年3月月报.xlsx',
  });
  const { plan } = planFile(table, null, answersOf(), opened());
  expect(plan.figures).toMatchObject([{ area: '洪山区', period: null }]);
  expect(plan.questions.find(({ about }) => about === 'period')?.suggestions).toEqual(['2024-03']);
});

test('each series says what it is of and why, and a person says otherwise even of what was sure', () => {
  const store = opened();
  const seriesOf = (given: object) =>
    planFile(monthly, null, answersOf({ area: '洪山区', theme: 'economy', ...given }), store).plan
      .series;
  expect(seriesOf({})).toMatchObject([
    {
      ...{ series: '高新技术企业 [家]', cell: 'C2', figures: 2, is: 'existing' },
      ...{ indicator: { key: 'hi-tech', reasons: ['name'] }, isAnswered: false },
    },
    {
      ...{ series: '粮食产量 [吨]', is: 'new', indicator: null },
      proposal: { name: { zh: '粮食产量' }, unit: { zh: '吨' }, decimals: 1, kind: 'flow' },
    },
    { series: '出口总额 [元]', is: 'new' },
  ]);
  const [hiTech, grain] = seriesOf({
    indicators: { '高新技术企业 [家]': { as: 'new' }, '粮食产量 [吨]': { as: 'left-out' } },
  });
  // What is called just so is that one still: a second of its name would take its place unseen.
  expect(hiTech).toMatchObject({ is: 'existing', isAnswered: true });
  expect(grain).toMatchObject({ is: 'left-out', isAnswered: true });
  const named = { zh: '高企数（分类）', en: 'Hi-tech firms by class' };
  expect(
    seriesOf({ indicators: { '高新技术企业 [家]': { as: 'new', name: named } } })[0],
  ).toMatchObject({ is: 'new', proposal: { name: named } });
});

test('a new indicator is made with the names, unit, decimals, kind and field of work that were said of it', () => {
  const store = opened();
  const said = {
    ...{ as: 'new', name: { zh: '粮食总产量', en: 'Grain output' }, theme: 'industry' },
    ...{ shortName: { zh: '粮食', en: 'Grain' }, unit: { zh: '吨', en: 't' } },
    ...{ decimals: 2, kind: 'stock', direction: 'higher' },
  };
  const theme = store.themes.list()[0]?.key ?? '';
  const { edits } = planFile(
    monthly,
    null,
    answersOf({ ...all, theme, indicators: { '粮食产量 [吨]': { ...said, theme } } }),
    store,
  );
  apply(store, edits, '年报');
  const { as: _, ...fields } = said;
  expect(store.indicators.list().find(({ name }) => name.zh === '粮食总产量')).toMatchObject({
    ...fields,
    theme,
    observations: [{ value: 12.5 }, { status: 'M' }],
  });
});

test('what a person says a column is holds, and clearing it leaves the program to judge', () => {
  const store = opened();
  const table = fileOf(['指标 | 单位 | 2023年 | 排位', '粮食产量 | 万吨 | 12.5 | 3']);
  const planned = (roles: object) => {
    const [before] = planFile(table, null, all, store).plan.tables;
    const tables = [{ table: before?.shape, roles }];
    return planFile(table, null, answersOf({ ...all, tables }), store).plan;
  };
  expect(planned({}).tables[0]?.columns).toMatchObject([
    { header: '指标', role: 'label', reason: 'header' },
    { header: '单位', role: 'unit', reason: 'header' },
    { header: '2023年', role: 'figures', reason: 'cells' },
    { header: '排位', role: 'figures' },
  ]);
  const said = planned({ 排位: 'other' });
  expect(said.tables[0]?.columns[3]).toMatchObject({ role: 'other', reason: 'person' });
  expect(said.figures.map(({ cell }) => cell)).toEqual(['C2']);
});

test('a figure that contradicts another source says both, and a person keeps it out or puts it in force', () => {
  const store = opened();
  const key = store.sources.list()[0]?.key;
  const planned = (cell?: string, reason: string | null = null) =>
    planFile(
      monthly,
      null,
      answersOf({ ...all, cells: cell === undefined ? {} : { '1!C2': cell } }),
      store,
      { reason },
    );
  const { id } = store.snapshot();
  expect(planned().plan.figures.find(({ cell }) => cell === 'C2')).toMatchObject({
    ...{ outcome: 'beside', value: 1300, qualifier: 'exact', putsInForce: false },
    before: { value: 1300, qualifier: 'gt', printed: '突破1300家', source: '报告' },
  });
  expect(planned('left-out').plan).toMatchObject({
    needsReason: false,
    leftOut: [{ cell: 'C2', text: '1300' }],
  });
  const chosen = planned('in-force', '年鉴为准');
  expect(chosen.plan.figures.find(({ cell }) => cell === 'C2')?.putsInForce).toBe(true);
  // The same plan, whatever the reason will be.
  expect(chosen.plan.id).toBe(planned('in-force').plan.id);
  apply(store, chosen.edits, '年鉴为准');
  const hiTech = store.indicators.get('hi-tech');
  expect(hiTech?.observations.find(({ timePeriod }) => timePeriod === '2023')).toMatchObject({
    ...{ value: 1300, qualifier: 'exact', passages: [{ cell: 'C2' }] },
  });
  expect(hiTech?.competing).toMatchObject([
    { reason: '年鉴为准', others: [{ qualifier: 'gt', passages: [{ source: key }, {}] }] },
  ]);
  store.edits.undo();
  expect(store.snapshot().id).toBe(id);
});

test('of two cells that say different things of one figure a person leaves one out', () => {
  const store = opened();
  const twice = fileOf([
    '指标 | 单位 | 2023年',
    '粮食产量 | 万吨 | 12.53',
    '粮食产量 | 万吨 | 13.1',
  ]);
  const planned = (cells: object) => {
    const indicators = { '粮食产量 [吨]': { as: 'new' } };
    return planFile(twice, null, answersOf({ ...all, cells, indicators }), store).plan;
  };
  expect(planned({ '1!C3': 'left-out' })).toMatchObject({
    figures: [{ cell: 'C2', value: 12.53 }],
    leftOut: [{ cell: 'C3' }],
  });
});

test('a cell that is in question is settled by its number, its unit, or by leaving it out', () => {
  const store = opened();
  const table = fileOf([
    '指标 | 单位 | 2024年 | 增速',
    '固定资产投资增速 | % | 77.41 | 10.2',
    '粮食产量 | 万吨 | 12.5 | 下降4.4',
  ]);
  const planned = (cells: object) => planFile(table, null, answersOf({ ...all, cells }), store);
  const { undecided, questions } = planned({}).plan;
  expect(undecided.map(({ cell }) => cell)).toEqual(['C2']);
  expect(questions).toMatchObject([{ about: 'unit', cell: 'C2', blocks: false }]);
  const settled = planned({ '1!C2': { unit: '亿元' } }).plan;
  expect(settled.undecided).toEqual([]);
  expect(settled.questions).toEqual([]);
  expect(settled.figures.find(({ cell }) => cell === 'C2')).toMatchObject({
    ...{ value: 77.41, unit: '元', unitMult: 8 },
  });
  expect(planned({ '1!C2': 'left-out' }).plan.leftOut).toMatchObject([{ cell: 'C2' }]);
});

test('the publisher and the kind of a source are kept with a mapping; its title and date are the next file’s', () => {
  const store = opened();
  const source = {
    ...{ publisher: '洪山区统计局', kind: 'bulletin', datePublished: '2024-03-01' },
    title: { zh: '三月月报', en: null },
  };
  const answers = answersOf({ ...all, source });
  const first = planFile(monthly, null, answers, store, { reason: '月报' });
  apply(store, first.edits, '月报');
  expect(store.sources.list().find(({ title }) => title.zh === '三月月报')).toMatchObject({
    ...{ publisher: '洪山区统计局', kind: 'bulletin', datePublished: '2024-03-01' },
  });
  const mapping = mappingOf('月报', first.tables, answers, first.plan.figures);
  const next = fileOf(['指标 | 单位 | 2024年', '粮食产量 | 万吨 | 13'], {
    ...{ sha256: 'e'.repeat(64), name: '四月.xlsx' },
  });
  const { plan } = planFile(next, null, withMapping(answersOf(), mapping), store);
  expect(plan.source).toEqual({
    ...{ key: 'si-yue', title: '四月', isNew: true },
    ...{ kind: 'bulletin', publisher: '洪山区统计局', datePublished: null },
  });
});
