import path from 'node:path';
import { datasetFolderIn } from '../../built-in-dataset.ts';

/** The data package that the app's stores are made from. */
export const builtInDataset = datasetFolderIn(path.resolve(import.meta.dirname, '..', '..', '..'));
