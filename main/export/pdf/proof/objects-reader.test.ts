import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../store/testing/temporary-folder.ts';
import { startObjectsReader } from './objects-reader.ts';

/** A thread with a program of its own, in the place of the one that reads files. */
function start(program: string) {
  const file = path.join(temporaryFolder(), 'worker.cjs');
  writeFileSync(
    file,
    `const { parentPort, workerData } = require('node:worker_threads');\n${program}`,
  );
  return startObjectsReader(file);
}

test('the thread gets the file, and is told that it reads objects alone', async () => {
  const read = start(`parentPort.on('message', (bytes) => {
    parentPort.postMessage({ pages: [], fonts: bytes.length, reads: workerData.reads });
    process.exit(0);
  });`);
  expect(await read(new Uint8Array([1, 2, 3]))).toEqual({
    ...{ pages: [], fonts: 3 },
    reads: 'objects',
  });
});

test.each([
  ['can’t start', 'throw new Error("no library")', 'no library'],
  ['breaks at the file', 'parentPort.on("message", () => { throw new Error("odd") })', 'odd'],
  ['ends without an answer', 'parentPort.on("message", () => process.exit(0))', 'stopped'],
])('a thread that %s is told with its reason', async (_, program, reason) => {
  await expect(start(program)(new Uint8Array([1]))).rejects.toThrow(reason);
});
