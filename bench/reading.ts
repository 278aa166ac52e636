/**
 * How well reports are read, and how fast: `npm run bench:reading -- FOLDER`. The folder holds texts
 * with the figures marked in them by hand: NAME.txt, NAME.tsv (columns as in
 * `shared/reading/testing/texts`) and NAME.neg.tsv with what is no figure. Without a folder the
 * project's own texts are read. Nothing is asserted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../shared/reading/read-text.ts';
import {
  type ReadingScore,
  type Share,
  scoredFields,
  scoreReading,
} from '../shared/reading/testing/score-reading.ts';

const folder = path.resolve(
  process.argv[2] ?? path.join(import.meta.dirname, '../shared/reading/testing/texts'),
);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv') && !file.endsWith('.neg.tsv'))
  .map((file) => file.slice(0, -'.tsv'.length));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

function print(title: string, { right, of }: Share): void {
  const percent = of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`;
  console.log(`  ${title.padEnd(10)}${`${right}/${of}`.padStart(12)}${percent.padStart(10)}`);
}

function printScore(title: string, score: Omit<ReadingScore, 'faults'>): void {
  console.log(title);
  print('recall', score.recall);
  print('precision', score.precision);
  for (const field of scoredFields) print(field, score.fields[field]);
  print('asked', score.asked);
}

const scores = names.map((name) => {
  const text = read(`${name}.txt`);
  const figures = read(`${name}.tsv`);
  const marked = { text, figures, noFigures: read(`${name}.neg.tsv`) };
  const score = scoreReading(marked, readText(text).figures);
  printScore(name, score);
  for (const fault of score.faults) console.log(`    ${fault}`);
  return score;
});

const sum = (pick: (score: ReadingScore) => Share): Share =>
  scores.map(pick).reduce((all, one) => ({ right: all.right + one.right, of: all.of + one.of }), {
    right: 0,
    of: 0,
  });
printScore('all texts', {
  recall: sum(({ recall }) => recall),
  precision: sum(({ precision }) => precision),
  fields: Object.fromEntries(
    scoredFields.map((field) => [field, sum(({ fields }) => fields[field])]),
  ) as ReadingScore['fields'],
  asked: sum(({ asked }) => asked),
});

const all = names.map((name) => read(`${name}.txt`)).join('\n');
for (const length of [30_000, 300_000]) {
  const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    readText(text);
    return performance.now() - from;
  });
  console.log(
    `${length} characters: ${Math.min(...times).toFixed(0)} ms, first ${times[0]?.toFixed(0)} ms`,
  );
}
const hostile = { digits: '9'.repeat(10_000_000), sentence: '增长5%和'.repeat(2_000_000) };
for (const [name, text] of Object.entries(hostile)) {
  const from = performance.now();
  const { figures } = readText(text);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`10 MB, ${name}: ${seconds} s, ${figures.length} figures`);
}
