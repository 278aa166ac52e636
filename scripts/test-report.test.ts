import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runTool } from './steps.ts';
import { closingLine, readPlaywrightCounts, readVitestCounts, sum } from './test-report.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hongshan-report-'));
});

afterEach(() => rm(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

/** A run of a unit test that is declared on a line. */
const unit = (line: number, status: string) => ({
  fullName: `${line}`,
  status,
  location: { line, column: 1 },
});

describe('unit tests', () => {
  test('are counted as they are declared, whatever tables they run over', () => {
    const file = report({
      testResults: [
        {
          name: '/a.test.ts',
          assertionResults: [
            ...[unit(3, 'passed'), unit(3, 'passed'), unit(3, 'passed')],
            ...[unit(9, 'passed'), unit(9, 'failed'), unit(12, 'skipped'), unit(15, 'todo')],
            ...[unit(20, 'passed'), unit(20, 'skipped')],
          ],
        },
        { name: '/b.test.ts', assertionResults: [unit(3, 'passed')] },
      ],
    });
    expect(readVitestCounts(file)).toEqual({ passed: 3, failed: 1, skipped: 2, cases: 10 });
  });

  test('must say where they are declared', () => {
    const assertionResults = [{ fullName: 'adds', status: 'passed', location: null }];
    const file = report({ testResults: [{ name: '/a.test.ts', assertionResults }] });
    expect(() => readVitestCounts(file)).toThrow('“adds”');
  });

  test('are read from what vitest itself writes', async () => {
    const spec = path.join(folder, 'loops.test.ts');
    writeFileSync(
      spec,
      `import { describe, expect, test } from '${import.meta.resolve('vitest')}';
      test.each([1, 2, 3])('%i', (n) => expect(n).toBeGreaterThan(0));
      describe.each(['a', 'b'])('%s', () => {
        test('one', () => expect(1).toBe(1)); test('other', () => expect(1).toBe(1));
      });
      for (const n of [1, 2]) test('in a loop ' + n, () => expect(n).toBeLessThan(2));`,
    );
    const file = path.join(folder, 'unit.json');
    const code = await runTool('vitest', [
      'run',
      '--includeTaskLocation',
      '--root',
      folder,
      '--reporter=json',
      `--outputFile=${file}`,
    ]);
    expect(code).toBe(1);
    expect(readVitestCounts(file)).toEqual({ passed: 3, failed: 1, skipped: 0, cases: 9 });
  });
});

describe('end-to-end tests', () => {
  const spec = (line: number, ...statuses: string[]) => ({
    ...{ file: 'a.spec.ts', line, column: 5 },
    tests: statuses.map((status) => ({ status })),
  });

  test('are counted once for all harnesses and languages, a second try as passed', () => {
    const file = report({
      suites: [
        {
          specs: [spec(3, 'expected', 'expected'), spec(9, 'expected'), spec(9, 'unexpected')],
          suites: [{ specs: [spec(20, 'flaky'), spec(30, 'skipped')] }],
        },
        { specs: [{ ...spec(3, 'expected'), file: 'b.spec.ts' }] },
      ],
    });
    expect(readPlaywrightCounts(file)).toEqual({ passed: 3, failed: 1, skipped: 1, cases: 7 });
  });

  test('that ended in no known way did not pass', () => {
    const file = report({ suites: [{ specs: [spec(3, 'interrupted')] }] });
    expect(readPlaywrightCounts(file)).toMatchObject({ passed: 0, failed: 1 });
  });
});

test('closes with one plain line over all', () => {
  const counts = { passed: 7, failed: 0, skipped: 0, cases: 20 };
  expect(sum([counts, counts])).toEqual({ passed: 14, failed: 0, skipped: 0, cases: 40 });
  expect(closingLine(sum([counts, counts]))).toBe('14 passed, 0 failed');
  expect(closingLine({ ...counts, skipped: 2 })).toBe('7 passed, 0 failed, 2 skipped');
});
