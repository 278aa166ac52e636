import '../../no-eval.ts';

import { AppError, type Failure } from '../../../shared/errors.ts';
import { type PictureSize, pictureBytes, pictureSides } from '../../../shared/model/picture.ts';
import { withoutMetadata } from '../../../shared/pictures/jpeg.ts';
import { assertWeight, readHeader } from '../../../shared/pictures/read-header.ts';

/** What the thread answers, once. */
export type Prepared =
  | {
      readonly full: Uint8Array<ArrayBuffer>;
      readonly small: Uint8Array<ArrayBuffer>;
    }
  | { readonly refused: Failure };

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
async function prepare(file: Blob): Promise<Exclude<Prepared, { refused: Failure }>> {
  assertWeight(file.size);
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch((cause: unknown) => {
      throw new AppError('picture.unreadable', {}, { cause });
    }),
  );
  const { type } = readHeader(bytes);
  // The type that its content has, whatever its name says.
  const upright = await decode(new Blob([bytes], { type }));
  try {
    const full = await encode(upright, 'full');
    const isSmall = Math.max(upright.width, upright.height) <= pictureSides.small;
    return { full, small: isSmall ? full.slice() : await encode(upright, 'small') };
  } finally {
    upright.close();
  }
}

/** Turned as the camera says. */
async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new AppError('picture.broken', {}, { cause });
  }
}

async function encode(picture: ImageBitmap, size: PictureSize): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await draw(picture, pictureSides[size]);
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const bytes = withoutMetadata(new Uint8Array(await blob.arrayBuffer()));
    if (bytes.length <= pictureBytes[size]) return bytes;
  }
  throw new AppError('picture.refused');
}

async function draw(picture: ImageBitmap, longest: number): Promise<OffscreenCanvas> {
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
