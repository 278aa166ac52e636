import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import { locales } from '../../../shared/model/localized.ts';
import { chooseYearbook, datasetWithYearbook } from '../../store/testing/two-sources.ts';
import { dataCsv } from './data-csv.ts';
import { dataStore } from './testing/data-store.ts';

type Row = Readonly<Record<string, string>>;
const read = (csv: string): Row[] => parse(csv, { bom: true, columns: true });

test.each(locales)(
  'every figure, goal and milestone is a row in %s, numbers as the store has them',
  (locale) => {
    const content = dataStore().content();
    const rows = read(dataCsv(content, locale));
    const named =
      locale === 'en'
        ? {
            key: 'Key',
            period: 'Period code',
            value: 'Value',
            absolute: 'Absolute value',
            printed: 'Printed form',
            snapshot: 'Snapshot',
          }
        : {
            key: '键',
            period: '时期代码',
            value: '数值',
            absolute: '绝对值',
            printed: '公布写法',
            snapshot: '数据快照',
          };
    const find = (key: string, period?: string) =>
      rows.find((row) => row[named.key] === key && (!period || row[named.period] === period));

    for (const { key, decimals, ...indicator } of content.indicators) {
      for (const observation of indicator.observations) {
        const row = find(key, observation.timePeriod);
        expect(row?.[named.printed], key).toBe(
          formatFigure({ ...indicator, ...observation }, locale),
        );
        if (observation.value === null) continue;
        expect(Number(row?.[named.value]), key).toBe(observation.value);
        expect(row?.[named.value]?.split('.')[1]?.length ?? 0, key).toBeGreaterThanOrEqual(
          decimals,
        );
        expect(row?.[named.absolute], key).toBe(
          String(Number(`${observation.value}e${observation.unitMult}`)),
        );
      }
    }
    for (const goal of content.goals) {
      if (goal.targets.length === 0) expect(find(goal.key)?.[named.value]).toBe('');
      for (const { key, value } of goal.targets)
        expect(Number(find(key)?.[named.value])).toBe(value);
    }
    for (const { key } of content.milestones) expect(find(key)).toBeDefined();
    expect(new Set(rows.map((row) => row[named.snapshot]))).toEqual(new Set([content.snapshot.id]));
  },
);

test('Excel and WPS know it for UTF-8, and take its lines as lines', () => {
  const content = dataStore().content();
  const csv = dataCsv(content, 'zh-CN');
  expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|" /C calc"!A0', '＝1+1'])(
  'the name %j is no formula',
  (name) => {
    const content = dataStore().content();
    const indicators = content.indicators.map((one) => ({ ...one, name: { zh: name, en: name } }));
    const csv = dataCsv({ ...content, indicators, goals: [], milestones: [] }, 'zh-CN');
    for (const row of read(csv)) expect(row['名称']).toBe(`'${name}`);
  },
);

test('a number below zero stays a number', () => {
  const content = dataStore().content();
  const indicators = content.indicators.map((indicator) => ({
    ...indicator,
    decimals: 1,
    observations: indicator.observations.map((one) => ({ ...one, value: -2, decimals: 1 })),
  }));
  const rows = read(dataCsv({ ...content, indicators, goals: [], milestones: [] }, 'zh-CN'));
  expect(new Set(rows.map((row) => row['数值']))).toEqual(new Set(['-2.0']));
});

test('each source’s figure is a row that says whether it is in force and why', () => {
  const store = dataStore(datasetWithYearbook());
  const columns = ['采用', '采用理由', '价格口径'];
  expect(Object.keys(read(dataCsv(store.content(), 'zh-CN'))[0] ?? {})).not.toEqual(
    expect.arrayContaining(columns),
  );
  chooseYearbook(store);
  const rows = read(dataCsv(store.content(), 'zh-CN')).filter((row) => row['键'] === 'hi-tech');
  expect(rows.map((row) => [row['公布写法'], ...columns.map((name) => row[name])])).toEqual([
    ['1320家', '是', '年鉴为准', '可比价'],
    ['突破1300家', '否', '', '可比价'],
    ['1100家', '', '', '可比价'],
  ]);
});
