import { expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { EditAnswer, EditRequest } from '../../shared/model/edit.ts';
import { SlideFields } from '../../shared/model/edit-fields.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { createSlideSavers } from './slide-savers.ts';

const deck = DeckKey.parse('annual');
const slide = SlideFields.parse({
  key: 'first',
  layout: 'cover',
  orderKey: 'a0',
  section: 'begin',
  title: { zh: '题', en: 'Title' },
  subtitle: null,
  body: { lead: { zh: '引', en: 'Lead' }, scene: 'lake' },
  notes: null,
  hidden: false,
});
const titled = (zh: string): SlideFields => ({ ...slide, title: { zh, en: 'Title' } });
const name = 'annual/first';

test('what the store did not take is there when the editor is opened again, until it is saved', async () => {
  const apply = vi.fn(
    async (_: EditRequest): Promise<EditAnswer> => ({ undo: null, redo: null, step: null }),
  );
  apply.mockRejectedValueOnce(new AppError('file.disk-full', { path: 'store.sqlite' }));
  const savers = createSlideSavers(apply);
  const saver = savers.of(deck, slide);
  const close = savers.use(name, saver);
  saver.change(titled('新题'), 'title');
  close();
  await vi.waitFor(() => expect(savers.unsaved()).toEqual([name]));
  const again = savers.of(deck, slide);
  expect(again.current()).toMatchObject({
    wanted: { title: { zh: '新题' } },
    failure: { code: 'file.disk-full' },
  });
  const closeAgain = savers.use(name, again);
  await again.retry();
  closeAgain();
  await vi.waitFor(() => expect(savers.all()).toEqual([]));
  expect(apply).toHaveBeenLastCalledWith(
    expect.objectContaining({ edit: expect.objectContaining({ after: titled('新题') }) }),
  );
});

test('a slide that is come back to while it is being saved keeps its saver', async () => {
  let answer = (): void => undefined;
  const savers = createSlideSavers(
    () =>
      new Promise((resolve) => {
        answer = () => resolve({ undo: null, redo: null, step: null });
      }),
  );
  const saver = savers.of(deck, slide);
  const leave = savers.use(name, saver);
  saver.change(titled('新题'), 'title');
  leave();
  const leaveAgain = savers.use(name, savers.of(deck, slide));
  answer();
  await saver.save();
  await saver.leave();
  expect(savers.of(deck, slide)).toBe(saver);
  expect(saver.current().wanted.title.zh).toBe('新题');
  leaveAgain();
  await vi.waitFor(() => expect(savers.all()).toEqual([]));
});

const settled = async (_: EditRequest): Promise<EditAnswer> => ({
  undo: null,
  redo: null,
  step: null,
});

test('what comes after a while is put on the slide as it stands by then', async () => {
  const apply = vi.fn(settled);
  const savers = createSlideSavers(apply);
  const asked = savers.of(deck, slide);
  savers.use(name, asked)();
  await vi.waitFor(() => expect(savers.all()).toEqual([]));
  const now = savers.of(deck, slide);
  const leave = savers.use(name, now);
  now.change(titled('新题'), 'title');
  savers.change(name, asked, (wanted) => ({ ...wanted, hidden: true }), null);
  await now.leave();
  expect(now.current()).toEqual({ wanted: { ...titled('新题'), hidden: true }, failure: null });
  expect(apply.mock.lastCall?.[0].edit.after).toEqual({ ...titled('新题'), hidden: true });
  leave();
});

test('what comes once its slide was left is saved, and told of where it was refused', async () => {
  const apply = vi.fn(settled);
  const savers = createSlideSavers(apply);
  const asked = savers.of(deck, slide);
  savers.use(name, asked)();
  await vi.waitFor(() => expect(savers.all()).toEqual([]));
  savers.change(name, asked, (wanted) => ({ ...wanted, hidden: true }), null);
  await vi.waitFor(() => expect(savers.all()).toEqual([]));
  expect(apply.mock.lastCall?.[0].edit.after).toEqual({ ...slide, hidden: true });
  apply.mockRejectedValueOnce(new AppError('store.stale', { key: name }));
  savers.change(name, asked, (wanted) => ({ ...wanted, hidden: false }), null);
  await vi.waitFor(() => expect(savers.unsaved()).toEqual([name]));
});
