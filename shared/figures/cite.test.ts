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
