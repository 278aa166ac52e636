import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const asked = (sentence: string) =>
  readText(`东湖区2023年统计公报\n一、综合\n2023年，${sentence}`)
    .figures.filter(({ questions }) => questions.some(({ code }) => code === 'parts-exceed-whole'))
    .map(({ rawText }) => rawText);

// A part that is larger than its whole, and parts that are together.
test.each([
  ['医疗床位200张，其中，社区医院310张。', ['200张', '310张']],
  ['高新技术企业100家，其中规上企业60家、规下企业50家。', ['100家', '60家', '50家']],
  [
    '公园绿地30公顷。其中，东区12公顷，西区15公顷，南区8公顷。',
    ['30公顷', '12公顷', '15公顷', '8公顷'],
  ],
  [
    '财政支出1.2亿元，其中教育支出6000万元、卫生支出8000万元。',
    ['1.2亿元', '6000万元', '8000万元'],
  ],
])('%s is asked about', (sentence, figures) => {
  expect(asked(sentence)).toEqual(figures);
});

// What fits, is rounded, is a mean, is of another unit, or says several measures of each part.
test.each([
  ['高新技术企业110家，其中规上企业60家、规下企业50家。'],
  ['高新技术企业110家，其中规上企业60家。'],
  ['建筑面积62.08万平方米，其中住宅40.05万平方米，商业22.04万平方米。'],
  ['居民人均可支配收入28568元，其中城镇居民人均可支配收入35623元，农村居民人均可支配收入23563元。'],
  ['企业100家，其中从业人员3000人。'],
  ['招生2000人，毕业1500人。其中：初中招生900人，在校生3200人，毕业生800人。'],
  ['公路里程3073公里。其中，干线公路324公里；乡级公路2431公里。其中，有路面里程3073公里。'],
  ['增加值27.78亿元，增长0.3%，其中农业15亿元，增长5%。'],
  ['学校60所，其中小学40所，幼儿园20所（公办8所，民办12所）。'],
  ['学校60所（其中公办40所，民办20所），医院30所。'],
])('%s is not', (sentence) => {
  expect(asked(sentence)).toEqual([]);
});
