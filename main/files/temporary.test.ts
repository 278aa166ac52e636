import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { sweepTemporaries, temporaryIn } from './temporary.ts';

const deadPid = spawnSync('true').pid;
const hours = (count: number) => new Date(Date.now() - count * 3_600_000);

/** A name as another process on this machine would have made it. */
function nameOf(pid: number, folder: string): string {
  return temporaryIn(folder).replace(`-${process.pid}-`, `-${pid}-`);
}

function leave(file: string, age: Date): void {
  writeFileSync(file, 'half a file');
  utimesSync(file, age, age);
}

test('what a killed process left is taken away, and nothing else', async () => {
  const folder = temporaryFolder();
  const dead = nameOf(deadPid, folder);
  leave(dead, hours(2));
  leave(`${dead}-journal`, hours(2));
  leave(join(folder, '.hongshan-0123456789ab.tmp'), hours(30));
  const staying = [
    nameOf(deadPid, folder),
    temporaryIn(folder),
    temporaryIn(folder).replace(/hongshan-[0-9a-f]{8}/, 'hongshan-00000000'),
    join(folder, '.hongshan-ba9876543210.tmp'),
    join(folder, '.hongshan-notes.tmp'),
    join(folder, 'deck.pdf'),
  ];
  const [young, ...old] = staying;
  leave(young ?? '', hours(0.2));
  for (const file of old) leave(file, hours(3));
  await sweepTemporaries(folder);
  expect(readdirSync(folder).sort()).toEqual(staying.map((file) => basename(file)).sort());
});

test('a folder goes unless it holds the only copy of a file that was to be replaced', async () => {
  const folder = temporaryFolder();
  const make = (name: string) => {
    const gathering = nameOf(deadPid, folder);
    mkdirSync(join(gathering, 'before'), { recursive: true });
    writeFileSync(join(gathering, 'new.png'), 'new');
    writeFileSync(join(folder, name), 'earlier');
    linkSync(join(folder, name), join(gathering, 'before', name));
    return gathering;
  };
  const needless = make('one.png');
  const needed = make('two.png');
  writeFileSync(join(needed, 'two.png'), 'new');
  spawnSync('mv', [join(needed, 'two.png'), join(folder, 'two.png')]);
  for (const gathering of [needless, needed]) utimesSync(gathering, hours(2), hours(2));
  await sweepTemporaries(folder);
  expect(readdirSync(folder).sort()).toEqual([basename(needed), 'one.png', 'two.png'].sort());
});

test('a folder that is not there is as an empty one', async () => {
  await expect(sweepTemporaries(join(temporaryFolder(), 'gone'))).resolves.toBeUndefined();
});
