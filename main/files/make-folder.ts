import { mkdirSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';

/**
 * Makes a folder, and those above it, where they are missing.
 *
 * @throws file.disk-full, file.not-writable
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    throw new AppError(isFull ? 'file.disk-full' : 'file.not-writable', { path }, { cause });
  }
}
