import { expect, test } from 'vitest';
import { FigureKey } from '../../../../shared/model/figure.ts';
import { chart, table, text } from '../testing/drawings.ts';
import { positionsToFind } from './positions-to-find.ts';

test('labels that a slide writes out are looked for, and none that it cuts off or that a longer text says', () => {
  const labels = [
    '高新技术企业',
    '科技企业',
    '区级财政共同出资的引导基金',
    '首批子基金',
    '投用急救站',
  ];
  const place = {
    key: FigureKey.parse('funds'),
    printed: '50亿元',
    words: [
      ...labels.map((label) => ({ kind: 'label', text: label }) as const),
      { kind: 'sentence', before: '规模达到', after: '' } as const,
    ],
  };
  const items = [
    text(['高新技术', '企业(2022)*'], { x: 64, y: 80 }),
    text(['科技企业'], { x: 64, y: 40, role: 'subtitle' }),
    text(['区级财政共同出资的…'], { x: 64, y: 140 }),
    text(['首批子基金已经按照约定的进度全部到位'], { x: 64, y: 200 }),
    table([['投用急救站', '3家']]),
  ];
  const [found] = positionsToFind([place], { items });
  expect(found?.words).toEqual([
    { kind: 'label', text: '高新技术企业' },
    { kind: 'label', text: '投用急救站' },
    { kind: 'sentence', before: '规模达到', after: '' },
  ]);
});

test('what a chart prints is held by the chart, and what is called the same by no label', () => {
  const [series] = chart().series;
  if (!series) throw new Error('the chart has no series');
  const drawn = chart({
    series: [
      {
        ...series,
        points: series.points.map((point) => ({ ...point, figure: FigureKey.parse('firms') })),
      },
    ],
  });
  const label = { kind: 'label', text: '高新技术企业' } as const;
  const firms = { key: FigureKey.parse('firms'), printed: '1450家', words: [label] };
  const others = { key: FigureKey.parse('others'), printed: '9家', words: [label] };
  const items = [text(['高新技术企业'], { x: 64, y: 80 })];
  expect(positionsToFind([firms, others], { items: [...items, drawn] })).toEqual([
    { ...others, words: [] },
  ]);
  expect(positionsToFind([firms, others], { items })).toEqual([firms, others]);
});
