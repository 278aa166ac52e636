import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../store/testing/temporary-folder.ts';
import type { PdfDescription } from '../describe-pdf.ts';
import type { PdfExpectation } from './expect-pdf.ts';
import { createWorkerProver, type ProofRun } from './prover.ts';

const expected: PdfExpectation = {
  snapshot: { id: '0123456789ab', changedAt: '2024-02-01T08:00:00Z' },
  hash: '0123456789ab',
  title: 'A deck',
  language: 'en',
  pages: [],
  outline: [],
  radicals: [],
};
const bytes = new Uint8Array([1, 2, 3]);

/** A thread with a program of its own, in the place of the one that reads files. */
function start(program: string): ProofRun {
  const file = path.join(temporaryFolder(), 'worker.cjs');
  writeFileSync(file, `const { parentPort } = require('node:worker_threads');\n${program}`);
  return createWorkerProver(file).prepare(1);
}

function prove(run: ProofRun, signal = new AbortController().signal, onPage = vi.fn()) {
  return run.prove(bytes, expected, { signal, onPage });
}

const failed = (detail: unknown) => ({
  ok: false,
  snapshot: '0123456789ab',
  failures: [{ code: 'unreadable', page: null, slide: null, detail }],
});

afterEach(() => {
  vi.useRealTimers();
});

const description: PdfDescription = {
  hash: '0123456789ab',
  title: 'A deck',
  subject: '',
  snapshot: '0123456789ab',
  locale: 'en',
  changedAt: new Date('2024-02-01T08:00:00Z'),
  program: 'test',
  pages: [],
};

test('the thread finishes a file before it reads it', async () => {
  const run = start(`parentPort.on('message', ({ printed, description }) => {
    parentPort.postMessage(printed
      ? { finished: new Uint8Array([...printed[0], description.changedAt.getUTCDate()]) }
      : { proof: { ok: true } });
  });`);
  const { signal } = new AbortController();
  expect(await run.finish([bytes], description, signal)).toEqual(new Uint8Array([1, 2, 3, 1]));
  expect(await prove(run)).toEqual({ ok: true });
  await run.stop();
});

test('a thread that shows that it joins is waited for, one that hangs is not', async () => {
  const run = start(`parentPort.on('message', () => parentPort.postMessage({ joined: 1 }))`);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let told = false;
  const finished = run.finish([bytes, bytes], description, new AbortController().signal);
  finished.catch(() => {
    told = true;
  });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(told).toBe(false);
  await vi.advanceTimersByTimeAsync(31_000);
  await expect(finished).rejects.toMatchObject({ params: { reason: 'reason.no-answer' } });
  await run.stop();
});

test.each([
  [
    'refuses the pages',
    `parentPort.on('message', () => parentPort.postMessage({
      refused: { code: 'export.render-failed', params: { reason: 'reason.page-count' } },
    }))`,
    'reason.page-count',
  ],
  ['can’t start', 'throw new Error("no library")', 'no library'],
  ['ends without an answer', 'parentPort.on("message", () => process.exit(0))', 'stopped'],
])('a thread that %s is told as an export that failed', async (_, program, reason) => {
  const run = start(program);
  await expect(
    run.finish([bytes], description, new AbortController().signal),
  ).rejects.toMatchObject({
    code: 'export.render-failed',
    params: { reason },
  });
  await run.stop();
});

test('cancelled while it finishes, it ends at once', async () => {
  const run = start('parentPort.on("message", () => { for (;;); })');
  const controller = new AbortController();
  const finished = run.finish([bytes], description, controller.signal);
  controller.abort();
  await expect(finished).rejects.toMatchObject({ code: 'export.cancelled' });
  await run.stop();
});

test('the thread gets the file and what it must hold, and tells how far it is', async () => {
  const run = start(`parentPort.on('message', ({ bytes, expected }) => {
    parentPort.postMessage({ page: 1 });
    parentPort.postMessage({ page: 2 });
    parentPort.postMessage({ proof: { ok: true, pages: bytes.length, title: expected.title } });
  });`);
  const onPage = vi.fn();
  const proof = await prove(run, undefined, onPage);
  expect(proof).toEqual({ ok: true, pages: 3, title: 'A deck' });
  expect(onPage.mock.calls).toEqual([[1], [2]]);
  await run.stop();
});

test.each([
  ['can’t start', 'throw new Error("no parser")', 'no parser'],
  [
    'breaks at the file',
    'parentPort.on("message", () => { throw new Error("odd file") })',
    'odd file',
  ],
  ['ends without an answer', 'parentPort.on("message", () => process.exit(0))', 'stopped'],
])('a thread that %s is a failed proof', async (_, program, detail) => {
  const run = start(program);
  expect(await prove(run)).toMatchObject(failed(detail));
  await run.stop();
});

test('a thread that broke before it was asked is a failed proof too', async () => {
  const run = start('throw new Error("no parser")');
  await new Promise((resolve) => setTimeout(resolve, 0));
  await run.stop();
  expect(await prove(run)).toMatchObject(failed(expect.any(String)));
});

test('a thread that never answers is given up within half a minute', async () => {
  const run = start('parentPort.on("message", () => {})');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const proof = prove(run);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await proof).toMatchObject(failed('no answer'));
  await run.stop();
});

test.each(['before', 'while'] as const)('cancelled %s it reads, it ends at once', async (when) => {
  const run = start('parentPort.on("message", () => { for (;;); })');
  const controller = new AbortController();
  if (when === 'before') controller.abort();
  const proof = prove(run, controller.signal);
  controller.abort();
  await expect(proof).rejects.toMatchObject({ code: 'export.cancelled' });
  await run.stop();
});

test('threads leave nothing behind, asked or not', async () => {
  const busy = () =>
    process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const before = busy();
  for (let round = 0; round < 10; round += 1) {
    const run = start('parentPort.on("message", () => parentPort.postMessage({ proof: {} }))');
    if (round % 2 === 0) await prove(run);
    await run.stop();
  }
  expect(busy()).toBe(before);
});
