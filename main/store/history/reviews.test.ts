import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { openStore } from '../file/open.ts';
import { correction, report } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

const draft = (anchor: unknown, text = '核对一下') =>
  ReviewDraft.parse({ anchor, kind: 'comment', text, author: '王工' });
const opening = { about: 'slide', deck: 'tiny', slide: 'cover' };

test('a review names what it is about, is changed, resolved and removed, and is no content', () => {
  const { store } = opened();
  const before = store.snapshot();
  const listener = vi.fn();
  store.onChange(listener);
  const review = store.reviews.add(draft(opening));
  expect(review).toMatchObject({ subject: { zh: '封面' }, exists: true, resolved: false });
  expect(store.reviews.change({ id: review.id, text: '已核对' }).text).toBe('已核对');
  expect(store.reviews.resolve({ id: review.id, resolved: true }).resolved).toBe(true);
  store.reviews.remove(review.id);
  expect(store.reviews.list()).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(4);
  expect(store.snapshot()).toEqual(before);
  expect(() => store.reviews.resolve({ id: review.id, resolved: false })).toThrow(
    expect.objectContaining({ code: 'review.unknown' }),
  );
});

test('a review of what is not there is refused', () => {
  const { store } = opened();
  expect(() => store.reviews.add(draft({ about: 'goal', goal: 'nothing' }))).toThrow(
    expect.objectContaining({ code: 'record.unknown', params: { key: 'nothing' } }),
  );
  expect(ReviewDraft.safeParse({ ...draft(opening), text: ' \n ' }).success).toBe(false);
});

test('a review outlives what it is about, and says what that was', () => {
  const { store } = opened();
  store.reviews.add(draft({ about: 'indicator', indicator: 'applicants' }));
  const found = store.indicators.get('applicants');
  if (!found) throw new Error('no applicants');
  const { observations: _, competing: __, position: ___, ...before } = found;
  const whole = store.indicators.get('hi-tech');
  const { observations: _o, competing: _c, position: _p, ...part } = whole ?? found;
  const edit = (edit: unknown) =>
    store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason: '取消' });
  edit({ entity: 'indicator', before: part, after: { ...part, denominator: null } });
  edit({ entity: 'indicator', before, after: null });
  expect(store.reviews.list()).toMatchObject([{ exists: false, subject: { zh: '申报企业' } }]);
  store.edits.undo();
  expect(store.reviews.list()).toMatchObject([{ exists: true }]);
});

test('what changed since says when, for figures and goals', () => {
  const { store } = opened();
  expect(store.reviews.changes()).toEqual([]);
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  store.edits.apply(report('tower', {}));
  store.edits.undo();
  const changed = store.reviews.changes().map(({ entity, key }) => `${entity} ${key}`);
  expect(changed.sort()).toEqual(['goal tower', 'indicator hi-tech']);
});

test('drafts come back after a restart until they are dropped', () => {
  const { file, store } = opened();
  const form = 'observation:hi-tech@2023';
  store.drafts.keep({ form, value: { value: '１３２０', note: '半句' } });
  store.drafts.keep({ form, value: { value: '1320家' } });
  store.close();
  const again = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => again.close());
  expect(again.drafts.get(form)).toMatchObject({ form, value: { value: '1320家' } });
  expect(again.drafts.list()).toHaveLength(1);
  again.drafts.drop(form);
  expect(again.drafts.get(form)).toBeNull();
});
