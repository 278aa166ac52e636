import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const eventsOf = (sentence: string, heading = '一、主要工作') =>
  readText(`东湖区2023年工作总结\n${heading}\n${sentence}`).events.map(
    ({ rawText, date, title, isCertain }) => [rawText, date, title, isCertain] as const,
  );

// A sentence that tells of an event, with its date as precisely as the text has it.
test.each([
  ['2023年5月，规划展示馆正式启用。', ['2023年5月', '2023-05', '规划展示馆正式启用', true]],
  ['2023年5月18日，规划展示馆揭牌。', ['2023年5月18日', '2023-05-18', '规划展示馆揭牌', true]],
  ['6月18日，第二中学新校区开工。', ['6月18日', '2023-06-18', '第二中学新校区开工', true]],
  ['2023年11月底，南湖大桥通车。', ['2023年11月底', '2023-11', '南湖大桥通车', true]],
  [
    '2023年3月，某某集团项目落户东部新城，注册资本50亿元。',
    ['2023年3月', '2023-03', '某某集团项目落户东部新城', true],
  ],
  ['展示中心于2023年5月启用。', ['2023年5月', '2023-05', '展示中心启用', true]],
] as const)('%s tells of an event', (sentence, event) => {
  expect(eventsOf(sentence)).toEqual([event]);
});

test('a sentence may tell of several, one for each date', () => {
  expect(
    eventsOf('2023年5月，展示馆启用；9月，二期项目集中开工，总投资50亿元。').map(
      ([, date, title]) => [date, title],
    ),
  ).toEqual([
    ['2023-05', '展示馆启用'],
    ['2023-09', '二期项目集中开工'],
  ]);
});

// Dates that figures are counted at or over, that something is held against, or of years alone.
test.each([
  '截至2023年10月底，全区开工项目120个。',
  '1—9月，固定资产投资增长6.1%。',
  '2023年9月，工业增加值增长5.2%。',
  '5月以来，累计开工项目20个。',
  '现将2020年11月1日零时全区常住人口的基本情况公布如下。',
  '2023年6月底前，完成老旧小区改造。',
  '比2023年5月增加12家。',
  '2023年，展示馆启用。',
  '上半年，展示馆启用。',
])('%s tells of none', (sentence) => {
  expect(eventsOf(sentence)).toEqual([]);
});

// What may be an event is found, and left for a person to say.
test.each([
  ['2023年12月，二期项目有望建成。'],
  ['《条例》自2023年5月1日起施行。'],
  ['2023年7月，召开推进会。'],
  ['2023年10月，开工项目累计达到130个。'],
])('%s is not sure', (sentence) => {
  expect(eventsOf(sentence).map(([, , , isCertain]) => isCertain)).toEqual([false]);
});

test('what a plan says of a month is not sure', () => {
  expect(eventsOf('2024年10月，11号线开通。', '二、2024年工作安排')).toEqual([
    ['2024年10月', '2024-10', '11号线开通', false],
  ]);
});

test('a heading and the day below a title tell of none', () => {
  const { events } = readText(
    '东湖区政府工作报告\n——2024年1月8日在东湖区第十七届人民代表大会上发布\n一、2023年5月展示馆启用\n各项工作顺利。',
  );
  expect(events).toEqual([]);
});
