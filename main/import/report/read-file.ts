import { open } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';

/** A report of a thousand pages has some 3 MB of text; anything beyond this is none. */
export const largestFile = 64 * 1024 * 1024;

/**
 * The bytes of a report’s file.
 *
 * @throws report.not-read, report.too-large, report.empty
 */
export async function readReportFile(file: string): Promise<Uint8Array> {
  const name = path.basename(file);
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new AppError('report.not-read', { path: file }, { cause });
  });
  try {
    const { size } = await handle.stat();
    if (size > largestFile)
      throw new AppError('report.too-large', { name, megabytes: largestFile / 1024 / 1024 });
    const bytes = await handle.readFile().catch((cause: unknown) => {
      throw new AppError('report.not-read', { path: file }, { cause });
    });
    if (bytes.length === 0) throw new AppError('report.empty', { name });
    return bytes;
  } finally {
    await handle.close();
  }
}
