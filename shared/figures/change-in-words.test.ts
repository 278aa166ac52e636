import { describe, expect, test } from 'vitest';
import { bindDeck } from '../deck/bind-slide.ts';
import { aFigure, aSlide, briefingWith } from '../deck/briefing.fixture.ts';
import { changeInWords } from './change-in-words.ts';

/** The figure of 2024 beside that of 2023. */
function words(later: object, earlier: object, shared: object = {}) {
  const before = aFigure('a', { ...shared, ...earlier });
  const figure = aFigure('a', { timePeriod: '2024', ...shared, ...later });
  return (['zh-CN', 'en'] as const).map((locale) =>
    changeInWords(figure, [figure, before, aFigure('b')], locale),
  );
}

const percent = { kind: 'ratio', unit: { zh: '%', en: '%' }, decimals: 1 };
const rank = { kind: 'rank', unit: { zh: '位', en: 'place' } };
const minutes = { kind: 'duration', unit: { zh: '分钟', en: 'minutes' } };

describe('a change that the figures bear', () => {
  test.each([
    [{ value: 120 }, { value: 107 }, {}, '比2023年增长12.1%', 'up 12.1% on 2023'],
    [{ value: 90 }, { value: 120 }, {}, '比2023年下降25%', 'down 25% on 2023'],
    [{ value: 1.2, unitMult: 4 }, { value: 10_000 }, {}, '比2023年增长20%', 'up 20% on 2023'],
    [{ value: 107 }, { value: 107 }, {}, '与2023年持平', 'as in 2023'],
    [{ value: 100_001 }, { value: 100_000 }, {}, '与2023年基本持平', 'almost as in 2023'],
    [
      { value: 120, qualifier: 'approx' },
      { value: 100 },
      {},
      '比2023年增长约20%',
      'up about 20% on 2023',
    ],
    [
      { value: 45.5 },
      { value: 44 },
      percent,
      '比2023年提高1.5个百分点',
      'up 1.5 percentage points on 2023',
    ],
    // Rounded, it is one point.
    [
      { value: 45.04 },
      { value: 44 },
      percent,
      '比2023年提高1个百分点',
      'up 1 percentage point on 2023',
    ],
    [{ value: 2 }, { value: 5 }, rank, '比2023年上升3位', 'up 3 places on 2023'],
    [{ value: 4 }, { value: 5 }, rank, '比2023年上升1位', 'up 1 place on 2023'],
    [{ value: 3 }, { value: 5 }, minutes, '比2023年减少2分钟', 'down 2 minutes on 2023'],
  ])('%o after %o', (later, earlier, shared, zh, en) => {
    expect(words(later, earlier, shared)).toEqual([zh, en]);
  });
});

test('where they bear none, the earlier figure as it was printed', () => {
  expect(words({ value: 1650, qualifier: 'gt' }, { value: 1300, qualifier: 'gt' })).toEqual([
    '2023年为突破1300家',
    'over 1,300 in 2023',
  ]);
});

test.each([
  ['one year only', []],
  ['a year between', [aFigure('a', { timePeriod: '2022' })]],
  ['a year without a value', [aFigure('a', { value: null, status: 'M' })]],
  [
    'a year of another area',
    [aFigure('a', { area: { key: 'CN-420106', name: { zh: '武昌区', en: 'Wuchang' } } })],
  ],
])('of %s nothing is said', (_, others) => {
  const figure = aFigure('a', { timePeriod: '2024' });
  expect(changeInWords(figure, [figure, ...others], 'zh-CN')).toBeNull();
});

test('a slide’s figure has its change once the store has the year before, and nothing until then', () => {
  const slide = aSlide({
    layout: 'kpi-grid',
    body: { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] },
  });
  const figures = [
    aFigure('hi-tech', { value: 120 }),
    aFigure('hi-tech', { timePeriod: '2022', value: 100 }),
    aFigure('contracts'),
  ];
  const [result] = bindDeck(briefingWith([slide], figures), 'zh-CN');
  const shown = result?.ok ? result.slide.figures : [];
  expect(shown.map(({ change }) => change)).toEqual(['比2022年增长20%', undefined]);
  expect(shown[1]).not.toHaveProperty('change');
});
