import { expect, test } from 'vitest';
import type { RecordHit, RecordRow } from '../../../shared/model/records.ts';
import { findMarks, type Marked } from './find-mark.ts';

const name = { zh: '高新技术企业数', en: 'High-tech enterprises' };
const aRow = (hit: Partial<RecordHit> | null) => ({ name, hit }) as unknown as RecordRow;
const marked = ({ text, runs }: Marked) =>
  runs.map(([first, last]) => text.slice(first, last + 1)).join(' ');

test('a hit in the name as shown is marked there', () => {
  const marks = findMarks(aRow({ text: name.zh, runs: [[0, 3]] }), 'zh-CN');
  expect(marked(marks.name)).toBe('高新技术');
  expect(marks.elsewhere).toBeNull();
});

test('a hit in a short name that is a part of the name is marked in the name', () => {
  const marks = findMarks(aRow({ text: '企业', runs: [[0, 1]] }), 'zh-CN');
  expect(marked(marks.name)).toBe('企业');
  expect(marks.elsewhere).toBeNull();
});

test('a hit in the other language stands behind the name', () => {
  const { name: shown, elsewhere } = findMarks(aRow({ text: name.en, runs: [[0, 3]] }), 'zh-CN');
  expect(shown).toEqual({ text: name.zh, runs: [] });
  expect(elsewhere && marked(elsewhere)).toBe('High');
});

test('of a long text the part around the hit is shown', () => {
  const text = 'A long note in which the words asked for stand late';
  const at = text.indexOf('asked');
  const { elsewhere } = findMarks(
    aRow({
      text,
      runs: [
        [at, at + 4],
        [at + 6, at + 8],
      ],
    }),
    'en',
  );
  expect(elsewhere?.text).toBe('…e words asked for stand late');
  expect(elsewhere && marked(elsewhere)).toBe('asked for');
});

test('nothing asked for marks nothing', () => {
  expect(findMarks(aRow(null), 'en')).toEqual({
    name: { text: name.en, runs: [] },
    elsewhere: null,
  });
});
