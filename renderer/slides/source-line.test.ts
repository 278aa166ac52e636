import { expect, test } from 'vitest';
import { slidesContext } from './slides.fixture.ts';
import { sourceLine } from './source-line.ts';

const { sources } = slidesContext('zh-CN');
const place = (section: number, paraNo: number) =>
  ({ source: 'report', section, heading: null, paraNo }) as Parameters<
    typeof sourceLine
  >[0]['passages'][number];
const passages = [place(4, 6), place(0, 3), place(1, 1), place(2, 5)];
const places = { passages, footnote: null };

test('the whole citation where it fits', () => {
  expect(sourceLine(places, sources, 'zh-CN', 800)).toBe(
    '来源：《工作报告》导语第3段；第1节第1段；第2节第5段；第4节第6段',
  );
});

test('what does not fit is said to be left out', () => {
  expect(sourceLine(places, sources, 'zh-CN', 304)).toBe(
    '来源：《工作报告》导语第3段；第1节第1段等',
  );
  expect(sourceLine(places, sources, 'en', 420)).toBe(
    'Source: “Work report”, introduction ¶3; section 1 ¶1 and others',
  );
});

test('where not one paragraph fits with its title, it is cited alone, and nothing is cut off', () => {
  expect(sourceLine(places, sources, 'en', 300)).toBe(
    'Source: introduction, paragraph 3 and others',
  );
});

test('a slide of no source has no line', () => {
  expect(sourceLine({ passages: [], footnote: null }, sources, 'en', 800)).toBe('');
});

test('a footnote stands whole before what there is room for', () => {
  const footnote = '*与所引原文“突破1300家”不一致';
  expect(sourceLine({ passages, footnote }, sources, 'zh-CN', 490)).toBe(
    '*与所引原文“突破1300家”不一致。来源：《工作报告》导语第3段等',
  );
});

test('beside a long footnote the source is cited by its paragraph alone, or not at all', () => {
  const footnote = '* not as its source prints it: “over 1,300 firms”';
  expect(sourceLine({ passages, footnote }, sources, 'en', 560)).toBe(
    `${footnote}. Source: introduction, paragraph 3 and others`,
  );
  expect(sourceLine({ passages, footnote }, sources, 'en', 350)).toBe(footnote);
});
