import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Profile } from '../../../shared/model/profile.ts';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { openStore } from '../file/open.ts';
import { correction } from '../testing/edit.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { testRecordId } from '../testing/record-id.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function opened(file: string, profile: () => Profile) {
  const store = openStore(file, {
    datasetFolder: tinyDataset(),
    onDamaged: 'refuse',
    whoIsHere: profile,
  });
  onTestFinished(() => store.close());
  return store;
}

const at = (device: number, name: string, person = '王芳'): Profile => ({
  person,
  device: { id: testRecordId(device), name },
});
const comment = ReviewDraft.parse({
  anchor: { about: 'slide', deck: 'tiny', slide: 'cover' },
  ...{ kind: 'comment', text: '核对一下', author: '王芳' },
});

test('what people make says who made it and on which computer, by the name that it has now', () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  let here = at(1, '办公室电脑');
  const store = opened(file, () => here);
  store.reviews.add(comment);
  here = at(1, '会议室电脑');
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  store.meetings.add(meetingRecord());
  const { device } = here;
  expect(store.reviews.list()).toMatchObject([{ author: '王芳', device }]);
  expect(store.edits.undoState().undo).toMatchObject({ actor: '李工', device });
  expect(store.edits.history(['observation'], 'hi-tech')).toMatchObject([{ device }]);
  expect(store.meetings.list()).toMatchObject([{ heldBy: '王芳', device }]);
});

test('a store that goes to another computer keeps where its records were made, and signs new ones as there', () => {
  const folder = temporaryFolder();
  const [first, second] = [join(folder, 'first.sqlite'), join(folder, 'second.sqlite')];
  const here = opened(first, () => at(1, '办公室电脑'));
  here.reviews.add(comment);
  here.close();
  copyFileSync(first, second);
  const there = opened(second, () => at(2, '笔记本', '李工'));
  const [old] = there.reviews.list();
  if (!old) throw new Error('the comment is gone');
  there.reviews.remove(old.id);
  there.reviews.restore([old]);
  there.reviews.add(comment);
  expect(there.reviews.list().map(({ device }) => device?.name)).toEqual(['办公室电脑', '笔记本']);
  there.meetings.add(meetingRecord());
  expect(there.meetings.list()).toMatchObject([{ heldBy: '李工', device: { name: '笔记本' } }]);
});

test('two computers with one store never give one identity twice', () => {
  const folder = temporaryFolder();
  const ids = [1, 2].flatMap((device) => {
    const store = opened(join(folder, `${device}.sqlite`), () => at(device, `${device}`));
    return [1, 2, 3].map(() => store.reviews.add(comment).id);
  });
  expect(new Set(ids).size).toBe(6);
  expect(ids.slice(0, 3)).toEqual(ids.slice(0, 3).sort());
});
