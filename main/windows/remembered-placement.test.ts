import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFileWriter } from '../files/write-file.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { rememberedPlacement } from './remembered-placement.ts';

const bounds = { x: 10, y: 20, width: 1000, height: 700 };
const log = { info: vi.fn(), error: vi.fn() };

function setUp(file = path.join(temporaryFolder(), 'window.json')) {
  return { file, placement: rememberedPlacement(file, createFileWriter(), log) };
}

test('the last of several places is remembered', async () => {
  const { file, placement } = setUp();
  expect(placement.recall()).toBeNull();
  placement.remember({ bounds, maximized: false, zoomLevel: 0 });
  placement.remember({ bounds, maximized: true, zoomLevel: 1.5 });
  await placement.underWay();
  expect(placement.underWay()).toBeNull();
  expect(setUp(file).placement.recall()).toEqual({
    ...{ bounds, maximized: true },
    zoomLevel: 1.5,
  });
});

test('a file of an older version has the interface as large as the system has it', () => {
  const { file, placement } = setUp();
  writeFileSync(file, JSON.stringify({ bounds, maximized: true }));
  expect(placement.recall()).toEqual({ bounds, maximized: true, zoomLevel: 0 });
});

test.each(['', '{', '[]', '{"bounds":{"x":1},"maximized":false}'])(
  'a file that holds %j is as none',
  (content) => {
    const { file, placement } = setUp();
    writeFileSync(file, content);
    expect(placement.recall()).toBeNull();
  },
);

test('a place that can’t be written goes to the log, and stops nothing', async () => {
  const { file, placement } = setUp(path.join(temporaryFolder(), 'gone', 'window.json'));
  placement.remember({ bounds, maximized: false, zoomLevel: 0 });
  await placement.underWay();
  expect(log.error).toHaveBeenCalledOnce();
  expect(existsSync(file)).toBe(false);
});
