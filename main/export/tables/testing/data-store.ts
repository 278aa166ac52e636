import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../../store/file/open.ts';
import { temporaryFolder } from '../../../store/testing/temporary-folder.ts';

export const builtInDataset = path.join('assets', 'dataset', 'hongshan-2023');

/** A store of the built-in data, or of that in another folder. */
export function dataStore(datasetFolder = builtInDataset): Store {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  return store;
}
