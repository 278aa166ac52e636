import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { correction } from '../testing/edit.ts';
import { tasksHere } from '../testing/tasks-here.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { openStore } from './open.ts';

test('a merge that is tried in the thread says what one here would say, beside a store that goes on', async () => {
  const folder = temporaryFolder();
  const datasetFolder = tinyDataset();
  const open = (name: string) => {
    const store = openStore(join(folder, name), { datasetFolder, onDamaged: 'refuse' });
    onTestFinished(() => store.close());
    return store;
  };
  open('ours.sqlite').close();
  copyFileSync(join(folder, 'ours.sqlite'), join(folder, 'theirs.sqlite'));
  const [ours, theirs] = [open('ours.sqlite'), open('theirs.sqlite')];
  theirs.edits.apply(correction(theirs, 'hi-tech', { value: 1310 }));
  ours.edits.apply(correction(ours, 'market-new', { value: 5 }));
  ours.edits.apply(correction(ours, 'hi-tech', { value: 1320 }));
  const [theme] = theirs.themes.list();
  theirs.edits.apply({
    edit: { entity: 'theme', before: theme, after: { ...theme, name: { zh: '新名', en: null } } },
    ...{ actor: '王工', reason: '' },
  } as never);
  const request = { theirs: theirs.merging.side(), choices: {}, actor: '李工', reason: '合并' };
  const before = ours.hash();
  const scratch = join(folder, 'scratch');
  const tried = await tasksHere().run('tryMerge', { path: ours.file, scratch, request });
  const { refused, ...here } = ours.merging.tryOut(request);
  expect(tried).toEqual({
    ...here,
    refused: refused.map(({ error, ...one }) => ({ ...one, why: AppError.toFailure(error) })),
  });
  expect(tried.items.map(({ name }) => name)).toContain(
    'observation:hi-tech@2023#CN-420111:report',
  );
  expect(structuredClone(tried)).toEqual(tried);
  expect([ours.hash(), existsSync(scratch)]).toEqual([before, false]);
});
