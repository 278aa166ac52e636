import { expect, test } from 'vitest';
import { homeWord } from './home-word.ts';
import { readText } from './read-text.ts';

test.each([
  [['武汉市洪山区2024年政府工作报告', '全省高新技术企业大会在我区召开。'], '区'],
  [['东山区2024年统计公报', '2024年全省地区生产总值6万亿元。'], '区'],
  [['政府工作报告', '——2025年1月8日在青峰县第十八届人民代表大会上', '全市第一，全省前列。'], '县'],
  [['湖北省2024年国民经济和社会发展统计公报', '全省地区生产总值6万亿元。'], '省'],
  [['中华人民共和国2024年国民经济和社会发展统计公报', '全国粮食总产量7亿吨。'], '国'],
  [['恩施州2024年统计公报', '全州常住人口340万人，全省第9。'], '州'],
  // A county of a city, on the city's own page.
  [['云岭市人民政府', '全县粮食产量12万吨。', '全县油料产量1万吨。'], '县'],
  [['神农架林区2024年统计公报', '全省第一。'], '区'],
  // No head at all: the word that the text uses is its own.
  [['2024年全市地区生产总值2万亿元。', '居全国第9。', '全市投资增长3%。'], '市'],
  [['关于地区生产总值核算情况的说明', '城市建设和园区发展。'], '区'],
])('%j is about a %s', (lines, word) => {
  expect(homeWord(lines)).toBe(word);
});

test('a district’s text that never says 全区 has figures of the province, and its own', () => {
  const text = [
    '洪山区2024年工作总结',
    '一、综合',
    '2024年，全省地区生产总值6万亿元。',
    '新增企业12家。',
  ];
  const { figures } = readText(text.join('\n'));
  expect(figures.map(({ rawText, area }) => [rawText, area])).toEqual([
    ['6万亿元', '全省'],
    ['12家', null],
  ]);
});
