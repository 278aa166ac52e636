import { expect, test } from 'vitest';
import { draftSections, sectionName } from './draft-sections.ts';

const source = (headings: readonly (string | null)[]) => ({
  sections: headings.map((heading, number) => ({ number, heading, paragraphs: 1, texts: null })),
});

test.each([
  ['一、2025年工作回顾', '工作回顾'],
  ['（三）城乡面貌持续改善，生态环境更优', '城乡面貌持续改善'],
  ['1300家——转型发展增添强劲动能', '转型发展增添强劲动能'],
  ['二、综合', '综合'],
  ['推动经济社会高质量发展和城市治理体系现代化', '推动经济社会高质量发展和城市治…'],
])('the heading %s names the section %s', (heading, name) => {
  expect(sectionName(heading, [])).toBe(name);
});

test('of headings on two levels the first makes the sections', () => {
  const headings = [
    null,
    '一、工作回顾',
    '（一）经济',
    '（二）民生',
    '二、下一步工作',
    '（一）产业',
  ];
  expect(draftSections(source(headings), () => 1, [])).toEqual([
    { name: '总体情况', sections: [0] },
    { name: '工作回顾', sections: [1, 2, 3] },
    { name: '下一步工作', sections: [4, 5] },
  ]);
});

test('sections without anything to show are none', () => {
  const sections = draftSections(source(['一、工业', '二、说明']), (number) => 1 - number, []);
  expect(sections.map(({ name }) => name)).toEqual(['工业']);
});

test('no more than eight: the lightest join their lighter neighbours, in the order of the source', () => {
  const headings = Array.from(
    { length: 12 },
    (_, at) => `${'一二三四五六七八九十'[at] ?? '十一'}、第${'甲乙丙丁戊己庚辛壬癸子丑'[at]}章`,
  );
  const sections = draftSections(source(headings), (number) => (number % 3 === 0 ? 9 : 1), []);
  expect(sections).toHaveLength(8);
  expect(sections.flatMap((one) => one.sections)).toEqual(headings.map((_, at) => at));
});

test('headings without a number stand below the numbered ones, as 财政收支 below 一、综合', () => {
  const headings = [
    '一、综合',
    '财政收支',
    '二、农业',
    '三、工业与建筑业',
    '工业',
    '建筑业',
    '四、金融',
  ];
  const sections = draftSections(source(headings), () => 1, []);
  expect(sections.map(({ name }) => name)).toEqual(['综合', '农业', '工业与建筑业', '金融']);
});

test('a section that holds most of the source is cut by the level below it', () => {
  const headings = [
    ...['一、工作回顾', '（一）做强产业', '（二）改善民生', '二、下一步工作'],
    ...['三、说明', '四、要求', '名词解释'],
  ];
  // What has nothing to show makes no section, and is none of those that there are.
  const weights = [1, 9, 9, 1, 0, 0, 0];
  const sections = draftSections(source(headings), (number) => weights[number] ?? 0, []);
  expect(sections).toEqual([
    { name: '工作回顾', sections: [0] },
    { name: '做强产业', sections: [1] },
    { name: '改善民生', sections: [2] },
    { name: '下一步工作', sections: [3] },
  ]);
});

test('words that are explained at the end go with what stands before them', () => {
  const sections = draftSections(source(['一、工业', '二、民生', '名词解释']), () => 2, []);
  expect(sections).toEqual([
    { name: '工业', sections: [0] },
    { name: '民生', sections: [1, 2] },
  ]);
});

test('two that join have both names, where those are short', () => {
  const headings = Array.from(
    { length: 9 },
    (_, at) => `${'一二三四五六七八九'[at]}、${'甲乙丙丁戊己庚辛壬'[at]}业`,
  );
  const sections = draftSections(source(headings), (number) => (number < 2 ? 1 : 5), []);
  expect(sections[0]).toEqual({ name: '甲业、乙业', sections: [0, 1] });
});
