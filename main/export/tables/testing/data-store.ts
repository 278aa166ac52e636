import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../../store/file/open.ts';
import { builtInDataset } from '../../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../../store/testing/temporary-folder.ts';

/** A store of the built-in data, or of that in another folder. */
export function dataStore(datasetFolder = builtInDataset): Store {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  return store;
}
