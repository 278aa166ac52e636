/**
 * Imports every file of a folder of tables into a new store and holds what is stored against lists of
 * what is in them: `npm run bench:import-tables -- FOLDER`. Other forms of a file must change nothing.
 * Every cell that differs is printed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFile } from '../main/import/plan-file.ts';
import { readTableFile } from '../main/import/tables/read-table-file.ts';
import { openStore } from '../main/store/file/open.ts';
import { scaled } from '../shared/figures/scaled.ts';
import { ImportAnswers, type IndicatorAnswer } from '../shared/model/import.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of the tables.');
const dir = folder;
const dataset = join(import.meta.dirname, '../assets/dataset/hongshan-2023');

const rowsOf = (path: string): string[][] =>
  readFileSync(join(dir, 'expected', path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#cell') && !line.startsWith('#expected'))
    .map((line) => line.split('\t'));

interface Listed {
  readonly list: string;
  readonly sheet: string;
}

/** The lists of each file; forms of one table have one list. */
const lists = new Map<string, Listed[]>();
const forms: string[][] = [];
for (const [list = '', files = '', sheet = ''] of rowsOf('index.tsv')) {
  const names = files.split(' ');
  if (!forms.some((one) => one.join() === names.join())) forms.push(names);
  for (const file of names) lists.set(file, [...(lists.get(file) ?? []), { list, sheet }]);
}

type Store = ReturnType<typeof openStore>;

async function importInto(store: Store, file: string) {
  const read = await readTableFile({ name: file, bytes: readFileSync(join(dir, file)) });
  const theme = store.themes.list()[0]?.key;
  let answers = ImportAnswers.parse({
    area: '测试区',
    period: '2020',
    unit: '个',
    status: 'P',
    theme,
  });
  // What is like a known indicator is a new one here; what names nothing is left out.
  for (let round = 0; round < 3; round += 1) {
    const { plan } = planFile(read, null, answers, store);
    const asked = plan.questions.filter(({ blocks }) => blocks);
    const said = asked.flatMap(({ about, subject }): [string, IndicatorAnswer][] =>
      about === 'match' && subject !== null ? [[subject, { as: 'new' }]] : [],
    );
    const unnamed = asked.flatMap(({ about, table }) =>
      about === 'indicator' && table !== null ? [plan.tables[table]?.shape ?? ''] : [],
    );
    answers = ImportAnswers.parse({
      ...answers,
      indicators: { ...answers.indicators, ...Object.fromEntries(said) },
      tables: [...answers.tables, ...unnamed.map((table) => ({ table, leftOut: true }))],
    });
  }
  const { plan, edits } = planFile(read, null, answers, store, { reason: '试' });
  const open = plan.questions.filter(({ blocks }) => blocks);
  if (edits === null || open.length > 0)
    return { plan, fault: `open: ${open.map(({ about }) => about).join(', ')}` };
  if (edits.length > 0) store.edits.applyAll({ edits: [...edits], actor: 'bench', reason: '试' });
  return { plan, fault: null };
}

/** What the store holds, by sheet and cell. */
function storedCells(store: Store, source: string) {
  const held = new Map<string, { value: number | null; unitMult: number; status: string }>();
  for (const { observations, competing } of store.indicators.list())
    for (const one of [...observations, ...competing.flatMap(({ others }) => others)])
      for (const passage of one.passages)
        if (passage.source === source) held.set(`${passage.section}!${passage.cell}`, one);
  return held;
}

let [cells, wrong] = [0, 0];
const say = (text: string) => console.log(text);
for (const names of forms) {
  const scratch = mkdtempSync(join(tmpdir(), 'tables-'));
  const store = openStore(join(scratch, 'store.sqlite'), {
    datasetFolder: dataset,
    onDamaged: 'refuse',
  });
  try {
    for (const [nth, file] of names.entries()) {
      const { plan, fault } = await importInto(store, file);
      if (fault) say(`${file}: ${fault}`);
      if (nth > 0) {
        const other = plan.figures.filter(({ outcome }) => outcome !== 'same');
        say(
          `${file}: again, ${plan.figures.length - other.length} of ${plan.figures.length} the same`,
        );
        for (const { cell, path, outcome } of other.slice(0, 5))
          say(`  ${cell} ${path.join(' > ')}: ${outcome}`);
        wrong += other.length;
        continue;
      }
      const { sheets } = await readTableFile({ name: file, bytes: readFileSync(join(dir, file)) });
      const held = storedCells(store, plan.source.key);
      let [right, expected] = [0, 0];
      const elsewhere = new Set(
        [...plan.undecided, ...plan.refused, ...plan.leftOut].map(({ cell }) => cell),
      );
      const leftOut = plan.tables.filter((one) => one.leftOut).length;
      for (const { list, sheet } of lists.get(file) ?? []) {
        const section = sheets.findIndex(({ name }) => sheet === '' || name === sheet) + 1;
        for (const [cell = '', indicator = '', , , value = '', status = '', , mult = ''] of rowsOf(
          list,
        )) {
          expected += 1;
          const stored = held.get(`${section}!${cell}`);
          const isRight =
            status === 'blank'
              ? stored === undefined
              : stored === undefined
                ? elsewhere.has(cell) || leftOut > 0
                : status === 'M' || value === ''
                  ? stored.status === 'M' || value === ''
                  : near(stored, Number(value), Number(mult || 0));
          if (isRight) right += 1;
          else
            say(
              `  ${list} ${cell} ${indicator}: ${stored ? `${stored.value}e${stored.unitMult}` : 'not there'}, not ${value}e${mult}`,
            );
        }
      }
      cells += expected;
      wrong += expected - right;
      say(
        `${file}: ${right} of ${expected}; stored ${held.size}, asked or refused ${elsewhere.size}, tables left out ${leftOut}`,
      );
    }
  } finally {
    store.close();
    rmSync(scratch, { recursive: true });
  }
}
say(`${cells} cells, ${wrong} wrong`);

function near(
  { value, unitMult }: { value: number | null; unitMult: number },
  expected: number,
  mult: number,
) {
  if (value === null) return false;
  const [is, not] = [scaled(value, unitMult), scaled(expected, mult)];
  return Math.abs(is - not) <= 1e-12 * Math.max(1, Math.abs(not));
}
