import '../../no-eval.ts';

import { AppError, type Failure } from '../../../shared/errors.ts';
import {
  type PictureFiles,
  type PictureSize,
  pictureBytes,
  pictureSides,
} from '../../../shared/model/picture.ts';
import { withoutMetadata } from '../../../shared/pictures/jpeg.ts';
import { assertWeight, readHeader } from '../../../shared/pictures/read-header.ts';

/** A picture made ready: its two files, and what the store will call them. */
export interface PreparedPicture {
  readonly full: Uint8Array<ArrayBuffer>;
  readonly small: Uint8Array<ArrayBuffer>;
  readonly files: PictureFiles;
}

/** What the thread answers, once. */
export type Prepared = PreparedPicture | { readonly refused: Failure };

/** Tried in this order until the file is light enough; few pictures need the second. */
const qualities = [0.86, 0.75, 0.6, 0.4] as const;

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  prepare(data).then(
    (prepared) =>
      self.postMessage(prepared, { transfer: [prepared.full.buffer, prepared.small.buffer] }),
    (error: unknown) => self.postMessage({ refused: AppError.toFailure(error) }),
  );
});

/**
 * A picture as the store keeps it: upright, at most so large, without anything but what is seen.
 *
 * @throws picture.*
 */
async function prepare(file: Blob): Promise<PreparedPicture> {
  assertWeight(file.size);
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch((cause: unknown) => {
      throw new AppError('picture.unreadable', {}, { cause });
    }),
  );
  const { type } = readHeader(bytes);
  // The type that its content has, whatever its name says.
  const upright = await decode(new Blob([bytes], { type }));
  const large = await draw(upright, pictureSides.full).finally(() => upright.close());
  const { width, height } = large;
  const isSmall = Math.max(width, height) <= pictureSides.small;
  // The browser engine encodes beside this thread: both are written at once. The smaller one is made of the
  // larger, so that the camera's own pixels, which take most of the memory, are gone by then.
  const [full, smaller] = await Promise.all([
    encode(large, 'full'),
    isSmall ? null : draw(large, pictureSides.small).then((canvas) => encode(canvas, 'small')),
  ]);
  const small = smaller ?? full.slice();
  const [name, smallName] = await Promise.all([nameOf(full), nameOf(small)]);
  return { full, small, files: { file: name, small: smallName, width, height } };
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

async function draw(
  picture: ImageBitmap | OffscreenCanvas,
  longest: number,
): Promise<OffscreenCanvas> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new AppError('picture.broken');
  // What a drawing leaves open is paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  if (scale === 1) {
    context.drawImage(picture, 0, 0);
    return canvas;
  }
  const options = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const;
  const resized = await createImageBitmap(picture, options);
  context.drawImage(resized, 0, 0);
  resized.close();
  return canvas;
}

/** As the store names a file: by its SHA-256, in hex. */
async function nameOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
