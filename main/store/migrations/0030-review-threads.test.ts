import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { migrations } from './index.ts';

const version = migrations.findIndex(({ name }) => name === 'review-threads');

test('comments of an earlier version stay as they were, and are answered', () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const fresh = openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const anchor = { about: 'slide', deck: 'tiny', slide: 'cover' };
  const draft = { anchor, kind: 'question', text: '口径？', author: '王工' };
  const asked = fresh.reviews.add(ReviewDraft.parse(draft));
  fresh.close();
  const older = join(folder, 'older.sqlite');
  makeOlderStore(version, today, older).close();

  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  expect(store.reviews.list()).toEqual([asked]);
  expect(asked).toMatchObject({ replyTo: null, pin: null });
  store.reviews.reply({ replyTo: asked.id, text: '按年报', author: '李工' });
  expect(store.reviews.list()).toHaveLength(2);
  expect(store.reviewTurns.latest().size).toBe(0);
});
