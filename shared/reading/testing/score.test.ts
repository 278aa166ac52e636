import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import {
  type MarkedText,
  type ReadingScore,
  type Share,
  scoredFields,
  scoreReading,
} from './score-reading.ts';

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

/** What a reading has to reach, of 100, over all texts of a folder together. */
const least = {
  ...{ recall: 97, precision: 97 },
  fields: { value: 99.5, unit: 99, qualifier: 98, role: 95, name: 90, period: 95 },
} as const;
/** Further texts with their lists may be held to it: HONGSHAN_READING_TEXTS names their folder. */
const folders = [folder, process.env['HONGSHAN_READING_TEXTS'] ?? []].flat();

test.each(folders)('the texts of %s together reach what a reading has to reach', (within) => {
  const file = (name: string) => readFileSync(path.join(within, name), 'utf8');
  const scores = readdirSync(within)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .map((name) => {
      const text = file(`${name}.txt`);
      const lists = { figures: file(`${name}.tsv`), noFigures: file(`${name}.neg.tsv`) };
      return scoreReading({ text, ...lists }, readText(text).figures);
    });
  const reached = (pick: (score: ReadingScore) => Share) => {
    const shares = scores.map(pick);
    const sum = (field: keyof Share) => shares.reduce((all, one) => all + one[field], 0);
    return (100 * sum('right')) / sum('of');
  };
  expect(reached(({ recall }) => recall)).toBeGreaterThanOrEqual(least.recall);
  expect(reached(({ precision }) => precision)).toBeGreaterThanOrEqual(least.precision);
  for (const field of scoredFields)
    expect(
      reached(({ fields }) => fields[field]),
      field,
    ).toBeGreaterThanOrEqual(least.fields[field]);
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
