import { expect, test } from 'vitest';
import { readCommandLine, storeForWindow } from './command-line.ts';

test.each<[string[], string[]]>([
  [['.'], []],
  [['--no-sandbox', '.'], []],
  [['--inspect=0', '--remote-debugging-port=0', '-r', '/tmp/loader.js', '--no-sandbox', '.'], []],
  [['.', '--no-sandbox', '--user-data-dir=/tmp/x', '--disable-gpu', '--lang=zh-CN'], []],
  [
    ['--no-sandbox', '/some/app', 'data', '--format', 'json'],
    ['data', '--format', 'json'],
  ],
  [
    ['.', 'export', '--out', 'a.pdf', '--no-sandbox'],
    ['export', '--out', 'a.pdf'],
  ],
  [['.', '--help'], ['--help']],
  [['.', '-h'], ['-h']],
  [
    ['.', '--format', 'json'],
    ['--format', 'json'],
  ],
  [['.', 'bogus'], ['bogus']],
])('unpacked: %j asks for %j', (args, asked) => {
  expect(readCommandLine(['electron', ...args], { packaged: false })).toEqual(asked);
});

test.each<[string[], string[]]>([
  [[], []],
  [['--no-sandbox'], []],
  [['-psn_0_12345'], []],
  [['--some-switch-of-a-desktop'], []],
  [
    ['--no-sandbox', 'data', '--format', 'json'],
    ['data', '--format', 'json'],
  ],
  [['--remote-debugging-port=0', '--help'], ['--help']],
  [
    ['check', '--store', 'x'],
    ['check', '--store', 'x'],
  ],
])('packed: %j asks for %j', (args, asked) => {
  expect(readCommandLine(['hongshan-briefing', ...args], { packaged: true })).toEqual(asked);
});

test.each<[string[], string | null]>([
  [['--store', '/media/stick/hongshan.sqlite'], '/media/stick/hongshan.sqlite'],
  [['--store=/media/stick/hongshan.sqlite'], '/media/stick/hongshan.sqlite'],
  [[], null],
  [['--store'], null],
  [['--store='], null],
  [['--store', 'x', 'more'], null],
  [['data', '--store', 'x'], null],
])('%j opens %j in the window', (args, store) => {
  for (const argv of [
    ['app', ...args],
    ['app', '--no-sandbox', ...args],
  ])
    expect(storeForWindow(readCommandLine(argv, { packaged: true }))).toBe(store);
  expect(storeForWindow(readCommandLine(['electron', '.', ...args], { packaged: false }))).toBe(
    store,
  );
});
