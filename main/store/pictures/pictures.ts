import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import {
  PictureFiles,
  PictureHash,
  pictureBytes,
  pictureSides,
} from '../../../shared/model/picture.ts';
import { isBareJpeg, jpegSize, type PixelSize } from '../../../shared/pictures/jpeg.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { createFileWriter, type FileWriter } from '../../files/write-file.ts';
import { backupFolder } from '../file/backup-folder.ts';

/** The folder's name beside a store; it says whose pictures these are, as in a person's own folder. */
const folderName = 'slide-pictures';

/** Where a data package has its pictures. */
const packageFolder = 'pictures';

/** What a picture is called in a data package. */
export function nameInPackage(file: PictureHash): string {
  return `${packageFolder}/${file}.jpg`;
}

/** Where the backups of a store have theirs, apart from its own. */
export function picturesOfBackups(store: string): string {
  return join(backupFolder(store), folderName);
}

/**
 * Where a store's pictures are kept, and where else they may be found: a backup's beside its store,
 * and one that is gone or damaged among those of the backups.
 */
export function pictureFolders(store: string): readonly [string, ...string[]] {
  const beside = dirname(store);
  const own = join(beside, folderName);
  return beside === backupFolder(beside)
    ? [own, join(dirname(beside), folderName)]
    : [own, picturesOfBackups(store)];
}

/** A picture's two files as a window made them. */
export interface NewPicture {
  readonly full: Uint8Array;
  readonly small: Uint8Array;
}

export type Pictures = ReturnType<typeof createPictures>;

/**
 * The pictures of a store: files named by what they hold, in a folder beside it. None is ever
 * removed, so that no slide, step to undo, kept state or copy can lose one (ADR 32).
 *
 * @param dataset the data package that the store was made from, whose own pictures need not be copied
 */
export function createPictures(
  store: string,
  dataset: string | null = null,
  files: Pick<FileWriter, 'write'> = createFileWriter(),
) {
  const [own, ...others] = pictureFolders(store);
  const folders = [own, ...others, ...(dataset ? [join(dataset, packageFolder)] : [])];
  const within = (folder: string, file: PictureHash) => join(folder, `${file}.jpg`);

  async function readWhole(file: PictureHash): Promise<Uint8Array<ArrayBuffer> | null> {
    for (const folder of folders) {
      const bytes = await readFile(within(folder, file)).catch(() => null);
      if (bytes && hashOfPicture(bytes) === file) return new Uint8Array(bytes);
    }
    return null;
  }

  async function keep(bytes: Uint8Array): Promise<PictureHash> {
    const file = hashOfPicture(bytes);
    // One that was damaged meanwhile is written anew.
    if ((await readWhole(file)) === null) {
      makeFolder(own);
      await files.write(within(own, file), bytes);
    }
    return file;
  }

  /** Of the first of its files; null where there is none. */
  function sizeOf(file: PictureHash): number | null {
    for (const folder of folders) {
      const size = sizeOfFile(within(folder, file));
      if (size !== null) return size;
    }
    return null;
  }

  return {
    /** Null where there is no such file, or it no longer holds what its name says. */
    async read(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
      const hash = PictureHash.safeParse(file);
      return hash.success ? readWhole(hash.data) : null;
    },

    /** Those of which there is no file; what a file holds is not looked at. */
    missing: (wanted: Iterable<PictureHash>): PictureHash[] =>
      [...new Set(wanted)].filter((file) => sizeOf(file) === null),

    /** How many bytes each file has; those that are not there are left out. */
    sizes: (wanted: Iterable<PictureHash>): Record<PictureHash, number> =>
      Object.fromEntries(
        [...new Set(wanted)].flatMap((file) => {
          const size = sizeOf(file);
          return size === null ? [] : [[file, size]];
        }),
      ),

    /** Keeps a file that another store sent with its slides. @throws as `add` */
    async take(bytes: Uint8Array): Promise<PictureHash> {
      checked(bytes, 'full');
      return keep(bytes);
    },

    /**
     * Keeps a picture, once however often it comes.
     *
     * @throws picture.refused for what is no bare JPEG of the sizes that a window makes;
     *   file.disk-full, file.not-writable
     */
    async add({ full, small }: NewPicture): Promise<PictureFiles> {
      const size = checked(full, 'full');
      const smaller = checked(small, 'small');
      if (!isOfOneShape(size, smaller)) throw new AppError('picture.refused');
      // A picture that is small already is one file.
      const isOne = Buffer.compare(full, small) === 0;
      const whole = keep(full);
      const [file, other] = await Promise.all([whole, isOne ? whole : keep(small)]);
      return PictureFiles.parse({ file, small: other, ...size });
    },
  };
}

/** A folder that may not be looked into, such as a share that is away, has none: slides are shown all the same. */
function sizeOfFile(path: string): number | null {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** @throws picture.refused */
function checked(bytes: Uint8Array, which: keyof typeof pictureSides): PixelSize {
  const size = bytes.length <= pictureBytes[which] && isBareJpeg(bytes) ? jpegSize(bytes) : null;
  if (!size || Math.max(size.width, size.height) > pictureSides[which])
    throw new AppError('picture.refused');
  return size;
}

/** Whether one is the other made smaller, as exactly as whole pixels let it. */
function isOfOneShape(full: PixelSize, small: PixelSize): boolean {
  if (small.width > full.width || small.height > full.height) return false;
  const scale = small.width / full.width;
  return Math.abs(full.height * scale - small.height) <= 1 + scale;
}

/** The name that a picture has by what it holds. */
export function hashOfPicture(bytes: Uint8Array): PictureHash {
  return createHash('sha256').update(bytes).digest('hex');
}
