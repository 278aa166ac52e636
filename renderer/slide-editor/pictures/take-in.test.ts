import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { addressOf } from '../../slides/pictures-at-hand.ts';
import type { IntakeRequest, Prepared } from './intake-worker.ts';
import { expectPictures, takeIn } from './take-in.ts';

const add = vi.hoisted(() => vi.fn());
vi.mock('../../api.ts', () => ({ api: { pictures: { add } } }));

const full = new Uint8Array([1, 2]);
const small = new Uint8Array([1]);
const files = { file: 'a'.repeat(64), small: 'b'.repeat(64), width: 2560, height: 1920 };

/** A thread that answers at once, each time with the next that it has. */
class FakeThread {
  static answers: readonly Prepared[];
  static all: FakeThread[] = [];
  ended = false;
  readonly requests: IntakeRequest[] = [];
  private hear: ((event: { data: Prepared }) => void) | null = null;

  constructor() {
    FakeThread.all.push(this);
  }
  addEventListener(type: string, listener: (event: { data: Prepared }) => void): void {
    if (type === 'message') this.hear = listener;
  }
  postMessage(request: IntakeRequest): void {
    this.requests.push(request);
    const data = FakeThread.answers[this.requests.length - 1];
    if (data) this.hear?.({ data });
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
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeThread);
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    act();
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => {});
  add.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a picture can be drawn before the store has it, by what the store calls it', async () => {
  let isKept = false;
  add.mockImplementation(async () => {
    isKept = true;
    return files;
  });
  const ready = vi.fn(async () => {
    await Promise.resolve();
    expect(isKept).toBe(false);
    // Until it is drawn, its thread makes nothing further.
    expect(FakeThread.all.at(-1)?.requests).toEqual([expect.any(Blob)]);
  });
  expect(await takeIn(new Blob(), ready)).toEqual(files);
  expect(ready).toHaveBeenCalledExactlyOnceWith({ ...files, small: files.file });
  expect(add).toHaveBeenCalledExactlyOnceWith({ full, small });
  expect(addressOf(files.file)).toMatch(/^blob:/);
});

test('a picture that could not be drawn is not kept, and says why', async () => {
  const cause = new Error('not drawn');
  await expect(takeIn(new Blob(), () => Promise.reject(cause))).rejects.toBe(cause);
  expect(add).not.toHaveBeenCalled();
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
  expect(FakeThread.all.map(({ ended }) => ended)).toEqual([true]);
  vi.runAllTimers();
  expect(FakeThread.all.map(({ ended }) => ended)).toEqual([true, false]);
  leave();
  expect(FakeThread.all.at(-1)?.ended).toBe(false);
  leaveOther();
  expect(FakeThread.all.at(-1)?.ended).toBe(true);
  await takeIn(new Blob(), async () => {});
  vi.runAllTimers();
  expect(FakeThread.all.every(({ ended }) => ended)).toBe(true);
});
