import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noDetails } from '../../../shared/model/meeting-details.ts';
import { answeredBy } from '../../../shared/show/meeting-words.ts';
import { openStore } from '../file/open.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { migrations } from './index.ts';

const version = migrations.findIndex(({ name }) => name === 'meeting-details');

test('a meeting of an earlier version opens with what it has, and takes what people write of it', () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const fresh = openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const meeting = fresh.meetings.add(meetingRecord());
  fresh.close();
  const older = join(folder, 'older.sqlite');
  makeOlderStore(version, today, older).close();

  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const held = store.meetings.get(meeting);
  const [asked] = held.questions;
  expect(asked).toEqual({
    ...{ at: '2024-01-23T01:01:00.000Z', asked: 'gxjs', figure: 'hi-tech' },
    ...{ name: null, period: null, printed: '突破1300家' },
  });
  expect(asked && answeredBy(asked, 'zh-CN')).toBe('');
  expect(held).toMatchObject({ details: noDetails, decisions: [] });
  const edit = { entity: 'detail', field: 'name', before: '', after: '调度会' } as const;
  store.meetings.change({ meeting, edit, actor: '王芳' });
  expect(store.meetings.get(meeting).details).toMatchObject({ name: '调度会' });
});
