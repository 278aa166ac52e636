import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { openStore, type Store } from '../file/open.ts';
import { createStoreTasks } from '../file/store-tasks.ts';
import { correction } from '../testing/edit.ts';
import { addSecondDeck } from '../testing/second-deck.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

const onSlide = (deck: string, text: string) =>
  ReviewDraft.parse({
    anchor: { about: 'slide', deck, slide: 'cover' },
    ...{ kind: 'question', text, author: '王工' },
  });

/** A colleague's store as it came back, in a file of its own. */
function copyOf(store: Store, change: (theirs: Store) => void) {
  const { file, store: theirs } = opened();
  const request = { theirs: store.merging.side(), choices: {}, actor: '李工', reason: '合并' };
  theirs.merging.merge(request);
  change(theirs);
  theirs.close();
  return { kind: 'file' as const, path: file };
}

test('comments that one side lacks, and those that stand otherwise there, are listed with answers', async () => {
  const { store } = opened();
  const alike = store.reviews.add(onSlide('tiny', '一样'));
  const settled = store.reviews.add(onSlide('tiny', '已处理？'));
  const other = copyOf(store, (theirs) => {
    theirs.reviews.resolve({ id: settled.id, resolved: true });
    theirs.reviews.reply({ replyTo: alike.id, text: '对方的答复', author: '李工' });
    theirs.reviews.add(onSlide('tiny', '对方的疑问'));
  });
  const own = store.reviews.add(onSlide('tiny', '我方的疑问'));
  const { comments } = await store.differences.compare(other);
  // Before is the other store, after this one.
  expect(comments?.map(({ before, after }) => [before?.text ?? null, after?.text ?? null])).toEqual(
    [
      ['已处理？', '已处理？'],
      [null, '我方的疑问'],
      ['对方的答复', null],
      ['对方的疑问', null],
    ],
  );
  expect(comments?.[0]).toMatchObject({
    before: { resolved: true },
    after: { resolved: false },
    slides: [{ deck: 'tiny', slide: 'cover' }],
  });
  expect(comments?.[2]?.before?.replyTo).toBe(alike.id);
  expect(comments?.[1]?.after).toEqual(own);
});

test('a kept state has no comments to be held against', async () => {
  const { store } = opened();
  const { state } = await store.differences.keep('hand', { zh: '会前', en: 'Before' });
  store.reviews.add(onSlide('tiny', '后来的'));
  expect((await store.differences.compare(state)).comments).toBeNull();
});

test('a bundle is compared as it is; what it does not hold is not missing in it', async () => {
  const { file, store } = opened();
  const before = store.decks.slide('tiny', 'cover');
  const after = { ...before, title: { zh: '高企{{hi-tech}}', en: null } };
  const edit = Edit.parse({ entity: 'slide', deck: 'tiny', before, after });
  store.edits.apply({ edit, actor: '李工', reason: '' });
  addSecondDeck(file, { from: 'tiny', key: 'second', title: '另一份', period: '2023' });
  store.reviews.add(onSlide('tiny', '一样'));
  store.reviews.add(onSlide('second', '另一份的'));
  const bytes = await createStoreTasks(undefined).makeBundle({
    ...{ path: file, dataset: '', scratch: join(temporaryFolder(), 'scratch') },
    request: { decks: ['tiny'], madeBy: '李工' },
  });
  const path = join(temporaryFolder(), 'a.hsbrief');
  writeFileSync(path, bytes);
  const known = await store.differences.describeFile(path);
  expect(known.label.zh).toBe('a.hsbrief');
  expect(await store.differences.compare(known.state)).toMatchObject({
    ...{ figures: [], goals: [], milestones: [], comments: [] },
  });
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  store.reviews.add(onSlide('tiny', '后来的'));
  const { figures, comments } = await store.differences.compare(known.state);
  expect(figures.map(({ key }) => String(key))).toEqual(['hi-tech']);
  expect(comments).toMatchObject([{ before: null, after: { text: '后来的' } }]);
});

test('a zip archive of another program is no bundle', async () => {
  const { store } = opened();
  const path = join(temporaryFolder(), 'other.zip');
  writeFileSync(path, Buffer.from('PK\u0003\u0004 and nothing of ours', 'latin1'));
  await expect(store.differences.describeFile(path)).rejects.toThrow('bundle.not-a-bundle');
});
