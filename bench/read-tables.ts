/**
 * Reading a workbook of 100,000 rows beside SheetJS reading the same file plainly:
 * `npm run bench:read-tables`. Each reading is a process of its own, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { createTableReader } from '../main/import/tables/table-thread.ts';
import { makeXlsx } from '../main/import/tables/testing/make-xlsx.ts';
import { quantile } from './quantile.ts';

const rows = 100_000;
const rounds = 3;
const ways = ['ours', 'SheetJS'] as const;
type Way = (typeof ways)[number];

interface Reading {
  readonly cells: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** A long table: indicator, area, period, value with decimals, unit, qualifier. */
function workbook(): Uint8Array {
  const names = Array.from({ length: 500 }, (_, index) => `<si><t>指标${index}的数值</t></si>`);
  const cells = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    const value = ((index * 7919) % 1_000_003) / 100;
    return `<row r="${row}"><c r="A${row}" t="s"><v>${index % 500}</v></c><c r="B${row}"><v>${420100 + (index % 90)}</v></c><c r="C${row}"><v>${2000 + (index % 25)}</v></c><c r="D${row}" s="1"><v>${value}</v></c><c r="E${row}" t="s"><v>1</v></c></row>`;
  });
  return makeXlsx({
    sheets: [{ name: '数据', xml: `<sheetData>${cells.join('')}</sheetData>` }],
    strings: names.join(''),
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>',
  });
}

async function csvOf(file: string): Promise<Uint8Array> {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `指标${index % 500}的数值,${420100 + (index % 90)},${2000 + (index % 25)},${index / 100},亿元`,
  );
  const bytes = strToU8(lines.join('\r\n'));
  await writeFile(file, bytes);
  return bytes;
}

async function readIn(way: Way, file: string): Promise<Reading> {
  const before = performance.now();
  const cells = way === 'ours' ? await cellsOfOurs(file) : cellsOfSheetJs(file);
  const seconds = (performance.now() - before) / 1000;
  const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return { cells, seconds, megabytes: Number(peak) / 1024 };
}

async function cellsOfOurs(file: string): Promise<number> {
  const program = path.resolve(import.meta.dirname, '../main/import/tables/table-worker.ts');
  const { sheets } = await createTableReader(program).read({ path: file });
  return sheets.reduce((count, sheet) => count + sheet.cells.length, 0);
}

function cellsOfSheetJs(file: string): number {
  const book = read(readFileSync(file), { dense: true });
  const [sheet] = Object.values(book.Sheets);
  const lines = (sheet?.['!data'] ?? []) as readonly (readonly unknown[])[];
  return lines.reduce((count, line) => count + line.length, 0);
}

const [way, given] = process.argv.slice(2);
if (way !== undefined && given !== undefined) {
  console.log(JSON.stringify(await readIn(way as Way, given)));
} else {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  try {
    const files = { xlsx: path.join(folder, 'table.xlsx'), csv: path.join(folder, 'table.csv') };
    await writeFile(files.xlsx, workbook());
    await csvOf(files.csv);
    console.log(`load ${loadavg()[0]?.toFixed(1)}, ${rows} rows of 5 cells, median of ${rounds}`);
    for (const [kind, file] of Object.entries(files))
      for (const one of ways) {
        const readings = Array.from(
          { length: rounds },
          () =>
            JSON.parse(
              execFileSync(process.execPath, [import.meta.filename, one, file], {
                encoding: 'utf8',
              }),
            ) as Reading,
        );
        const median = (of: (reading: Reading) => number) => quantile(readings.map(of), 0.5);
        const seconds = median((reading) => reading.seconds);
        console.log(
          `${kind} ${one}: ${readings[0]?.cells} cells, ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} rows/s, peak ${Math.round(median((reading) => reading.megabytes))} MB`,
        );
      }
  } finally {
    await rm(folder, { recursive: true });
  }
}
