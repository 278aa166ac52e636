import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOnce, runtimeCache } from './cache.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'hongshan-cache-'));
});

afterEach(() => rm(cache, { recursive: true }));

const writing =
  (text: string, milliseconds = 0) =>
  async (folder: string) => {
    await sleep(milliseconds);
    await writeFile(path.join(folder, 'content'), text);
  };

/** The id of a process that has ended. */
const endedProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

test('lies in the cache folder that the user chose', () => {
  expect(runtimeCache({ XDG_CACHE_HOME: '/chosen' })).toBe('/chosen/hongshan-briefing/electron');
});

test('is made once and kept', async () => {
  const first = await makeOnce(cache, 'thing', writing('first'));
  const second = await makeOnce(cache, 'thing', writing('second'));
  expect(second).toBe(first);
  expect(readFileSync(path.join(second, 'content'), 'utf8')).toBe('first');
});

test('a failure leaves nothing behind, and the next run starts clean', async () => {
  const failing = async (folder: string) => {
    await writeFile(path.join(folder, 'half'), '');
    throw new Error('disk full');
  };
  await expect(makeOnce(cache, 'thing', failing)).rejects.toThrow('disk full');
  expect(readdirSync(cache)).toEqual([]);

  const made = await makeOnce(cache, 'thing', writing('whole'));
  expect(readdirSync(made)).toEqual(['content']);
});

test('what an interrupted run left is cleared by the next', async () => {
  const left = path.join(cache, `.making-${hostname()}-${endedProcess()}-abc`);
  await mkdir(left);
  await makeOnce(cache, 'thing', writing('whole'));
  expect(readdirSync(cache)).toEqual(['thing']);
});

test('what a run still at work has made so far is left alone', async () => {
  const working = path.join(cache, `.making-${hostname()}-${process.pid}-abc`);
  const elsewhere = path.join(cache, `.making-another-host-${endedProcess()}-abc`);
  await mkdir(working);
  await mkdir(elsewhere);
  await makeOnce(cache, 'thing', writing('whole'));
  expect(existsSync(working)).toBe(true);
  expect(existsSync(elsewhere)).toBe(true);
});

test('two runs at once agree on one whole folder', async () => {
  const [slow, quick] = await Promise.all([
    makeOnce(cache, 'thing', writing('slow', 60)),
    makeOnce(cache, 'thing', writing('quick', 5)),
  ]);
  expect(slow).toBe(quick);
  expect(readFileSync(path.join(slow, 'content'), 'utf8')).toBe('quick');
  expect(readdirSync(cache)).toEqual(['thing']);
});
