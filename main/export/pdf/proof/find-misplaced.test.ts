import { expect, test } from 'vitest';
import { FigureKey } from '../../../../shared/model/figure.ts';
import type { ExpectedPosition, Words } from './expect-positions.ts';
import { findMisplaced } from './find-misplaced.ts';
import { foldPage } from './page-text.ts';

const label = (text: string): Words => ({ kind: 'label', text });

const place = (key: string, printed: string, ...words: readonly Words[]): ExpectedPosition => ({
  key: FigureKey.parse(key),
  printed,
  words,
});

const stations = place('stations', '3家', label('投用急救站'));
const centres = place('centres', '2家', label('新增养老综合体'), label('当年'));
const clubs = place('clubs', '5个', label('新增老年人中心'));

test.each<[string, string, readonly ExpectedPosition[]]>([
  [
    'figures behind their labels',
    '投用急救站\n3家\n新增养老综合体\n2家\n当年',
    [stations, centres],
  ],
  [
    'figures before their labels',
    '3家\n投用急救站\n2家\n新增养老综合体\n5个\n新增老年人中心',
    [stations, centres, clubs],
  ],
  ['a word between', '投用急救站\n目标\n3家\n新增养老综合体\n目标\n2家', [stations, centres]],
  [
    'labels first, then figures',
    '投用急救站\n新增养老综合体\n新增老年人中心\n3家\n2家\n5个',
    [stations, centres, clubs],
  ],
  ['labels that the page does not print', '2家\n3家', [stations, centres]],
  [
    'a label within a longer one',
    '高新技术企业\n突破1300家\n新增高新技术企业\n300家',
    [
      place('firms', '突破1300家', label('高新技术企业')),
      place('new-firms', '300家', label('新增高新技术企业')),
    ],
  ],
  [
    'a figure within its own note',
    '经济\n1000亿元\n其中新增4.6万户\n市场\n突破20万户',
    [
      place('market', '突破20万户', label('市场')),
      place('new', '4.6万户', { kind: 'sentence', before: '其中新增', after: '' }),
      place('output', '1000亿元', label('经济'), label('其中新增4.6万户')),
    ],
  ],
  [
    'a table whose names have notes',
    'Filings\n1,259 2023 §1 ¶2\nCertified in the year\nA long note on what is counted here, and what is not.\nmore than 430 2023 §1 ¶2',
    [
      place('filings', '1,259', label('Filings')),
      place(
        'certified',
        'more than 430',
        label('Certified in the year'),
        label('A long note on what is counted here, and what is not.'),
      ),
    ],
  ],
  [
    'one label for two figures, written out at one of them only',
    '投用急救站\n3家\n总规模与来源\n50亿元\n总规…\n首批注册的各只子基金都按约定的进度到位的情况\n由区级财政和社会资本共同出资的情况\n127亿元',
    [
      stations,
      place('mother', '50亿元', label('总规模与来源')),
      place('guide', '127亿元', label('总规模与来源')),
    ],
  ],
  [
    'a title that names a label and its figure, above them',
    '医保参保98.7万人\n医保参保\n98.7万人\n投用急救站\n3家',
    [
      stations,
      place('enrolment', '98.7万人', { kind: 'sentence', before: '医保参保', after: '' }),
      place('enrolment', '98.7万人', label('医保参保')),
    ],
  ],
  [
    'one label for two figures',
    '50亿元\n总规模\n127亿元\n总规模',
    [place('mother', '50亿元', label('总规模')), place('guide', '127亿元', label('总规模'))],
  ],
])('%s are in their places', (_, page, places) => {
  expect(findMisplaced(foldPage(page), places)).toEqual([]);
});

test.each<[string, string, readonly ExpectedPosition[], readonly [string, string][]]>([
  [
    'in a table',
    '投用急救站\n2家\n新增养老综合体\n3家\n新增老年人中心\n5个',
    [stations, centres, clubs],
    [['stations', '投用急救站 2家']],
  ],
  [
    'in cards with a note below',
    '投用急救站\n5个\n新增养老综合体\n2家\n当年\n新增老年人中心\n3家',
    [stations, centres, clubs],
    [
      ['stations', '投用急救站 5个'],
      ['clubs', '新增老年人中心 3家'],
    ],
  ],
  [
    'in a sentence',
    '母基金总规模127亿元，引导基金达50亿元。',
    [
      place('mother', '50亿元', {
        kind: 'sentence',
        before: '母基金总规模',
        after: '，引导基金达',
      }),
      place('guide', '127亿元', { kind: 'sentence', before: '，引导基金达', after: '。' }),
    ],
    [
      ['mother', '母基金总规模127亿元，引导基金达'],
      ['guide', '，引导基金达50亿元。'],
    ],
  ],
  [
    'in cards below a title that one of them ends',
    '新院区开诊，医保参保98.7万人\n医保参保人数\n3家\n投用急救站\n98.7万人\n新增养老综合体\n2家',
    [
      stations,
      centres,
      place('title', '98.7万人', { kind: 'sentence', before: '开诊，医保参保', after: '' }),
      place('card', '98.7万人', label('医保参保人数')),
    ],
    [['card', '医保参保人数 3家']],
  ],
  [
    'between a sentence and a card',
    '签约9个，拿下3家。\n投用急救站\n6个\n新增养老综合体\n2家',
    [stations, centres, place('won', '6个', { kind: 'sentence', before: '，拿下', after: '。' })],
    [['won', '，拿下3家。']],
  ],
])('two that changed places %s are found', (_, page, places, found) => {
  expect(
    findMisplaced(foldPage(page), places).map(({ place, shown }) => [place.key, shown]),
  ).toEqual(found);
});
