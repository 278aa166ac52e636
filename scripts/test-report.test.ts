import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('reads the unit tests', () => {
  const file = report({
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  expect(readVitestCounts(file)).toEqual({ passed: 7, failed: 1, skipped: 3 });
});

test('reads the end-to-end tests, those that needed a second try as passed', () => {
  const file = report({ stats: { expected: 4, flaky: 1, skipped: 0, unexpected: 2 } });
  expect(readPlaywrightCounts(file)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('closes with one plain line over all', () => {
  const counts = { passed: 7, failed: 0, skipped: 0 };
  expect(closingLine(sum([counts, counts]))).toBe('14 passed, 0 failed');
  expect(closingLine({ ...counts, skipped: 2 })).toBe('7 passed, 0 failed, 2 skipped');
});
