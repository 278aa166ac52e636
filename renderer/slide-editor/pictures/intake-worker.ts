import '../../no-eval.ts';

import { AppError, type Failure } from '../../../shared/errors.ts';
import { type PictureSize, pictureBytes, pictureSides } from '../../../shared/model/picture.ts';
import { withoutMetadata } from '../../../shared/pictures/jpeg.ts';
import { assertWeight, readHeader } from '../../../shared/pictures/read-header.ts';

/** One of a picture's two files, by the name that the store will give it. */
export interface PreparedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
}

/** The larger file, which is drawn while the smaller one is made. */
export interface PreparedLarge extends PreparedFile {
  readonly width: number;
  readonly height: number;
}

/** What the thread is told: first the picture, and once its larger file is drawn to make the smaller one. */
export type IntakeRequest = Blob | 'make-small';

/** What the thread answers: the two files one after the other, or once why it takes no picture. */
export type Prepared =
  | { readonly large: PreparedLarge }
  | { readonly small: PreparedFile }
  | { readonly refused: Failure };

/** Tried in this order until the file is light enough; few pictures need the second. */
const qualities = [0.86, 0.75, 0.6, 0.4] as const;

/** Settles once the larger file is drawn. */
const largeDrawn = Promise.withResolvers<void>();

self.addEventListener('message', ({ data }: MessageEvent<IntakeRequest>) => {
  if (data === 'make-small') largeDrawn.resolve();
  else prepare(data).catch((error: unknown) => answer({ refused: AppError.toFailure(error) }));
});

function answer(prepared: Prepared, bytes?: Uint8Array<ArrayBuffer>): void {
  self.postMessage(prepared, { transfer: bytes ? [bytes.buffer] : [] });
}

/**
 * A picture as the store keeps it: upright, at most so large, without anything but what is seen.
 *
 * @throws picture.*
 */
async function prepare(file: Blob): Promise<void> {
  assertWeight(file.size);
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch((cause: unknown) => {
      throw new AppError('picture.unreadable', {}, { cause });
    }),
  );
  const { type } = readHeader(bytes);
  // The type that its content has, whatever its name says.
  const upright = await decode(new Blob([bytes], { type }));
  let large: OffscreenCanvas;
  try {
    large = draw(upright, pictureSides.full);
  } finally {
    // The camera's own pixels take most of the memory.
    upright.close();
  }
  const { width, height } = large;
  const full = await encode(large, 'full');
  const isSmall = Math.max(width, height) <= pictureSides.small;
  const small = isSmall ? full.slice() : null;
  answer({ large: { bytes: full, name: await nameOf(full), width, height } }, full);
  // The window and its drawing threads have the processors until then.
  await largeDrawn.promise;
  const smaller = small ?? (await encode(draw(large, pictureSides.small), 'small'));
  answer({ small: { bytes: smaller, name: await nameOf(smaller) } }, smaller);
}

/** Turned as the camera says. */
async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new AppError('picture.broken', {}, { cause });
  }
}

async function encode(
  canvas: OffscreenCanvas,
  size: PictureSize,
): Promise<Uint8Array<ArrayBuffer>> {
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const bytes = withoutMetadata(new Uint8Array(await blob.arrayBuffer()));
    if (bytes.length <= pictureBytes[size]) return bytes;
  }
  throw new AppError('picture.refused');
}

function draw(picture: ImageBitmap | OffscreenCanvas, longest: number): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new AppError('picture.broken');
  // What a drawing leaves open is paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}

/** As the store names a file: by its SHA-256, in hex. */
async function nameOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
