import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { DeckSummary } from '../../../shared/model/deck.ts';
import { migrations } from '../migrations/index.ts';

/**
 * A bundle: a zip archive whose first entry says what it is and holds the size and the SHA-256 of every
 * other one; then the briefings' store, closed, and the pictures on their slides (ADR 42).
 */
const entries = {
  manifest: 'hsbrief.json',
  seal: 'hsbrief.sha256',
  store: 'store.sqlite',
} as const;

/** The version of the archive's form; that of the store within it is the store's own. */
const version = 1;

/** All that a bundle may hold once it is unpacked, and how much smaller an entry may be within it. */
const most = { bytes: 2 ** 31 - 1, ratio: 200, small: 10_000_000, entries: 20_000 } as const;

/** What every version of a bundle says. */
const Versions = z.object({
  format: z.literal('hongshan-briefing-bundle'),
  version: z.int().min(1),
  schema: z.int().min(1),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const BundleManifest = Versions.extend({
  /** The state that it was made from: the hash of all its content, and its last change. */
  content: sha256,
  changedAt: z.iso.datetime(),
  /** The briefings in it, and whether they are all that the store had. */
  decks: z.array(DeckSummary),
  isWhole: z.boolean(),
  comments: z.int().min(0),
  /** Whose store it was made from; empty where nobody said. */
  madeBy: z.string(),
  files: z.record(z.string(), z.strictObject({ sha256, bytes: z.int().min(0) })),
});
export type BundleManifest = z.infer<typeof BundleManifest>;

export type BundleAbout = Omit<BundleManifest, 'format' | 'version' | 'schema' | 'files'>;

/** What a bundle holds: its store's bytes, and pictures by their hashes. */
export interface BundleParts {
  readonly about: BundleAbout;
  readonly store: Uint8Array;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export interface ReadBundle extends Omit<BundleParts, 'about'> {
  readonly manifest: BundleManifest;
  /** The SHA-256 of what it says of itself, which says what is in it. */
  readonly hash: string;
}

/** Zip keeps no zone; a date of its own would make two bundles of one state differ. */
const mtime = new Date(1980, 0, 1, 12);

/** The archive's bytes: the same parts give the same. */
export function packBundle({ about, store, pictures }: BundleParts): Uint8Array {
  const named = [...pictures].sort(([one], [other]) => (one < other ? -1 : 1));
  const files: Record<string, Uint8Array> = { [entries.store]: store };
  for (const [hash, bytes] of named) files[pictureEntry(hash)] = bytes;
  const manifest: BundleManifest = {
    format: 'hongshan-briefing-bundle',
    version,
    schema: migrations.length,
    ...about,
    files: Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        { sha256: hashOf(bytes), bytes: bytes.length },
      ]),
    ),
  };
  const said = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const archive: Zippable = {
    [entries.manifest]: [said, { level: 0, mtime }],
    [entries.seal]: [Buffer.from(`${hashOf(said)}\n`), { level: 0, mtime }],
  };
  // Pictures are as small as they get.
  for (const [name, bytes] of Object.entries(files))
    archive[name] = [bytes, { level: name === entries.store ? 6 : 0, mtime }];
  return zipSync(archive);
}

/**
 * Reads a bundle and holds every byte of it against what it says of itself. The file is left as it is.
 *
 * @throws bundle.not-a-bundle, bundle.damaged, bundle.newer, bundle.too-large, file.not-opened
 */
export async function readBundle(path: string): Promise<ReadBundle> {
  const { archive, manifest, hash } = await openArchive(path);
  const { files } = manifest;
  const names = Object.keys(files);
  const unpacked = unpack(path, archive, (name) => name in files);
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = unpacked[name];
    const said = files[name];
    if (!bytes || !said || bytes.length !== said.bytes || hashOf(bytes) !== said.sha256)
      throw new AppError('bundle.damaged', { path });
    found.set(name, bytes);
  }
  const store = found.get(entries.store);
  if (!store) throw new AppError('bundle.damaged', { path });
  const pictures = new Map<string, Uint8Array>();
  for (const [name, bytes] of found) if (name !== entries.store) pictures.set(hashOf(bytes), bytes);
  return { manifest, hash, store, pictures };
}

/** What a bundle says of itself, without unpacking it. @throws as `readBundle` */
export async function readManifest(path: string): Promise<BundleManifest> {
  return (await openArchive(path)).manifest;
}

async function openArchive(path: string) {
  const size = await stat(path).then(
    (stats) => (stats.isFile() ? stats.size : null),
    () => null,
  );
  if (size === null) throw new AppError('file.not-opened', { path });
  if (size > most.bytes) throw new AppError('bundle.too-large', { path });
  const archive = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file.not-opened', { path }, { cause });
  });
  if (!beginsAsBundle(archive)) throw new AppError('bundle.not-a-bundle', { path });
  const about = unpack(path, archive, (name) => name === entries.manifest || name === entries.seal);
  const [said, seal] = [about[entries.manifest], about[entries.seal]];
  if (!said || !seal || Buffer.from(seal).toString('latin1') !== `${hashOf(said)}\n`)
    throw new AppError('bundle.damaged', { path });
  const parsed: unknown = JSON.parse(Buffer.from(said).toString('utf8'));
  const versions = Versions.safeParse(parsed);
  if (!versions.success) throw new AppError('bundle.not-a-bundle', { path });
  const { data: found } = versions;
  if (found.version > version)
    throw new AppError('bundle.newer', { path, found: found.version, known: version });
  if (found.schema > migrations.length)
    throw new AppError('bundle.newer', { path, found: found.schema, known: migrations.length });
  const manifest = BundleManifest.safeParse(parsed);
  if (!manifest.success) throw new AppError('bundle.damaged', { path }, { cause: manifest.error });
  return { archive, manifest: manifest.data, hash: hashOf(said) };
}

/** Where a zip archive has the name of its first entry. */
const nameAt = 30;

/** Another program's archive is none of ours, whatever state it is in. */
function beginsAsBundle(archive: Buffer): boolean {
  const { manifest } = entries;
  return (
    archive.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')) &&
    archive.subarray(nameAt, nameAt + manifest.length).toString('latin1') === manifest
  );
}

/** @throws bundle.damaged; bundle.too-large where an entry would unpack to more than it is likely to be */
function unpack(
  path: string,
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): Record<string, Uint8Array> {
  let [bytes, count] = [0, 0];
  try {
    return unzipSync(archive, {
      filter({ name, size, originalSize }) {
        bytes += originalSize;
        count += 1;
        const isBomb = originalSize > Math.max(most.small, size * most.ratio);
        if (bytes > most.bytes || count > most.entries || isBomb)
          throw new AppError('bundle.too-large', { path });
        return isWanted(name);
      },
    });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bundle.damaged', { path }, { cause });
  }
}

function pictureEntry(hash: string): string {
  return `pictures/${hash}.jpg`;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
