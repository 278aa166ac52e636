import { expect, test } from 'vitest';
import { aFigure, areasFixture, wuchang } from '../deck/briefing.fixture.ts';
import { FigureKey } from '../model/figure.ts';
import { Goal } from '../model/goal.ts';
import { IndicatorKey } from '../model/keys.ts';
import { createAttainments } from './attainment.ts';
import { attainmentInWords } from './attainment-in-words.ts';

const firms = IndicatorKey.parse('firms');
const passage = { source: 'report', section: 1, heading: null, paraNo: 1 };

function aGoal(rest: Record<string, unknown> = {}, target: Record<string, unknown> = {}): Goal {
  return Goal.parse({
    ...{ key: 'tower', goalType: 'numeric', theme: 'economy', position: 1 },
    statement: { zh: '聚集企业', en: 'Gather firms' },
    ...{ periodStart: '2024', periodEnd: '2024', termFrom: null, passage },
    progress: [],
    status: 'no_data',
    targets: [
      {
        key: 'tower.firms',
        measure: { zh: '企业', en: 'Firms' },
        unit: { zh: '家', en: 'firms' },
        ...{ value: 1500, unitMult: 0, decimals: 0, qualifier: 'exact', qualifierWord: null },
        ...{ valueLo: null, valueHi: null, isCumulative: false, baseline: null },
        ...{ rawText: '1500家', indicator: 'firms', ...target },
      },
    ],
    ...rest,
  });
}

const firmsIn = (timePeriod: string, value: number, rest: Record<string, unknown> = {}) =>
  aFigure('firms', { timePeriod, value, ...rest });

const report = (value: number, asOf = '2024-06') => ({
  ...{ asOf, target: null, value, status: 'on_track', note: '', by: '王工' },
});

function attainmentsOf(
  goal: Goal,
  figures: readonly ReturnType<typeof aFigure>[],
  indicator: Record<string, unknown> = {},
) {
  const name = { zh: '企业', en: 'Firms' };
  const unit = { zh: '家', en: 'firms' };
  const measure = { key: firms, name, unit, kind: 'stock', direction: 'higher', ...indicator };
  return createAttainments({
    figures: [...figures],
    goals: [goal],
    ...{ areas: areasFixture, deck: { area: null } },
    measuring: [measure as never],
  });
}

function attained(...given: Parameters<typeof attainmentsOf>) {
  const [goal] = given;
  const [target] = goal.targets;
  return target ? attainmentsOf(...given).of(goal, target) : null;
}

const said = (...given: Parameters<typeof attained>) => {
  const attainment = attained(...given);
  return attainment && attainmentInWords(attainment, 'zh-CN');
};

test('with figures from before the term alone nothing appears', () => {
  expect(said(aGoal(), [firmsIn('2023', 1300)])).toBeNull();
  expect(said(aGoal(), [])).toBeNull();
});

test('a figure within the term says how far the target is, in both languages', () => {
  const attainment = attained(aGoal(), [firmsIn('2024', 1420), firmsIn('2023', 1300)]);
  if (!attainment) throw new Error('nothing is reached');
  expect(attainmentInWords(attainment, 'zh-CN')).toBe('2024年 1420家 · 完成 94% · 来自指标');
  expect(attainmentInWords(attainment, 'en')).toBe(
    '2024: 1,420 · 94% reached · from the indicator',
  );
});

test('where figures alone are known, neither a status nor a lack of data is claimed', () => {
  const status = (goal: Goal, year: string) =>
    attainmentsOf(goal, [firmsIn(year, 1200)]).statusOf(goal);
  expect(status(aGoal(), '2023')).toBe('no_data');
  expect(status(aGoal(), '2024')).toBe('measured');
  expect(status(aGoal({ status: 'at_risk', progress: [report(900)] }), '2024')).toBe('at_risk');
});

test('a figure with its source goes before what was entered by hand', () => {
  const goal = aGoal({ progress: [report(1499, '2025')] });
  expect(said(goal, [firmsIn('2024', 1420)])).toContain('1420家');
  expect(said(goal, [firmsIn('2023', 1300)])).toBe('已报 1499家 · 完成 99% · 截至 2025年');
});

