import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { addressOf } from '../../slides/pictures-at-hand.ts';
import type { Prepared } from './intake-worker.ts';
import { expectPictures, takeIn } from './take-in.ts';

const add = vi.hoisted(() => vi.fn());
vi.mock('../../api.ts', () => ({ api: { pictures: { add } } }));

const full = new Uint8Array([1, 2]);
const small = new Uint8Array([1]);
const files = { file: 'a'.repeat(64), small: 'b'.repeat(64), width: 2560, height: 1920 };

/** A thread that answers at once. */
class FakeThread {
  static answers: readonly Prepared[];
  static all: FakeThread[] = [];
  ended = false;
  private hear: ((event: { data: Prepared }) => void) | null = null;

  constructor() {
    FakeThread.all.push(this);
  }
  addEventListener(type: string, listener: (event: { data: Prepared }) => void): void {
    if (type === 'message') this.hear = listener;
  }
  postMessage(): void {
    for (const data of FakeThread.answers) this.hear?.({ data });
  }
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  FakeThread.all = [];
  const { file, small: name, width, height } = files;
  FakeThread.answers = [
    { large: { bytes: full, name: file, width, height } },
    { small: { bytes: small, name } },
  ];
  vi.stubGlobal('Worker', FakeThread);
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    act();
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => {});
  add.mockReset();
});
afterEach(() => void vi.unstubAllGlobals());

test('a picture can be drawn before the store has it, by what the store calls it', async () => {
  let isKept = false;
  add.mockImplementation(async () => {
    isKept = true;
    return files;
  });
  const ready = vi.fn(async () => {
    await Promise.resolve();
    expect(isKept).toBe(false);
  });
  expect(await takeIn(new Blob(), ready)).toEqual(files);
  expect(ready).toHaveBeenCalledExactlyOnceWith({ ...files, small: files.file });
  expect(add).toHaveBeenCalledExactlyOnceWith({ full, small });
  expect(addressOf(files.file)).toMatch(/^blob:/);
});

test('what is refused is neither drawn nor kept', async () => {
  FakeThread.answers = [{ refused: AppError.toFailure(new AppError('picture.broken')) }];
  const ready = vi.fn();
  await expect(takeIn(new Blob(), ready)).rejects.toMatchObject({ code: 'picture.broken' });
  expect(ready).not.toHaveBeenCalled();
  expect(add).not.toHaveBeenCalled();
});

test('a thread waits for the next picture as long as there is a field for one, and each takes one', async () => {
  add.mockResolvedValue(files);
  const leave = expectPictures();
  const leaveOther = expectPictures();
  expect(FakeThread.all).toHaveLength(1);
  await takeIn(new Blob(), async () => {});
  expect(FakeThread.all.map(({ ended }) => ended)).toEqual([true, false]);
  leave();
  expect(FakeThread.all.at(-1)?.ended).toBe(false);
  leaveOther();
  expect(FakeThread.all.at(-1)?.ended).toBe(true);
  await takeIn(new Blob(), async () => {});
  expect(FakeThread.all.every(({ ended }) => ended)).toBe(true);
});
