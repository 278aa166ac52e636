import { expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { EditRequest, UndoState } from '../../shared/model/edit.ts';
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
  const apply = vi.fn(async (_: EditRequest): Promise<UndoState> => ({ undo: null, redo: null }));
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
        answer = () => resolve({ undo: null, redo: null });
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
