import { AppError } from '../../../shared/errors.ts';
import type { PictureFiles } from '../../../shared/model/picture.ts';
import { api } from '../../api.ts';
import { keepAtHand } from '../../slides/pictures-at-hand.ts';
import type { Prepared, PreparedPicture } from './intake-worker.ts';

/**
 * Takes in a picture that a person dropped, pasted or chose: made ready in a thread of its own, so
 * that the window answers meanwhile, and kept by the main process.
 *
 * @param onReady told of the picture before it is kept: from then on this window can draw it
 * @throws picture.*, file.*; nothing is kept then
 */
export async function takeIn(
  file: Blob,
  onReady: (picture: PictureFiles) => void,
): Promise<PictureFiles> {
  const { full, small, files } = await prepare(file);
  keepAtHand(files.file, full);
  keepAtHand(files.small, small);
  onReady(files);
  return api.pictures.add({ full, small });
}

/** How many fields there are that a picture may come to, and the thread that waits for it. */
let fields = 0;
let spare: Worker | null = null;

/**
 * Has a thread ready for the next picture, as starting one takes as long as a tenth of the picture itself.
 *
 * @returns what says that no picture can come here any more
 */
export function expectPictures(): () => void {
  fields += 1;
  const waiting = requestIdleCallback(startSpare);
  return () => {
    cancelIdleCallback(waiting);
    fields -= 1;
    if (fields > 0) return;
    spare?.terminate();
    spare = null;
  };
}

function startSpare(): void {
  if (fields > 0) spare ??= startThread();
}

function startThread(): Worker {
  return new Worker(new URL('./intake-worker.ts', import.meta.url), { type: 'module' });
}

/** A thread for each picture: a decoded one takes a quarter of a gigabyte, which goes with it. */
function prepare(file: Blob): Promise<PreparedPicture> {
  const worker = spare ?? startThread();
  spare = null;
  return new Promise<PreparedPicture>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Prepared>) => {
      if ('refused' in data) reject(new AppError(data.refused.code, data.refused.params));
      else resolve(data);
    });
    // Out of memory, above all.
    worker.addEventListener('error', () => reject(new AppError('picture.broken')));
    worker.postMessage(file);
  }).finally(() => {
    worker.terminate();
    requestIdleCallback(startSpare);
  });
}

/** The file that is dropped or pasted; null where there is none. A program's own copy of a picture is one. */
export function fileIn(transfer: DataTransfer | null): File | null {
  const files = [...(transfer?.files ?? [])];
  return files.find(({ type }) => type.startsWith('image/')) ?? files[0] ?? null;
}
