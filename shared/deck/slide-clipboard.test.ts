import { expect, test } from 'vitest';
import { AreaKey } from '../model/area.ts';
import { SlideFields } from '../model/edit-fields.ts';
import { wuchang } from './briefing.fixture.ts';
import { readClipboardSlides, writeClipboardSlides } from './slide-clipboard.ts';

const slide = SlideFields.parse({
  ...{ key: 'a-slide', layout: 'kpi-grid', section: 'economy', orderKey: 'a0' },
  ...{ title: { zh: '{{hi-tech}}家', en: null }, subtitle: null, notes: null },
  ...{ body: { figures: ['hi-tech'] }, hidden: true },
});
const hongshan = AreaKey.parse('CN-420111');
const written = writeClipboardSlides([slide, slide], hongshan);

test('slides come back from the clipboard as they were put there', () => {
  expect(readClipboardSlides(written, hongshan)).toEqual([slide, slide]);
});

test('among slides of another area their figures stay of that one', () => {
  const [pasted] = readClipboardSlides(written, wuchang.key);
  expect(pasted?.title.zh).toBe('{{hi-tech#CN-420111}}家');
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const altered = (change: object) =>
  JSON.stringify({ ...JSON.parse(written), slides: [{ ...slide, ...change }] });

test.each([
  ['no JSON', '<b>hello</b>'],
  ['cut off', written.slice(0, -20)],
  ['another program’s', '{"slides":[]}'],
  ['of a version to come', written.replace('"version":1', '"version":2')],
  ['no slide', '{"format":"hongshan-briefing-slides","version":1,"slides":[]}'],
  ['nested without end', deep],
  [
    'a body nested too deep',
    altered({ body: { a: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) } }),
  ],
  ['a key that is none', altered({ key: '../../etc' })],
  ['a field of its own', altered({ onload: 'alert(1)' })],
  ['a title without end', altered({ title: { zh: '字'.repeat(1_000_000), en: null } })],
  ['more slides than any briefing', writeClipboardSlides(Array(1001).fill(slide), null)],
])('%s is said', (_, text) => {
  expect(() => readClipboardSlides(text, null)).toThrow(
    expect.objectContaining({ code: 'clipboard.unreadable' }),
  );
});

test('a clipboard without slides says so', () => {
  expect(() => readClipboardSlides('', null)).toThrow(
    expect.objectContaining({ code: 'clipboard.no-slides' }),
  );
});
