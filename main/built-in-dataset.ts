import path from 'node:path';
import { builtInDatasetName } from '../shared/product.ts';

/** @param root the folder that holds `assets/` */
export function datasetFolderIn(root: string): string {
  return path.join(root, 'assets', 'dataset', builtInDatasetName);
}
