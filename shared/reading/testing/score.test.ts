import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import { type MarkedText, type ReadingScore, scoreReading } from './score-reading.ts';

const folder = path.join(import.meta.dirname, 'texts');
const file = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));
const marked = (name: string): MarkedText => ({
  text: file(`${name}.txt`),
  figures: file(`${name}.tsv`),
  noFigures: file(`${name}.neg.tsv`),
});
const scoreOf = (name: string): ReadingScore => {
  const text = marked(name);
  return scoreReading(text, readText(text.text).figures);
};

test('there are a bulletin, a work report, pages of departments and an English text', () => {
  expect(names.length).toBeGreaterThanOrEqual(5);
});

test.each(names)('%s is read as it was marked by hand', (name) => {
  expect(scoreOf(name).faults).toEqual([]);
});

test.each(names)('nothing in %s that was marked as no figure is read as one', (name) => {
  const { text, noFigures } = marked(name);
  const { figures, leftOut } = readText(text);
  const told = noFigures
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split('\t'));
  for (const [line, raw] of told) {
    expect(leftOut, `${line} ${raw}`).toContainEqual(
      expect.objectContaining({ line: Number(line), rawText: raw }),
    );
    const place = leftOut.find((one) => one.line === Number(line) && one.rawText === raw);
    const within = figures.filter(
      ({ line: at, start, end }) =>
        at === Number(line) && start < (place?.end ?? 0) && (place?.start ?? 0) < end,
    );
    expect(within, `${line} ${raw}`).toEqual([]);
  }
});

test('a figure that is missed, made up or wrong costs what it should', () => {
  const text = marked('schools');
  const { figures } = readText(text.text);
  const [first] = figures;
  if (!first) throw new Error('nothing was read');
  const all = scoreReading(text, figures);
  const missed = scoreReading(text, figures.slice(1));
  expect(missed.recall.right).toBe(all.recall.right - 1);
  const made = scoreReading(text, [...figures, { ...first, line: 1, start: 0, end: 3 }]);
  expect(made.precision.right).toBe(made.precision.of - 1);
  const wrong = scoreReading(text, [{ ...first, value: 51, role: 'rank' }, ...figures.slice(1)]);
  expect(wrong.fields.value.right).toBe(wrong.fields.value.of - 1);
  expect(wrong.fields.role.right).toBe(wrong.fields.role.of - 1);
  expect(wrong.faults).toHaveLength(2);
});
