import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/ipc/outcome.ts';
import { logoLimits } from './logo.ts';

/** @throws logo.unreadable; logo.too-large before anything is read */
export async function readLogoFile(file: string): Promise<Uint8Array> {
  const unreadable = () => {
    throw new AppError('logo.unreadable', { path: file });
  };
  const { size } = await stat(file).catch(unreadable);
  if (size > logoLimits.bytes) {
    throw new AppError('logo.too-large', { limit: logoLimits.bytes / 1024 });
  }
  return readFile(file).catch(unreadable);
}
