import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { logoLimits } from './logo.ts';

/** @throws logo.unreadable; logo.too-large before anything is read */
export async function readLogoFile(file: string): Promise<Uint8Array> {
  const unreadable = (): never => {
    throw new AppError('logo.unreadable', { path: file });
  };
  const found = await stat(file).catch(unreadable);
  // A device has no size, and no end.
  if (!found.isFile()) return unreadable();
  const { size } = found;
  if (size > logoLimits.bytes) {
    throw new AppError('logo.too-large', { limit: logoLimits.bytes / 1024 });
  }
  return readFile(file).catch(unreadable);
}
