import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { TableFile } from '../../../shared/import/sheet.ts';
import { mutate, mutationOf } from '../testing/mutate.ts';
import { readTableFile } from './read-table-file.ts';
import { formulaRecord, makeXls, record, withRecords } from './testing/make-xls.ts';
import { makeXlsx } from './testing/make-xlsx.ts';

/** `npm run hardening` asks for more. */
const count = Number(process.env['HONGSHAN_MUTATIONS'] ?? 1000);

const table = [
  ['指标', '单位', '2023年', '增速'],
  ['一般公共预算收入', '亿元', 128.6, -5.5],
  ['  其中：税收收入', '亿元', '—', 0.158],
  ['常住人口', '万人', 172.3, null],
] as const;

const lines = (delimiter: string) =>
  table.map((row) => row.map((cell) => cell ?? '').join(delimiter)).join('\r\n');

function workbook(): Uint8Array {
  const rows = table.map(
    (row, index) =>
      `<row r="${index + 1}">${row
        .map((cell, column) => {
          const name = `${'ABCD'[column]}${index + 1}`;
          if (cell === null) return `<c r="${name}"><f>B1*2</f></c>`;
          return typeof cell === 'number'
            ? `<c r="${name}" s="1"><v>${cell}</v></c>`
            : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`;
        })
        .join('')}</row>`,
  );
  return makeXlsx({
    sheets: [
      {
        name: '一',
        xml: `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
        comments: {
          authors: ['王'],
          xml: '<comment ref="A1" authorId="0"><text><t>注</t></text></comment>',
        },
      },
    ],
    strings: '<si><t>共用</t></si>',
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"><alignment indent="1"/></xf></cellXfs>',
  });
}

function oldWorkbook(): Uint8Array {
  const sheet = utils.aoa_to_sheet(table.map((row) => [...row]));
  Object.assign(sheet['D3'], { z: '0.0%' });
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
  return makeXls({ 一: sheet });
}

function withFormula(): Uint8Array {
  return withRecords(
    formulaRecord(0, Buffer.from('000000000000ffff', 'hex')),
    record(0x0207, Buffer.from([2, 0, 1]), Buffer.from('合计', 'utf16le')),
    record(0x00e5, Buffer.from('01000000010000000100', 'hex')),
  );
}

function dataPackage(): Uint8Array {
  const schema = { fields: table[0].map((name) => ({ name, type: 'any' })) };
  const descriptor = { resources: [{ name: 'a', path: 'a.csv', schema }] };
  return zipSync({
    'datapackage.json': strToU8(JSON.stringify(descriptor)),
    'a.csv': strToU8(lines(',')),
  });
}

const page = `<html><style>.a{mso-char-indent-count:1}</style><table>${table
  .map(
    (row) =>
      `<tr>${row.map((cell) => `<td class=a colspan=1 x:num="${cell}">${cell}</td>`).join('')}</tr>`,
  )
  .join('')}</table>`;

interface Original {
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Whether it has sums over its content, by which a changed one is known. */
  readonly isChecked: boolean;
}

const originals: readonly Original[] = [
  { kind: 'xlsx', bytes: workbook(), isChecked: true },
  { kind: 'xls', bytes: oldWorkbook(), isChecked: false },
  { kind: 'xls with a formula', bytes: withFormula(), isChecked: false },
  { kind: 'package', bytes: dataPackage(), isChecked: true },
  { kind: 'html', bytes: strToU8(page), isChecked: false },
  { kind: 'csv', bytes: strToU8(`\ufeff${lines(',')}`), isChecked: false },
  { kind: 'utf-16', bytes: Buffer.from(`\ufeff${lines('\t')}`, 'utf16le'), isChecked: false },
];

const mutation = mutationOf(originals);

/** What whoever gets a file that was read relies on. */
function expectSound({ sheets, sha256 }: TableFile): void {
  expect(sha256).toHaveLength(64);
  for (const { cells, merges } of sheets) {
    for (const [index, { row, column, kind, number }] of cells.entries()) {
      const before = cells[index - 1];
      const isInOrder =
        !before || before.row < row || (before.row === row && before.column < column);
      if (!isInOrder || row < 0 || column < 0) throw new Error(`a cell is out of order: ${row}`);
      if ((kind === 'number') !== Number.isFinite(number)) throw new Error(`no number: ${number}`);
    }
    for (const { firstRow, lastRow, firstColumn, lastColumn } of merges)
      if (lastRow < firstRow || lastColumn < firstColumn) throw new Error('a range goes backwards');
  }
}

test(
  `${count} files with bytes changed or cut off are read whole or refused, whatever they are`,
  async () => {
    const whole = new Map<Original, TableFile['sheets']>();
    for (const original of originals) {
      const { sheets } = await readTableFile({ name: '表', bytes: original.bytes });
      whole.set(original, sheets);
    }
    const ends = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(mutation, async (mutated) => {
        try {
          const file = await readTableFile({ name: '表', bytes: mutate(mutated) });
          expectSound(file);
          if (mutated.original.isChecked && file.format !== 'text')
            expect(file.sheets).toEqual(whole.get(mutated.original));
          ends.read += 1;
        } catch (error) {
          if (!(error instanceof AppError) || !error.code.startsWith('table-file.')) throw error;
          ends.refused += 1;
        }
      }),
      { numRuns: count, seed: 20240123 },
    );
    // Some of each: else nothing was tried.
    expect(Math.min(ends.read, ends.refused)).toBeGreaterThan(count / 10);
  },
  Math.max(60_000, count * 60),
);
