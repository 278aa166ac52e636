import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { createFieldSaver } from './field-saver.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A store that holds one text, cleans what it is given, and tells of it before it answers. */
function storeOf(first: string) {
  let held = first;
  const asked: string[] = [];
  const saver = createFieldSaver<string>(first, {
    isReady: (text) => text !== 'no',
    save: async (before, after) => {
      asked.push(`${before} > ${after}`);
      await Promise.resolve();
      if (before !== held) throw new AppError('store.stale', { key: 'x' });
      held = after.trim();
      saver.follow(held);
      return held;
    },
  });
  return {
    saver,
    asked,
    held: () => held,
    /** Somebody else writes. */
    write(text: string) {
      held = text;
      saver.follow(text);
    },
  };
}

test('what is typed is in the store soon, and stands as it was typed until the field is left', async () => {
  const { saver, asked, held } = storeOf('');
  saver.change('调度');
  saver.change('调度会 ');
  expect(held()).toBe('');
  await vi.runAllTimersAsync();
  expect(held()).toBe('调度会');
  expect(saver.current()).toEqual({ value: '调度会 ', failure: null, theirs: null });
  saver.change('调度会 二');
  await saver.leave();
  expect(saver.current().value).toBe('调度会 二');
  expect(asked).toEqual([' > 调度会 ', '调度会 > 调度会 二']);
  saver.change('调度会  ');
  await saver.leave();
  expect(saver.current().value).toBe('调度会');
});

test('what is typed while something is being saved follows it', async () => {
  const { saver, asked, held } = storeOf('');
  saver.change('一');
  const first = saver.flush();
  saver.change('一二');
  await saver.flush();
  await first;
  expect(held()).toBe('一二');
  expect(asked).toEqual([' > 一', '一 > 一二']);
});

test('what others write comes in where nothing is typed, and beside it where something is', async () => {
  const { saver, write, held } = storeOf('');
  write('他们的');
  expect(saver.current()).toEqual({ value: '他们的', failure: null, theirs: null });
  saver.change('我的');
  write('又是他们的');
  await vi.runAllTimersAsync();
  expect(held()).toBe('又是他们的');
  expect(saver.current()).toMatchObject({ value: '我的', theirs: { value: '又是他们的' } });
  await saver.choose('mine');
  expect(held()).toBe('我的');
  expect(saver.current()).toEqual({ value: '我的', failure: null, theirs: null });

  saver.change('我的二');
  write('他们的三');
  await saver.choose('theirs');
  expect(saver.current().value).toBe('他们的三');
  expect(held()).toBe('他们的三');
});

test('a window that is told late of what it saved itself is told nothing new', async () => {
  const saver = createFieldSaver<string>('', {
    isReady: () => true,
    save: async (_, after) => after,
  });
  for (const text of ['一', '一二']) {
    saver.change(text);
    await saver.flush();
  }
  saver.change('一二三');
  for (const late of ['一', '一二']) {
    saver.follow(late);
    expect(saver.current()).toEqual({ value: '一二三', failure: null, theirs: null });
  }
});

test('what was put back elsewhere to what it was is noticed when it matters', async () => {
  const { saver, write, held } = storeOf('旧');
  saver.change('新');
  await saver.flush();
  saver.change('更新');
  write('旧');
  await saver.flush();
  expect(saver.current()).toMatchObject({ value: '更新', failure: null, theirs: { value: '旧' } });
  expect(held()).toBe('旧');
});

test('what the store would not take, and what it refused, stays to be mended or sent again', async () => {
  const { saver, asked, held } = storeOf('');
  saver.change('no');
  await saver.leave();
  expect(asked).toEqual([]);
  expect(saver.current().value).toBe('no');

  const refusing = createFieldSaver<string>('', {
    isReady: () => true,
    save: vi
      .fn<(before: string, after: string) => Promise<string>>()
      .mockRejectedValueOnce(new AppError('file.disk-full'))
      .mockImplementation(async (_, after) => after),
  });
  refusing.change('写');
  await refusing.flush();
  expect(refusing.current()).toMatchObject({ value: '写', failure: { code: 'file.disk-full' } });
  await refusing.retry();
  expect(refusing.current()).toEqual({ value: '写', failure: null, theirs: null });
  expect(held()).toBe('');
});
