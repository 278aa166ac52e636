import { expect, test } from 'vitest';
import { briefingWith } from '../deck/briefing.fixture.ts';
import { SourceKey } from '../model/keys.ts';
import { citeParagraph, citePassages, citeShortly } from './cite.ts';

const { sources } = briefingWith([]);
const at = (section: number, paraNo: number) => ({
  source: SourceKey.parse('report'),
  section,
  paraNo,
  heading: null,
});

test.each([
  [at(0, 3), '导语第3段', 'introduction, paragraph 3'],
  [at(2, 1), '第2节第1段', 'section 2, paragraph 1'],
])('%o is cited as %s / %s', (place, zh, en) => {
  expect(citeParagraph(place, 'zh-CN')).toBe(zh);
  expect(citeParagraph(place, 'en')).toBe(en);
});

test('places are gathered by section, in order, each once', () => {
  const passages = [at(1, 4), at(0, 3), at(1, 2), at(1, 4)];
  expect(citePassages(passages, sources, 'zh-CN')).toBe('《工作报道》导语第3段；第1节第2、4段');
  expect(citePassages(passages, sources, 'en')).toBe('“Report”, introduction ¶3; section 1 ¶2, 4');
});

test('a slide without figures cites nothing', () => {
  expect(citePassages([], sources, 'en')).toBe('');
});

test('a tag beside a figure is short, and names each place once', () => {
  const places = [at(0, 3), at(1, 4), at(0, 3)];
  expect(citeShortly(places, 'zh-CN')).toBe('导语3段、1节4段');
  expect(citeShortly(places, 'en')).toBe('intro ¶3, §1 ¶4');
});

const cell = (name: string, row: number, heading: string | null = '全区基本情况') => ({
  ...{ source: 'report', section: 1, heading, paraNo: row, cell: name },
});

test('a cell of a table is named with its sheet, where that has a name', () => {
  expect(citeParagraph(cell('C5', 5), 'zh-CN')).toBe('“全区基本情况”表C5单元格');
  expect(citeParagraph(cell('C5', 5), 'en')).toBe('sheet “全区基本情况”, cell C5');
  expect(citeParagraph(cell('5:3', 5, null), 'zh-CN')).toBe('5:3单元格');
  expect(citeParagraph(cell('5:3', 5, null), 'en')).toBe('cell 5:3');
  expect(citeShortly([cell('C5', 5), cell('D5', 5)], 'zh-CN')).toBe('C5、D5');
  const cells = [cell('C5', 5), cell('D5', 5)] as unknown as Parameters<typeof citePassages>[0];
  expect(citePassages(cells, sources, 'zh-CN')).toBe('《工作报道》“全区基本情况”表C5、D5');
  expect(citePassages(cells, sources, 'en')).toBe('“Report”, sheet “全区基本情况” C5, D5');
});
