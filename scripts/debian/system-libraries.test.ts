import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  beyondOldest,
  compareVersions,
  greatestGlibc,
  nativeFilesIn,
  neededVersions,
} from './system-libraries.ts';

const prebuilds = path.resolve(import.meta.dirname, '../../node_modules/better-sqlite3/prebuilds');

test.each([
  ['2.9', '2.28', -1],
  ['2.28', '2.9', 1],
  ['2.28', '2.28', 0],
  ['2.2.5', '2.3', -1],
  ['2.28', '2.28.1', -1],
])('%s beside %s', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});

test('what a library needs is read from the library itself', () => {
  // The published SQLite binary: while it needs this much, the oldest systems need another one.
  const needed = neededVersions(readFileSync(path.join(prebuilds, 'linux-x64.node')));
  expect(needed).toMatchObject({ GLIBC: '2.34', GLIBCXX: '3.4.29' });
  expect(beyondOldest(needed)).toEqual([
    'GLIBC 2.34 where the oldest systems have 2.28',
    'GLIBCXX 3.4.29 where the oldest systems have 3.4.25',
  ]);
});

test('a file that needs just what the oldest systems have is not named', () => {
  expect(beyondOldest({ GLIBC: '2.28', GLIBCXX: '3.4.25' })).toEqual([]);
  expect(beyondOldest({})).toEqual([]);
});

test('what is no program is refused, not taken for one that needs nothing', () => {
  expect(() => neededVersions(Buffer.from('#!/bin/sh\nexit 0\n'))).toThrow('no ELF file');
});

test('a folder’s native files are found among others, and the greatest need of all', () => {
  const files = nativeFilesIn(prebuilds);
  const names = files.map(({ name }) => name);
  expect(names).toContain('linux-x64.node');
  expect(names.filter((name) => name.startsWith('win32'))).toEqual([]);
  expect(greatestGlibc(files)).toBe('2.34');
  expect(greatestGlibc([])).toBeNull();
});
