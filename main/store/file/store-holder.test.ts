import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { holdStore } from './store-holder.ts';

const wang = { person: '王芳', computer: '科室-3' };
const li = { person: '李工', computer: '科室-5' };

function aStore() {
  const store = join(temporaryFolder(), 'hongshan.sqlite');
  const note = `${store}.in-use.json`;
  const rewrite = (change: object) =>
    writeFileSync(note, JSON.stringify({ ...JSON.parse(readFileSync(note, 'utf8')), ...change }));
  return { store, note, rewrite };
}

test('the second is told who has it, until the first lets go', () => {
  const { store, note } = aStore();
  const first = holdStore(store, wang);
  if (!first.held) throw new Error('nobody had it');
  expect(holdStore(store, li)).toMatchObject({ held: false, holder: wang });
  first.release();
  expect(existsSync(note)).toBe(false);
  const second = holdStore(store, li);
  expect(second.held).toBe(true);
  if (second.held) second.release();
});

test('a window of this computer that died holds nothing', () => {
  const { store, rewrite } = aStore();
  holdStore(store, wang);
  // No process has it: the largest number that a system gives is below.
  rewrite({ pid: 2 ** 30 });
  expect(holdStore(store, li).held).toBe(true);
});

test('one of another computer is there as long as it says so, by the clock of the share', () => {
  const { store, note, rewrite } = aStore();
  holdStore(store, wang);
  rewrite({ machine: 'another' });
  expect(holdStore(store, li)).toMatchObject({ held: false, holder: wang });
  const now = Date.now() / 1000;
  utimesSync(note, now, now - 100);
  expect(holdStore(store, li).held).toBe(false);
  utimesSync(note, now, now - 200);
  const taken = holdStore(store, li);
  expect(taken.held).toBe(true);
});

test('it says so again and again, and no longer once somebody took it over', () => {
  vi.useFakeTimers();
  try {
    const { store, note, rewrite } = aStore();
    const first = holdStore(store, wang);
    utimesSync(note, 0, 0);
    vi.advanceTimersByTime(30_000);
    const said = readFileSync(note, 'utf8');
    expect(JSON.parse(said)).toMatchObject(wang);
    rewrite({ machine: 'another', token: 'another', ...li });
    const taken = readFileSync(note, 'utf8');
    vi.advanceTimersByTime(60_000);
    if (first.held) first.release();
    expect(readFileSync(note, 'utf8')).toBe(taken);
  } finally {
    vi.useRealTimers();
  }
});

test('a note that can’t be read is somebody’s', () => {
  const { store, note } = aStore();
  writeFileSync(note, '');
  expect(holdStore(store, li)).toMatchObject({ held: false, holder: { person: '' } });
});
