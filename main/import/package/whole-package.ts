import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import { logoInPackage } from '../../store/dataset/logo-in-package.ts';
import { tables } from '../../store/dataset/tables.ts';
import { type OpenOptions, openStore, storePath } from '../../store/file/open.ts';
import { createPictures, nameInPackage } from '../../store/pictures/pictures.ts';
import { type Archive, openArchive } from '../tables/archive.ts';
import { descriptorName, packageFolder } from '../tables/data-package.ts';
import { openFolder } from '../tables/folder.ts';

/** A package carries the pictures of its slides: it may be as large as a bundle. */
const most = { unpackedBytes: 2 ** 31 - 1, ratio: 200, entries: 20_000 } as const;

/** What every package of ours says; one of a part of the data has no briefing in it. */
const Descriptor = z.looseObject({
  snapshot: z.string().length(12),
  resources: z.array(z.looseObject({ name: z.string() })),
});
const NamedDescriptor = Descriptor.extend({ name: z.string() });
/** There since the first version. */
const oldest = ['sources', 'themes', 'indicators', 'observations', 'goals', 'milestones'] as const;

interface WholePackage {
  readonly archive: Archive;
  readonly folder: string;
  /** The state that it was made from. */
  readonly snapshot: string;
}

/**
 * A data package of ours with all of a store in it, as a zip, a folder or the path of its
 * `datapackage.json`. Null for every other file, which is not read further.
 */
async function findWholePackage(path: string): Promise<WholePackage | null> {
  try {
    const archive = await openPackage(path);
    const folder = packageFolder(archive.names);
    const bytes = folder === null ? null : await archive.read(`${folder}${descriptorName}`);
    if (folder === null || !bytes) return null;
    const { snapshot, resources } = Descriptor.parse(JSON.parse(Buffer.from(bytes).toString()));
    const hasTables = oldest.every((table) => resources.some(({ name }) => name === table));
    const hasDeck = archive.names.some((name) => isDeck(name.slice(folder.length)));
    return hasTables && hasDeck ? { archive, folder, snapshot } : null;
  } catch {
    // Whoever reads it as tables says what is amiss with it.
    return null;
  }
}

async function openPackage(path: string): Promise<Archive> {
  if (basename(path) === descriptorName) return openFolder(dirname(path), most);
  if ((await stat(path)).isDirectory()) return openFolder(path, most);
  return openArchive(await readFile(path), most);
}

const isDeck = (name: string) => /^deck-[^/]+\.json$/.test(name);

export interface StoreOfPackage {
  readonly snapshot: Snapshot;
  /** Whether it is in the very state that the package was made from, as nobody changed it since. */
  readonly isAsPacked: boolean;
}

/**
 * Makes a store of a whole data package where there is none yet: the same content, pictures and logo,
 * and so the same snapshot id. Nothing is left behind where it fails.
 *
 * @param path of the package
 * @param scratch the folder to make for what is unpacked
 * @returns null where the file is no whole package of ours, or there is a store already
 * @throws dataset.invalid, table-file.damaged, table-file.too-large, picture.refused, file.disk-full,
 *   file.not-writable, store.*
 */
export async function makeStoreOfPackage(
  path: string,
  file: string,
  options: Pick<OpenOptions, 'nativeBinding' | 'whoIsHere'>,
  scratch: string,
): Promise<StoreOfPackage | null> {
  if (existsSync(file)) return null;
  const found = await findWholePackage(path);
  if (!found) return null;
  try {
    await mkdir(scratch, { mode: 0o700 });
    await unpack(found, scratch, file);
    const store = openStore(file, { ...options, datasetFolder: scratch, onDamaged: 'refuse' });
    try {
      const snapshot = store.snapshot();
      return { snapshot, isAsPacked: snapshot.id === found.snapshot };
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.params, name: basename(path) }, { cause: error });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Files go where the loader looks for them, pictures beside the store: nothing else is unpacked. */
async function unpack({ archive, folder }: WholePackage, scratch: string, file: string) {
  const pictures = createPictures(storePath(file));
  const wanted = new Set([
    descriptorName,
    ...Object.values(logoInPackage),
    ...Object.keys(tables).map((table) => `${table}.csv`),
  ]);
  for (const full of archive.names) {
    if (!full.startsWith(folder)) continue;
    const name = full.slice(folder.length);
    const bytes = wanted.has(name) || isDeck(name) ? await archive.read(full) : null;
    if (bytes)
      await writeFile(join(scratch, name), name === descriptorName ? renamed(bytes) : bytes);
    if (!isPicture(name)) continue;
    const picture = await archive.read(full);
    if (picture) await pictures.take(picture);
  }
}

/**
 * A store of the app's own data follows what a later version says on slides that nobody changed. Which
 * those are no package tells, so that a store made from one is of other data.
 */
function renamed(bytes: Uint8Array): string {
  const descriptor = NamedDescriptor.parse(JSON.parse(Buffer.from(bytes).toString()));
  const name = `${descriptor.name}-${descriptor.snapshot}`;
  return JSON.stringify({ ...descriptor, name });
}

function isPicture(name: string): boolean {
  const [, hash] = /^pictures\/([0-9a-f]{64})\.jpg$/.exec(name) ?? [];
  return hash !== undefined && name === nameInPackage(hash);
}
