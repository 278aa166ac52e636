import { expect, test } from 'vitest';
import { aFigure } from '../briefing.fixture.ts';
import { bindSentences } from './bind-sentences.ts';
import {
  beyondHeading,
  messageOf,
  namingMessage,
  printedLength,
  withoutNumber,
} from './message.ts';
import type { QuotedFigure } from './quoted-figures.ts';

function quoted(key: string, name: string, rawText: string, rest = {}): QuotedFigure {
  const figure = aFigure(key, {
    name: { zh: name, en: null },
    shortName: { zh: name, en: null },
    ...rest,
  });
  return { section: 1, paraNo: 1, reference: `{{${key}}}`, rawText, figure };
}
const jobs = quoted('jobs', '新增就业', '2.8万人', {
  ...{ value: 2.8, unitMult: 4, decimals: 1 },
  unit: { zh: '人', en: 'people' },
});
const fund = quoted('fund', '引导基金总规模', '127亿元', {
  ...{ value: 127, unitMult: 8 },
  unit: { zh: '元', en: 'RMB' },
});

test.each([
  ['全区新增就业2.8万人。', '新增就业{{jobs}}'],
  ['（二）稳就业见实效，全年新增就业2.8万人，民生更有保障。', '新增就业{{jobs}}'],
  ['就业形势稳定，新增就业达到2.8万人。', '新增就业达到{{jobs}}'],
  ['——就业形势稳定。全区共有新增就业2.8万人。', '新增就业{{jobs}}'],
  // What the clause leans on goes with it, as far as it says what the figure is.
  ['新增就业人数，同比多2.8万人。', '新增就业人数，同比多{{jobs}}'],
])('%s says %s', (paragraph, message) => {
  expect(messageOf(bindSentences(paragraph, [jobs], []), jobs, 34)).toBe(message);
});

test.each([
  ['区级基金增资扩股，总规模达到127亿元。', 'a clause that does not say what the figure is of'],
  ['就引导基金总规模127亿元，已有安排。', 'a clause that leans on the one before it'],
  [
    '累计127亿元的引导基金总规模，由12家机构管理。',
    'a sentence with a number that is no reference',
  ],
  [
    `引导基金总规模在全市各类开发区和功能区统筹推进产业链招商引资工作的过程中增加到127亿元。`,
    'a clause that is longer than a title',
  ],
])('%s gives no title: %s', (paragraph) => {
  expect(messageOf(bindSentences(paragraph, [fund], []), fund, 34)).toBeNull();
});

test('where no sentence can say it, names stand with their numbers, as many as there is room for', () => {
  expect(namingMessage([jobs, fund], 34)).toBe('新增就业{{jobs}}，引导基金总规模{{fund}}');
  expect(namingMessage([jobs, fund], 12)).toBe('新增就业{{jobs}}');
});

test('a name that ends in what it prints is not said twice', () => {
  const first = quoted('first', '“开工一张证”全市首例', '首例', {
    ...{ value: 1, kind: 'rank' },
    unit: { zh: '例', en: 'case' },
  });
  expect(namingMessage([first], 34)).toBe('“开工一张证”全市{{first}}');
});

test.each([
  ['抓好三农工作，推动乡村振兴。', '推动乡村振兴。'],
  ['民生福祉持续改善。', ''],
  ['交通、邮电、金融平稳。', '交通、邮电、金融平稳。'],
  ['进一步深化改革、扩大开放，不断增强动力。', '不断增强动力。'],
])('%s below a heading that says the same says %s', (sentence, beyond) => {
  const heading = sentence.split(/，|。/)[0] ?? '';
  expect(beyondHeading(sentence, beyond === sentence ? '交通、邮电、金融' : heading)).toBe(beyond);
});

test('a text is as long as it is printed', () => {
  const figures = new Map([[jobs.reference, jobs]]);
  expect(printedLength('新增就业{{jobs}}', figures)).toBe('新增就业2.8万人'.length);
});

test('a title is about one time', () => {
  const [now, since] = [
    jobs,
    quoted('since', '技能培训', '9万人', {
      ...{ value: 9, unitMult: 4, timePeriod: '2021/2025' },
      unit: { zh: '人', en: 'people' },
    }),
  ];
  expect(namingMessage([now, since], 34)).toBe('新增就业{{jobs}}');
  const sentences = bindSentences('新增就业2.8万人，技能培训9万人。', [now, since], []);
  expect(messageOf(sentences, now, 34)).toBe('新增就业{{jobs}}');
});

test.each([
  ['（一）抢抓机遇。', '抢抓机遇。'],
  ['——民生持续改善。', '民生持续改善。'],
  ['3.扩大开放。', '扩大开放。'],
  ['十四五开局良好。', '十四五开局良好。'],
])('%s is said as %s', (sentence, said) => {
  expect(withoutNumber(sentence)).toBe(said);
});
