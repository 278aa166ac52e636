import { AppError } from '../../../shared/errors.ts';
import type { PictureFiles } from '../../../shared/model/picture.ts';
import { api } from '../../api.ts';
import { keepAtHand } from '../../slides/pictures-at-hand.ts';
import type { IntakeRequest, Prepared, PreparedFile, PreparedLarge } from './intake-worker.ts';

/** From a picture that is kept until a thread is started for another one: the window draws meanwhile, ms. */
const spareAfterMs = 1500;

/**
 * Takes in a picture that a person dropped, pasted or chose: made ready in a thread of its own, so
 * that the window answers meanwhile, and kept by the main process.
 *
 * @param onReady told of the picture before it is kept: from then on this window can draw it, by its
 *   larger file, which stands for the smaller one too; it is kept once this has settled
 * @throws picture.*, file.*; nothing is kept then
 */
export async function takeIn(
  file: Blob,
  onReady: (picture: PictureFiles) => Promise<void>,
): Promise<PictureFiles> {
  const { large, small } = await prepare(file, (ready) => {
    keepAtHand(ready.name, ready.bytes);
    const { name, width, height } = ready;
    return onReady({ file: name, small: name, width, height });
  });
  keepAtHand(small.name, small.bytes);
  return api.pictures.add({ full: large.bytes, small: small.bytes });
}

/** How many fields there are that a picture may come to, and the thread that waits for it. */
let fields = 0;
let spare: Worker | null = null;
let spareTimer: ReturnType<typeof setTimeout> | undefined;

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
    clearTimeout(spareTimer);
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

/**
 * A thread for each picture: a decoded one takes a quarter of a gigabyte, which goes with it.
 *
 * @param onLarge draws the larger file; the smaller one is made afterwards
 */
function prepare(
  file: Blob,
  onLarge: (large: PreparedLarge) => Promise<void>,
): Promise<{ readonly large: PreparedLarge; readonly small: PreparedFile }> {
  const worker = spare ?? startThread();
  const tell = (request: IntakeRequest) => worker.postMessage(request);
  spare = null;
  return new Promise<{ large: PreparedLarge; small: PreparedFile }>((resolve, reject) => {
    let large: PreparedLarge | null = null;
    worker.addEventListener('message', ({ data }: MessageEvent<Prepared>) => {
      if ('refused' in data) reject(new AppError(data.refused.code, data.refused.params));
      else if ('large' in data) {
        large = data.large;
        onLarge(large).then(() => tell('make-small'), reject);
      } else if (large) resolve({ large, small: data.small });
    });
    // Out of memory, above all.
    worker.addEventListener('error', () => reject(new AppError('picture.broken')));
    tell(file);
  }).finally(() => {
    worker.terminate();
    clearTimeout(spareTimer);
    spareTimer = setTimeout(() => requestIdleCallback(startSpare), spareAfterMs);
  });
}

/** The file that is dropped or pasted; null where there is none. A program's own copy of a picture is one. */
export function fileIn(transfer: DataTransfer | null): File | null {
  const files = [...(transfer?.files ?? [])];
  return files.find(({ type }) => type.startsWith('image/')) ?? files[0] ?? null;
}
