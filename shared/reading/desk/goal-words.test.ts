import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import {
  areGoalInWords,
  isProspect,
  isSumOverTerm,
  statementMarked,
  statementOf,
  termOfGoal,
} from './goal-words.ts';

const placeOf = (line: string, words: string) => {
  const start = line.indexOf(words);
  return { start, end: start + words.length };
};

// Words that a person marked: a goal without a number, or a figure that was missed.
test.each([
  ['建成高品质的大学之城', true],
  ['推动5G网络全覆盖', true],
  ['build a lakeside of science', true],
  ['若干', false],
  ['约五', false],
  ['力争新增企业十余家', false],
  ['达到1600家以上', false],
])('%s alone sets a goal: %s', (words, isGoal) => {
  expect(areGoalInWords(words)).toBe(isGoal);
});

test('a goal in words is what was marked, without what leads to it and the end of its sentence', () => {
  expect(statementMarked('到2026年底，建成大学之城。')).toBe('建成大学之城');
  expect(statementMarked('（三）建成大学之城；')).toBe('建成大学之城');
});

// The words that set a goal, from the sentence around its figure.
test.each([
  ['2024年，地区生产总值增长6%左右。', '增长6%左右', '地区生产总值增长6%左右'],
  [
    '全区主要预期目标是：地区生产总值增长6%；新增就业5万人以上；物价涨幅3%以内。',
    '5万人以上',
    '新增就业5万人以上',
  ],
  ['主要目标任务：地区生产总值增长6%；新增就业5万人以上。', '增长6%', '地区生产总值增长6%'],
  [
    '全年社会消费品零售总额达到69亿元，增长3个百分点。',
    '增长3个百分点',
    '全年社会消费品零售总额达到69亿元，增长3个百分点',
  ],
  ['（一）力争高新技术企业达到1600家。', '1600家', '力争高新技术企业达到1600家'],
  ['三、到2026年，高新技术企业突破2000家。', '突破2000家', '高新技术企业突破2000家'],
])('%s sets with %s: %s', (line, words, statement) => {
  expect(statementOf(line, placeOf(line, words))).toBe(statement);
});

test('of a long sentence the clause that holds the figure is the goal', () => {
  const line =
    '实施城市生命线安全工程，更新老旧供热管网69公里、燃气管道238公里，改造提升59个小区二次供水，推动56%的建成区达到海绵城市建设标准，将城区13处易涝点位纳入“一张图”管理。';
  expect(statementOf(line, placeOf(line, '69公里'))).toBe(
    '更新老旧供热管网69公里、燃气管道238公里',
  );
  expect(statementOf(line, placeOf(line, '59个'))).toBe('改造提升59个小区二次供水');
});

// Both ends of the term, and what it counts from.
test.each([
  ['2024年，地区生产总值增长6%左右。', '增长6%', ['2024', '2024', null], true],
  ['到2026年，高新技术企业突破2000家。', '突破2000家', ['2024', '2026', null], true],
  ['“十五五”时期，累计新增就业10万人。', '10万人', ['2026', '2030', null], true],
  ['项目投产后，5年内产值力争突破20亿元。', '突破20亿元', ['P0Y', 'P5Y', '项目投产后'], true],
  ['力争用三年时间，引进校友企业100家。', '100家', ['2024', '2026', null], false],
] as const)('%s is for %s', (sentence, words, [start, end, from], isStated) => {
  const text = `东湖区2023年工作报告\n一、2023年回顾\n2023年，企业12家。\n二、2024年工作安排\n${sentence}`;
  const figure = readText(text).figures.find(({ rawText }) => rawText.includes(words));
  if (!figure) throw new Error(`${words} was to be read`);
  expect(termOfGoal(figure, sentence, 2023)).toEqual({ term: { start, end, from }, isStated });
});

test.each([
  ['投产后产值有望突破20亿元。', '突破', true],
  ['力争产值突破20亿元。', '突破', false],
  ['确保产值有望突破20亿元。', '突破', false],
])('%s: whether it is only expected', (line, words, expected) => {
  expect(isProspect(line, line.indexOf(words))).toBe(expected);
});

test('a sum over the term says so', () => {
  expect(isSumOverTerm('五年累计新增就业10万人', '五年累计新增就业'.length)).toBe(true);
  expect(isSumOverTerm('新增就业10万人', '新增就业'.length)).toBe(false);
});