test.each([
  [1300, { qualifier: 'gt' }, '2024年 突破1300家 · 至少完成 86% · 来自指标'],
  [1500, { qualifier: 'gt' }, '2024年 突破1500家 · 至少完成 100% · 已达目标 · 来自指标'],
  [1499, {}, '2024年 1499家 · 完成 99% · 来自指标'],
  [1520, { qualifier: 'approx' }, '2024年 约1520家 · 约完成 101% · 来自指标'],
  [1420, { status: 'P' }, '2024年 1420家 · 约完成 94% · 来自指标'],
  [1500, { qualifier: 'lt_near' }, '2024年 近1500家 · 至多完成 100% · 尚未达到目标 · 来自指标'],
])('%i with %o is never said to be more than it is', (value, rest, words) => {
  expect(said(aGoal(), [firmsIn('2024', value, rest)])).toBe(words);
});

test('at the number of a target that is to be surpassed, it says so', () => {
  const goal = aGoal({}, { qualifier: 'gt' });
  expect(said(goal, [firmsIn('2024', 1500)])).toBe(
    '2024年 1500家 · 完成 100% · 达到目标数，尚未超过 · 来自指标',
  );
});

test('of what happens year by year, a quarter is not the year', () => {
  const flow = { kind: 'flow' };
  expect(said(aGoal(), [firmsIn('2024-Q1', 400)], flow)).toBeNull();
  expect(said(aGoal(), [firmsIn('2024', 1600), firmsIn('2024-Q1', 400)], flow)).toContain('1600家');
  expect(said(aGoal(), [firmsIn('2024-Q1', 1400)])).toContain('2024年第一季度 1400家');
});

test('a sum over the term is of all its years from the first', () => {
  const goal = aGoal({ periodEnd: '2026' }, { isCumulative: true });
  const flow = { kind: 'flow' };
  const years = [firmsIn('2025', 500), firmsIn('2024', 400)];
  expect(said(goal, years, flow)).toBe('2024—2025年合计 900家 · 完成 60% · 来自指标');
  expect(said(goal, [firmsIn('2025', 500)], flow)).toBeNull();
  expect(said(goal, [firmsIn('2024', 400, { qualifier: 'gt' }), ...years.slice(0, 1)], flow)).toBe(
    '2024—2025年合计 900家以上 · 至少完成 60% · 来自指标',
  );
  expect(
    said(goal, [firmsIn('2024', 400, { qualifier: 'lt_near' }), ...years.slice(0, 1)], flow),
  ).toBeNull();
});

test('a term without dates begins after the year that its source reports on', () => {
  const goal = aGoal({ periodStart: 'P0Y', periodEnd: 'P3Y' });
  const other = aFigure('other', { timePeriod: '2023' });
  expect(said(goal, [firmsIn('2023', 1300), other])).toBeNull();
  expect(said(goal, [firmsIn('2024', 1420), firmsIn('2023', 1300), other])).toContain('1420家');
  const sum = aGoal({ periodStart: 'P0Y', periodEnd: 'P3Y' }, { isCumulative: true });
  expect(said(sum, [firmsIn('2024', 400), other], { kind: 'flow' })).toBeNull();
});

test('a goal of another district is reached by that district’s figures, whatever briefing shows it', () => {
  const theirs = aGoal({ area: wuchang.key });
  const figures = [firmsIn('2024', 1420), firmsIn('2024', 750, { area: wuchang })];
  expect(said(theirs, figures)).toContain('750家');
  expect(said(aGoal(), figures)).toContain('1420家');
});

test('another unit, or another area, says nothing', () => {
  expect(said(aGoal(), [firmsIn('2024', 1420)], { unit: { zh: '户', en: 'x' } })).toBeNull();
  const area = { key: 'CN-420106', name: { zh: '武昌区', en: 'Wuchang' } };
  expect(said(aGoal(), [firmsIn('2024', 1420, { area })])).toBeNull();
});

test('a baseline is named with what is counted from it', () => {
  const goal = aGoal({}, { baseline: 1000 });
  expect(said(goal, [firmsIn('2024', 1250)])).toBe(
    '2024年 1250家 · 完成 50% · 自 1000家 起算 · 来自指标',
  );
  expect(said(goal, [firmsIn('2024', 900)])).toContain('比起点离目标更远');
});

test('an indicator leads to every target that it says something about', () => {
  const goal = aGoal();
  const attainments = createAttainments({
    figures: [firmsIn('2024', 1420)],
    goals: [goal],
    ...{ areas: areasFixture, deck: { area: null } },
    measuring: [
      {
        ...{ key: firms, name: { zh: '企业', en: 'Firms' }, unit: { zh: '家', en: 'firms' } },
        ...{ kind: 'stock', direction: 'higher' },
      },
    ],
  });
  expect(attainments.measuredBy(firms).map(({ attainment }) => attainment.target.key)).toEqual([
    FigureKey.parse('tower.firms'),
  ]);
  expect(attainments.measuredBy(IndicatorKey.parse('other'))).toEqual([]);
});
