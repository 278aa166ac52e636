import { expect, test } from 'vitest';
import { aFigure, bound } from '../figure.fixture.ts';
import { looks } from '../styles/looks.ts';
import { describeChart, describeMarks, paragraphsOf } from './describe.ts';
import { chartLook } from './look.ts';
import { type BoundChart, planChart } from './plan.ts';

const describeIn = (
  locale: 'zh-CN' | 'en',
  make: (of: (key: string, value: number) => ReturnType<typeof bound>) => BoundChart,
) => {
  const chart = make((key, value) =>
    bound(aFigure(key, value, { qualifier: value > 100 ? 'gt' : 'exact' }), locale),
  );
  const { data, wholes } = planChart(chart, chartLook(looks['south-lake'], 'primary', locale), {
    width: 700,
    height: 300,
  });
  return describeChart(chart, data, wholes, locale);
};

test.each([
  ['zh-CN', '2项数据由大到小：指标b突破1300家，指标a6家。'],
  ['en', '2 figures, largest first: Indicator b over 1,300, Indicator a 6.'],
] as const)('ranked bars in %s', (locale, sentence) => {
  expect(
    describeIn(locale, (of) => ({ type: 'ranked-bars', figures: [of('a', 6), of('b', 1300)] })),
  ).toBe(sentence);
});

test('a share names its whole', () => {
  expect(
    describeIn('zh-CN', (of) => ({
      type: 'part-of-whole',
      form: 'ring',
      parts: [{ part: of('a', 6), whole: of('b', 9) }],
    })),
  ).toBe('部分与总量：指标a6家，指标b9家。');
});

test('targets without progress say so', () => {
  expect(describeIn('en', (of) => ({ type: 'target-track', targets: [of('a', 10)] }))).toBe(
    'Targets, no progress reported yet: Indicator a 10.',
  );
});

test('a datum tells where it stands in its source', () => {
  const figure = bound(aFigure('a', 6));
  const { data } = planChart(
    { type: 'pictogram', figures: [figure] },
    chartLook(looks.night, 'red', 'zh-CN'),
    { width: 700, height: 300 },
  );
  expect(data[0] && paragraphsOf(data[0], 'zh-CN')).toBe('第1节第2段');
});

test('marks that a layout puts together are told in one sentence', () => {
  const event = {
    key: 'a',
    label: '基金揭牌',
    printed: '2024年1月23日',
    passages: [],
    figure: null,
  };
  expect(describeMarks('chart.milestones', [event, event], 'zh-CN')).toBe(
    '按时间先后的事项：2024年1月23日，基金揭牌；2024年1月23日，基金揭牌。',
  );
  const step = { ...event, label: 'High-tech filings ', printed: 'more than 430' };
  expect(describeMarks('chart.ladder', [step], 'en')).toContain('no quantity: High-tech filings');
});

test('a ranking of areas says what is measured', () => {
  expect(
    describeIn('zh-CN', (of) => ({
      ...{ type: 'ranked-bars', measure: '新增企业' },
      figures: [of('a', 6), of('b', 9)],
    })),
  ).toBe('新增企业：2项数据由大到小：指标b9家，指标a6家。');
});
