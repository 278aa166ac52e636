import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { EditAnswer, EditRequest } from '../../shared/model/edit.ts';
import { SlideFields } from '../../shared/model/edit-fields.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { createSlideSaver } from './slide-saver.ts';

const deck = DeckKey.parse('annual');
const slide = SlideFields.parse({
  key: 'first',
  layout: 'cover',
  orderKey: 'a0',
  section: 'begin',
  title: { zh: '题', en: 'Title' },
  subtitle: null,
  body: { lead: { zh: '引', en: 'Lead' }, scene: 'lake' },
  notes: { zh: '讲', en: null },
  hidden: false,
});
const titled = (zh: string): SlideFields => ({ ...slide, title: { zh, en: 'Title' } });

/** A store that holds one slide, as the main process does. */
function aStore() {
  const steps: { id: string; titles: string[] }[] = [];
  let held = slide;
  const requests: EditRequest[] = [];
  const apply = vi.fn(async (request: EditRequest): Promise<EditAnswer> => {
    requests.push(request);
    const { edit, continues } = request;
    if (JSON.stringify(edit.before) !== JSON.stringify(held))
      throw new AppError('store.stale', { key: 'annual/first' });
    held = edit.after as SlideFields;
    const last = steps.at(-1);
    if (continues !== undefined && last?.id === continues) last.titles.push(held.title.zh);
    else steps.push({ id: `step-${steps.length}`, titles: [held.title.zh] });
    const id = steps.at(-1)?.id;
    return { undo: { id }, redo: null, step: id } as unknown as EditAnswer;
  });
  const put = (next: SlideFields) => {
    held = next;
  };
  return { apply, steps, requests, put, held: () => held };
}

function editing() {
  const store = aStore();
  const onChange = vi.fn();
  const saver = createSlideSaver(deck, slide, {
    apply: store.apply,
    person: () => '李工',
    onChange,
  });
  return { store, saver, onChange };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a text is saved while it is typed, as one step until it rests', async () => {
  const { store, saver } = editing();
  for (const zh of ['全', '全年', '全年工', '全年工作']) {
    saver.change(titled(zh), 'title');
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(store.held().title.zh).not.toBe('题');
  await vi.advanceTimersByTimeAsync(500);
  expect(store.held().title.zh).toBe('全年工作');
  expect(store.steps).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2000);
  saver.change(titled('全年工作回顾'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  expect(store.steps).toHaveLength(2);
});

test('that what is typed was saved changes nothing that is drawn: only what is typed does', async () => {
  const { store, saver, onChange } = editing();
  saver.change(titled('全年'), 'title');
  const typed = saver.current();
  await vi.advanceTimersByTimeAsync(500);
  expect(store.held().title.zh).toBe('全年');
  saver.follow(store.held());
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(saver.current()).toBe(typed);
  saver.change(titled(''), 'title');
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.current().failure?.code).toBe('record.body-unfit');
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('nothing waits longer than half a second, however fast somebody types', async () => {
  const { store, saver } = editing();
  for (let at = 0; at < 60; at += 1) {
    saver.change(titled('字'.repeat(at + 1)), 'title');
    await vi.advanceTimersByTimeAsync(50);
    expect(store.held().title.zh.length).toBeGreaterThanOrEqual(Math.min(at - 9, 1));
    if (at > 9) expect(at + 1 - store.held().title.zh.length).toBeLessThanOrEqual(10);
  }
  expect(store.steps).toHaveLength(1);
});

test('another field is another step, and what was typed before is saved first', async () => {
  const { store, saver } = editing();
  saver.change(titled('甲'), 'title');
  saver.change({ ...titled('甲'), notes: { zh: '备', en: null } }, 'notes');
  await saver.leave();
  expect(store.steps).toHaveLength(2);
  expect(store.requests[0]?.edit.after).toMatchObject({ title: { zh: '甲' }, notes: { zh: '讲' } });
});

test('a change that is no typing is saved at once', async () => {
  const { store, saver } = editing();
  saver.change({ ...slide, hidden: true }, null);
  await saver.save();
  expect(store.held().hidden).toBe(true);
  saver.change({ ...slide, hidden: false }, null);
  await saver.save();
  expect(store.steps).toHaveLength(2);
});

test('a space at the end stays while it is typed, and goes when the field is left', async () => {
  const { store, saver } = editing();
  saver.change(titled('GDP '), 'title');
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.current().wanted.title.zh).toBe('GDP ');
  expect(store.held().title.zh).toBe('GDP');
  saver.follow(store.held());
  expect(saver.current().wanted.title.zh).toBe('GDP ');
  await saver.leave();
  expect(saver.current().wanted.title.zh).toBe('GDP');
  expect(store.requests).toHaveLength(1);
});

test('what cannot stand is kept here and said, and saved once it can', async () => {
  const { store, saver } = editing();
  saver.change(titled(''), 'title');
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.current()).toMatchObject({
    wanted: { title: { zh: '' } },
    failure: { code: 'record.body-unfit' },
  });
  expect(store.held()).toBe(slide);
  saver.change(titled('新'), 'title');
  await saver.leave();
  expect(saver.current().failure).toBeNull();
  expect(store.held().title.zh).toBe('新');
});

