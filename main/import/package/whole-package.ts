import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { BundleManifest } from '../../store/bundles/bundle-file.ts';
import type { BundleSide } from '../../store/bundles/open-bundle.ts';
import { logoInPackage } from '../../store/dataset/logo-in-package.ts';
import { tables } from '../../store/dataset/tables.ts';
import { type OpenOptions, openStore, type Store, storePath } from '../../store/file/open.ts';
import { createPictures, nameInPackage, pictureFolders } from '../../store/pictures/pictures.ts';
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
async function findWholePackage(path: string | Uint8Array): Promise<WholePackage | null> {
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

async function openPackage(path: string | Uint8Array): Promise<Archive> {
  if (typeof path !== 'string') return openArchive(path, most);
  if (basename(path) === descriptorName) return openFolder(dirname(path), most);
  if ((await stat(path)).isDirectory()) return openFolder(path, most);
  return openArchive(await readFile(path), most);
}

const isDeck = (name: string) => /^deck-[^/]+\.json$/.test(name);

/** Whether a file that is read as tables is all of a store, which comes in by a merge. */
export async function isWholePackage(
  file: { readonly path: string } | { readonly bytes: Uint8Array } | object,
): Promise<boolean> {
  if ('path' in file) return (await findWholePackage(file.path)) !== null;
  return 'bytes' in file && (await findWholePackage(file.bytes)) !== null;
}

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
  return unpackAs(path, file, options, scratch, (store, packed) => {
    const snapshot = store.snapshot();
    return { snapshot, isAsPacked: snapshot.id === packed };
  });
}

/**
 * Reads a whole data package as one side of a merge. It has no history: whatever differs from a store
 * is for the person to choose, but what the store does not have at all.
 *
 * @param scratch the folder to make for what is unpacked, gone afterwards
 * @returns null where the file is no whole package of ours
 * @throws as `makeStoreOfPackage`
 */
export async function readPackageSide(
  path: string,
  { nativeBinding, scratch }: Pick<OpenOptions, 'nativeBinding'> & { readonly scratch: string },
): Promise<BundleSide | null> {
  await mkdir(scratch, { mode: 0o700 });
  const file = join(scratch, 'store.sqlite');
  try {
    return await unpackAs(
      path,
      file,
      { nativeBinding },
      join(scratch, 'package'),
      async (store) => {
        const pictures = new Map<string, Uint8Array>();
        const [folder] = pictureFolders(file);
        for (const name of existsSync(folder) ? await readdir(folder) : [])
          pictures.set(name.replace(/\.jpg$/, ''), await readFile(join(folder, name)));
        const content = store.hash();
        const manifest: BundleManifest = {
          ...{ format: 'hongshan-briefing-bundle', version: 1, schema: 1 },
          ...{ content, changedAt: store.snapshot().changedAt, decks: store.decks.summaries() },
          ...{ isWhole: true, comments: 0, madeBy: '', files: {} },
        };
        const side = { ...store.merging.side(), log: [], removals: [], origins: [], devices: [] };
        return { manifest, hash: content, side, pictures };
      },
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function unpackAs<Result>(
  path: string,
  file: string,
  options: Pick<OpenOptions, 'nativeBinding' | 'whoIsHere'>,
  scratch: string,
  read: (store: Store, packed: string) => Result | Promise<Result>,
): Promise<Result | null> {
  const found = await findWholePackage(path);
  if (!found) return null;
  try {
    await mkdir(scratch, { mode: 0o700 });
    await unpack(found, scratch, file);
    const store = openStore(file, { ...options, datasetFolder: scratch, onDamaged: 'refuse' });
    try {
      return await read(store, found.snapshot);
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
