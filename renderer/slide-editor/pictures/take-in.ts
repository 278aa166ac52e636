import { AppError } from '../../../shared/errors.ts';
import type { PictureFiles } from '../../../shared/model/picture.ts';
import { api } from '../../api.ts';
import type { Prepared } from './intake-worker.ts';

/**
 * Takes in a picture that a person dropped, pasted or chose: made ready in a thread of its own, so
 * that the window answers meanwhile, and kept by the main process.
 *
 * @throws picture.*, file.*; nothing is kept then
 */
export async function takeIn(file: Blob): Promise<PictureFiles> {
  return api.pictures.add(await prepare(file));
}

/** A thread for each picture: a decoded one takes a quarter of a gigabyte, which goes with it. */
function prepare(file: Blob): Promise<Exclude<Prepared, { refused: unknown }>> {
  const worker = new Worker(new URL('./intake-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Exclude<Prepared, { refused: unknown }>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Prepared>) => {
      if ('refused' in data) reject(new AppError(data.refused.code, data.refused.params));
      else resolve(data);
    });
    // Out of memory, above all.
    worker.addEventListener('error', () => reject(new AppError('picture.broken')));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

/** The file that is dropped or pasted; null where there is none. A program's own copy of a picture is one. */
export function fileIn(transfer: DataTransfer | null): File | null {
  const files = [...(transfer?.files ?? [])];
  return files.find(({ type }) => type.startsWith('image/')) ?? files[0] ?? null;
}
