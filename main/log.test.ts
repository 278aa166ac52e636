import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFileLog } from './log.ts';
import { temporaryFolder } from './store/testing/temporary-folder.ts';

test('an error is logged with all that led to it', () => {
  const file = path.join(temporaryFolder(), 'logs', 'main.log');
  const cause = new Error('inner');
  createFileLog(file).error('it failed', new Error('outer', { cause }));
  expect(readFileSync(file, 'utf8')).toMatch(
    /^\d{4}-\S+Z error it failed\nError: outer\n(?:.*\n)*Error: inner\n/,
  );
});

test('a full log makes room, and its last part is kept', () => {
  const file = path.join(temporaryFolder(), 'main.log');
  writeFileSync(file, 'x'.repeat(1_000_001));
  createFileLog(file).info('new');
  expect(readFileSync(file, 'utf8')).toMatch(/ info new\n$/);
  expect(readFileSync(`${file}.old`, 'utf8').length).toBe(1_000_001);
});

test('a log that can’t be written stops nothing', () => {
  const inTheWay = path.join(temporaryFolder(), 'file');
  writeFileSync(inTheWay, '');
  const file = path.join(inTheWay, 'main.log');
  expect(() => createFileLog(file).error('lost')).not.toThrow();
  expect(existsSync(file)).toBe(false);
});
