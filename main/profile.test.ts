import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { AppError } from '../shared/errors.ts';
import { createFileWriter } from './files/write-file.ts';
import { createProfileKeeper } from './profile.ts';
import { temporaryFolder } from './store/testing/temporary-folder.ts';

function keeperIn(folder: string, computer = 'DESK-7') {
  return createProfileKeeper({
    file: join(folder, 'profile.json'),
    computer,
    deviceName: computer,
    files: createFileWriter(),
    log: { error: (message) => expect.fail(message) },
  });
}

const settle = (...keepers: ReturnType<typeof keeperIn>[]) =>
  Promise.all(keepers.map((keeper) => keeper.settled()));

test('a computer keeps its identity, its name and its person from one start to the next', async () => {
  const folder = temporaryFolder();
  const first = keeperIn(folder);
  expect(first.get()).toMatchObject({ person: '', device: { name: 'DESK-7' } });
  const named = await first.change({ person: '王芳', deviceName: '办公室电脑' });
  expect(named).toEqual({
    person: '王芳',
    device: { id: first.get().device.id, name: '办公室电脑' },
  });
  expect(keeperIn(folder).get()).toEqual(named);
});

test('a profile that was copied to another computer is not taken over there', async () => {
  const folder = temporaryFolder();
  const here = await keeperIn(folder).change({ person: '王芳' });
  const other = keeperIn(folder, 'DESK-8');
  const there = other.get();
  await settle(other);
  expect(there).toMatchObject({ person: '', device: { name: 'DESK-8' } });
  expect(there.device.id).not.toBe(here.device.id);
});

test('a profile that can’t be read is begun anew', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'profile.json'), '{"person": 3');
  const keeper = keeperIn(folder);
  const { device } = keeper.get();
  await settle(keeper);
  expect(readFileSync(join(folder, 'profile.json'), 'utf8')).toContain(device.id);
});

test('what could not be kept has not changed', async () => {
  const folder = temporaryFolder();
  const refuse = async () => {
    throw new AppError('file.disk-full', { path: folder });
  };
  const keeper = createProfileKeeper({
    file: join(folder, 'profile.json'),
    computer: '',
    deviceName: '',
    files: { write: refuse },
    log: { error: vi.fn() },
  });
  const before = keeper.get();
  expect(before.device.name).not.toBe('');
  await expect(keeper.change({ person: '王芳' })).rejects.toThrow('file.disk-full');
  expect(keeper.get()).toEqual(before);
  expect(existsSync(join(folder, 'profile.json'))).toBe(false);
});

test('of two changes at once neither undoes the other', async () => {
  const keeper = keeperIn(temporaryFolder());
  await Promise.all([
    keeper.change({ person: '王芳' }),
    keeper.change({ deviceName: '办公室电脑' }),
  ]);
  expect(keeper.get()).toMatchObject({ person: '王芳', device: { name: '办公室电脑' } });
});
