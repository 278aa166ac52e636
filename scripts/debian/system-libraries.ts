/**
 * Which system libraries native files need: a program that was linked with a newer glibc than the
 * machine has does not start there.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';

/** What Kylin V10 and UOS 20 have: glibc 2.28, and libstdc++ of GCC 8. */
const OLDEST = { GLIBC: '2.28', GLIBCXX: '3.4.25', CXXABI: '1.3.11' } as const;
type Library = keyof typeof OLDEST;

/** The greatest version of each library that a file asks for. */
export type NeededVersions = Partial<Record<Library, string>>;

/** Less than nothing where `one` is the older; 2.9 is older than 2.28. */
export function compareVersions(one: string, other: string): number {
  const [mine, theirs] = [one, other].map((text) => text.split('.').map(Number));
  const length = Math.max(mine?.length ?? 0, theirs?.length ?? 0);
  for (let at = 0; at < length; at += 1) {
    const difference = (mine?.[at] ?? 0) - (theirs?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const VERSIONS_NEEDED = 0x6ffffffe;

/**
 * Names of versions such as `GLIBC_2.25` that a program or library asks for, from its section
 * `.gnu.version_r`. https://refspecs.linuxbase.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html
 *
 * @throws for a file that is no 64-bit little-endian ELF file.
 */
function versionNames(file: Buffer): string[] {
  if (file.toString('latin1', 1, 4) !== 'ELF' || file[4] !== 2 || file[5] !== 1)
    throw new Error('This is no ELF file of 64 bits, least significant byte first');
  const place = (at: number) => Number(file.readBigUInt64LE(at));
  const headers = {
    at: place(0x28),
    size: file.readUInt16LE(0x3a),
    count: file.readUInt16LE(0x3c),
  };
  const section = (index: number) => {
    const at = headers.at + index * headers.size;
    return {
      type: file.readUInt32LE(at + 4),
      offset: place(at + 0x18),
      link: file.readUInt32LE(at + 0x28),
      entries: file.readUInt32LE(at + 0x2c),
    };
  };
  const names: string[] = [];
  for (let index = 0; index < headers.count; index += 1) {
    const { type, offset, link, entries } = section(index);
    if (type !== VERSIONS_NEEDED) continue;
    const texts = section(link).offset;
    let library = offset;
    for (let left = entries; left > 0; left -= 1) {
      let version = library + file.readUInt32LE(library + 8);
      for (let more = file.readUInt16LE(library + 2); more > 0; more -= 1) {
        const name = texts + file.readUInt32LE(version + 8);
        names.push(file.toString('latin1', name, file.indexOf(0, name)));
        version += file.readUInt32LE(version + 12);
      }
      library += file.readUInt32LE(library + 12);
    }
  }
  return names;
}

/** @throws for a file that is no 64-bit little-endian ELF file. */
export function neededVersions(file: Buffer): NeededVersions {
  const needed: NeededVersions = {};
  for (const name of versionNames(file)) {
    const [, library, version] = /^(GLIBC|GLIBCXX|CXXABI)_([\d.]+)$/.exec(name) ?? [];
    if (library === undefined || version === undefined) continue;
    const known = needed[library as Library];
    if (known === undefined || compareVersions(version, known) > 0)
      needed[library as Library] = version;
  }
  return needed;
}

/** What a file needs beyond the oldest systems that the package is for, in words; empty where nothing. */
export function beyondOldest(needed: NeededVersions): string[] {
  return (Object.keys(OLDEST) as Library[]).flatMap((library) => {
    const version = needed[library];
    if (version === undefined || compareVersions(version, OLDEST[library]) <= 0) return [];
    return [`${library} ${version} where the oldest systems have ${OLDEST[library]}`];
  });
}

export interface NativeFile {
  /** Its path in the app's folder. */
  readonly name: string;
  readonly needed: NeededVersions;
}

/** Every program and library in a folder, with what it needs. */
export function nativeFilesIn(folder: string): NativeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(isElf)
    .map((file) => ({
      name: path.relative(folder, file),
      needed: neededVersions(readFileSync(file)),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isElf(file: string): boolean {
  const start = Buffer.alloc(4);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, 4, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === '\x7fELF';
}

/** The greatest glibc that any of the files needs; null where none says. */
export function greatestGlibc(files: readonly NativeFile[]): string | null {
  return files.reduce<string | null>((greatest, { needed: { GLIBC: glibc } }) => {
    if (glibc === undefined) return greatest;
    return greatest === null || compareVersions(glibc, greatest) > 0 ? glibc : greatest;
  }, null);
}
