import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryIn } from '../../files/temporary.ts';
import { flush, moveToFreePath, withFileErrors } from '../file/move-file.ts';
import { hashOfPicture, pictureFolders, picturesOfBackups } from './pictures.ts';

/**
 * Gives the backups of a store the pictures that they have not yet: each once, however many backups
 * show it, and apart from the store's own, so that they outlive those.
 *
 * @throws file.disk-full, store.read-only, store.disk-failed
 */
export function shareWithBackups(store: string): void {
  const [own] = pictureFolders(store);
  const shared = picturesOfBackups(store);
  const lacking = namesIn(own).filter((name) => !existsSync(join(shared, name)));
  if (lacking.length > 0) withFileErrors(shared, () => mkdirSync(shared, { recursive: true }));
  for (const name of lacking) copyPicture(join(own, name), join(shared, name), name);
}

function copyPicture(from: string, to: string, name: string): void {
  const partial = temporaryIn(join(to, '..'));
  try {
    withFileErrors(to, () => {
      copyFileSync(from, partial);
      flush(partial);
    });
    // A damaged one is no picture of any slide.
    if (`${hashOfPicture(readFileSync(partial))}.jpg` === name) moveToFreePath(partial, to);
  } finally {
    rmSync(partial, { force: true });
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.jpg$/.test(name))
    : [];
}