test('a change from elsewhere is taken over, but for one that was only overtaken', async () => {
  const { store, saver } = editing();
  saver.change(titled('甲'), null);
  await saver.save();
  // The window is told of the store as it was a moment ago.
  saver.follow(slide);
  expect(saver.current().wanted.title.zh).toBe('甲');
  saver.follow(store.held());
  saver.follow(titled('别处'));
  expect(saver.current().wanted.title.zh).toBe('别处');
});

test('what was undone stands here even where it was sent from here before', async () => {
  const { saver } = editing();
  saver.change(titled('甲'), null);
  await saver.save();
  saver.noteStep(null);
  saver.follow(slide);
  expect(saver.current().wanted).toEqual(slide);
});

test('what is given up while it is sent is not told of any more', async () => {
  const { store, saver } = editing();
  store.put(titled('别处'));
  saver.change(titled('这里'), null);
  saver.giveUp(titled('别处'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.current()).toEqual({ wanted: titled('别处'), failure: null });
  await saver.leave();
  expect(store.requests).toHaveLength(1);
});

test('a change of another window is not overwritten unseen', async () => {
  const { store, saver } = editing();
  store.put(titled('别处'));
  saver.change(titled('这里'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.current()).toMatchObject({
    wanted: { title: { zh: '这里' } },
    failure: { code: 'store.stale' },
  });
  saver.follow(titled('别处'));
  expect(saver.current().wanted.title.zh).toBe('这里');
  await saver.overwrite(titled('别处'));
  expect(store.held().title.zh).toBe('这里');
  saver.change(titled('又'), 'title');
  await saver.leave();
  expect(saver.current().failure).toBeNull();
});

/** Answers a request only when it is told to, as a busy machine does. */
function heldUp(store: ReturnType<typeof aStore>) {
  const waiting: (() => void)[] = [];
  const { apply } = store;
  const slow = async (request: EditRequest) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return apply(request);
  };
  const answer = async () => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  const saver = createSlideSaver(deck, slide, {
    apply: slow,
    person: () => '李工',
    onChange: () => undefined,
  });
  return { saver, answer };
}

test('what is typed while the store answers is of the same step, and another field of another', async () => {
  const store = aStore();
  const { saver, answer } = heldUp(store);
  saver.change(titled('甲'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  saver.change(titled('甲乙'), 'title');
  saver.change({ ...titled('甲乙'), notes: { zh: '备', en: null } }, 'notes');
  const left = saver.leave();
  for (let at = 0; at < 3; at += 1) await answer();
  await left;
  expect(store.steps.map(({ titles }) => titles)).toEqual([['甲', '甲乙'], ['甲乙']]);
  expect(store.requests.map(({ edit }) => (edit.after as SlideFields).notes?.zh)).toEqual([
    '讲',
    '讲',
    '备',
  ]);
  expect(saver.isSaved()).toBe(true);
});

test('a field that is left while the store answers leaves nothing for another step', async () => {
  const store = aStore();
  const { saver, answer } = heldUp(store);
  saver.change(titled('甲'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  saver.change(titled('甲乙'), 'title');
  const left = saver.leave();
  await answer();
  await answer();
  await left;
  expect(store.steps.map(({ titles }) => titles)).toEqual([['甲', '甲乙']]);
});

test('what could not stand for a moment keeps nothing from the store that was typed after it', async () => {
  const store = aStore();
  const { saver, answer } = heldUp(store);
  saver.change(titled('甲'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  saver.change(titled(''), 'title');
  await vi.advanceTimersByTimeAsync(500);
  saver.change(titled('乙'), 'title');
  const left = saver.leave();
  for (let at = 0; at < 2; at += 1) await answer();
  await left;
  expect(saver.current().failure).toBeNull();
  expect(store.held().title.zh).toBe('乙');
});

test('what is typed behind a text that was deleted again is a step of its own', async () => {
  const store = aStore();
  const saver = createSlideSaver(deck, slide, {
    // As the store does: nothing is left of the step, and the one before it is next to be undone.
    async apply(request) {
      const answer = await store.apply(request);
      const isGone = request.continues !== undefined && store.held().title.zh === '全';
      return isGone ? ({ ...answer, undo: { id: 'step-0' }, step: null } as never) : answer;
    },
    person: () => '李工',
    onChange() {},
  });
  saver.change(titled('全'), 'title');
  await saver.leave();
  saver.change(titled('全年'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  saver.change(titled('全'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  saver.change(titled('全区'), 'title');
  await vi.advanceTimersByTimeAsync(500);
  expect(store.requests.map(({ continues }) => continues)).toEqual([
    ...[undefined, undefined],
    ...['step-1', undefined],
  ]);
});
