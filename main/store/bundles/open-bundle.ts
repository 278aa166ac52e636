import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { sweepTemporaries } from '../../files/temporary.ts';
import { withFileErrors } from '../file/move-file.ts';
import type { StoreSide } from '../merging/store-side.ts';
import { pictureFolders } from '../pictures/pictures.ts';
import type { Store } from '../store.ts';
import { type BundleManifest, readBundle } from './bundle-file.ts';

interface Opening {
  /** Opens a store, bringing it up to date. */
  readonly open: (file: string) => Store;
  /** The folder to make for what is unpacked. */
  readonly scratch: string;
}

export interface UnpackedBundle {
  readonly manifest: BundleManifest;
  readonly hash: string;
  /** The store, with its pictures beside it. */
  readonly file: string;
}

/** Another laptop's store, out of its bundle. */
export interface BundleSide {
  readonly manifest: BundleManifest;
  readonly hash: string;
  readonly side: StoreSide;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks a bundle into a new folder, as a store beside its pictures. The bundle stays as it is.
 *
 * @throws as `readBundle`; file.disk-full
 */
export async function unpackBundle(path: string, scratch: string): Promise<UnpackedBundle> {
  const { manifest, hash, store, pictures } = await readBundle(path);
  await makeScratch(scratch);
  const file = join(scratch, 'store.sqlite');
  const [folder] = pictureFolders(file);
  withFileErrors(file, () => {
    writeFileSync(file, store, { mode: 0o600 });
    mkdirSync(folder);
    for (const [name, bytes] of pictures) writeFileSync(join(folder, `${name}.jpg`), bytes);
  });
  return { manifest, hash, file };
}

/**
 * Reads a bundle as one side of a merge, whichever version made it.
 *
 * @throws as `readBundle`; store.busy, store.disk-failed, file.disk-full
 */
export async function readSide(path: string, { open, scratch }: Opening): Promise<BundleSide> {
  const { manifest, hash, store: bytes, pictures } = await readBundle(path);
  await makeScratch(scratch);
  try {
    const file = join(scratch, 'store.sqlite');
    withFileErrors(file, () => writeFileSync(file, bytes, { mode: 0o600 }));
    const store = open(file);
    try {
      return { manifest, hash, side: store.merging.side(), pictures };
    } finally {
      store.close();
    }
  } catch (error) {
    const isOfStore = error instanceof AppError && error.code.startsWith('store.');
    // All of its bytes are as they were sent: whoever made it made no store of it.
    if (isOfStore && error.code !== 'store.busy' && error.code !== 'store.disk-failed')
      throw new AppError('bundle.damaged', { path }, { cause: error });
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function makeScratch(scratch: string): Promise<void> {
  await sweepTemporaries(dirname(scratch));
  withFileErrors(scratch, () => mkdirSync(scratch, { mode: 0o700 }));
}
