import { readFileSync } from 'node:fs';
import type { FileWriter } from '../export/write-file.ts';
import { Placement } from './placement.ts';

/** Null when nothing was remembered, or nothing that can be read. */
export function recallPlacement(file: string): Placement | null {
  try {
    return Placement.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function rememberPlacement(
  files: FileWriter,
  file: string,
  placement: Placement,
): Promise<void> {
  return files.write(file, `${JSON.stringify(placement)}\n`);
}
