/**
 * Bringing 100,000 rows into a store, from the file's bytes to the last figure, beside SheetJS reading
 * the same file plainly: `npm run bench:import-rows`, `npm run bench:import-rows -- 10000` for so many rows. Each
 * is a process of its own, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { datasetFolder } from '../e2e/harness/harness.ts';
import { planFile } from '../main/import/plan-file.ts';
import { readTablePath } from '../main/import/tables/read-table-file.ts';
import { openStore } from '../main/store/file/open.ts';
import { ImportAnswers } from '../shared/model/import.ts';

const ways = ['ours', 'SheetJS'] as const;
type Way = (typeof ways)[number];

interface Measured {
  readonly rows: number;
  /** Named in their order, in seconds. */
  readonly steps: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

/** A long table: 500 indicators, so many months each. */
function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const month = Math.floor(index / 500);
    const period = `${1950 + Math.floor(month / 12)}年${1 + (month % 12)}月`;
    return `指标${index % 500}产量,${period},${((index * 7919) % 1_000_003) / 100},吨`;
  });
  return ['指标,时间,数值,单位', ...lines].join('\r\n');
}

async function importInto(file: string): Promise<Omit<Measured, 'megabytes'>> {
  const folder = path.dirname(file);
  const store = openStore(path.join(folder, `store-${process.pid}.sqlite`), {
    ...{ datasetFolder, onDamaged: 'refuse' },
  });
  const steps: Record<string, number> = {};
  const timed = async <Result>(name: string, work: () => Result | Promise<Result>) => {
    const from = performance.now();
    const result = await work();
    steps[name] = (performance.now() - from) / 1000;
    return result;
  };
  const read = await timed('read', () => readTablePath(file));
  const answers = ImportAnswers.parse({ area: 'CN-420111' });
  const theme = store.themes.list()[0]?.key ?? null;
  const { edits, plan } = await timed('plan', () =>
    planFile(read, null, { ...answers, theme }, store),
  );
  if (!edits) throw new Error(`asked: ${JSON.stringify(plan.questions.slice(0, 3))}`);
  await timed('write', () =>
    store.edits.applyAll({ edits: [...edits], actor: '李工', reason: '年鉴' }),
  );
  store.close();
  return { rows: plan.figures.length, steps };
}

async function measure(way: Way, file: string): Promise<Measured> {
  const from = performance.now();
  const plainly = () => {
    const book = read(readFileSync(file), { dense: true });
    const [sheet] = Object.values(book.Sheets);
    const rows = ((sheet?.['!data'] ?? []) as readonly unknown[]).length - 1;
    return { rows, steps: { read: (performance.now() - from) / 1000 } };
  };
  const done = way === 'ours' ? await importInto(file) : plainly();
  const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return { ...done, megabytes: Number(peak) / 1024 };
}

const [first, given] = process.argv.slice(2);
if (first !== undefined && given !== undefined) {
  console.log(JSON.stringify(await measure(first as Way, given)));
} else {
  const rows = Number(first ?? 100_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  try {
    const file = path.join(folder, 'table.csv');
    await writeFile(file, table(rows));
    console.log(`load ${loadavg()[0]?.toFixed(1)}, ${rows} rows of 4 cells`);
    for (const way of ways) {
      const said = execFileSync(process.execPath, [import.meta.filename, way, file], {
        encoding: 'utf8',
      });
      const { rows: done, steps, megabytes } = JSON.parse(said) as Measured;
      const seconds = Object.values(steps).reduce((sum, one) => sum + one, 0);
      const parts = Object.entries(steps).map(([name, one]) => `${name} ${one.toFixed(2)} s`);
      console.log(
        `${way}: ${done} rows in ${seconds.toFixed(2)} s (${parts.join(', ')}), ${Math.round(done / seconds)} rows/s, peak ${Math.round(megabytes)} MB`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
