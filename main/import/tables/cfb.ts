import { damaged } from './limits.ts';

/** A named stream of a compound file; read when it is asked for. */
export interface CompoundFile {
  readonly names: readonly string[];
  /** Null where there is no such stream. */
  readonly read: (name: string) => Uint8Array | null;
}

export const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const headerBytes = 512;
const entryBytes = 128;
const miniBytes = 64;
const tablesInHeader = 109;
/** Sector numbers from here on mean the end of a chain, or nothing. */
const firstSpecial = 0xfffffffa;

/**
 * Opens the kind of file that Excel wrote before 2007 ([MS-CFB]). A chain of sectors that comes back
 * to itself, or leads out of the file, is refused.
 *
 * @throws table-file.damaged
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerBytes) throw damaged('header');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged('header');
  const sectorBytes = 2 ** shift;
  const sectorCount = Math.ceil((bytes.byteLength - headerBytes) / sectorBytes);
  const perSector = sectorBytes / 4;
  const startOf = (sector: number) => (sector + 1) * sectorBytes;
  const wordAt = (sector: number, index: number) => {
    const offset = startOf(sector) + index * 4;
    if (offset + 4 > bytes.byteLength) throw damaged('sectors');
    return view.getUint32(offset, true);
  };

  const tables = allocationTables();
  const next = (sector: number) => {
    const table = tables[Math.floor(sector / perSector)];
    if (table === undefined) throw damaged('sectors');
    return wordAt(table, sector % perSector);
  };

  /** Sector numbers of the tables that say which sector follows which. */
  function allocationTables(): readonly number[] {
    const found: number[] = [];
    for (let index = 0; index < tablesInHeader; index += 1)
      found.push(view.getUint32(76 + index * 4, true));
    let sector = view.getUint32(68, true);
    for (let count = 0; sector < firstSpecial; count += 1) {
      if (count > sectorCount) throw damaged('sectors');
      for (let index = 0; index < perSector - 1; index += 1) found.push(wordAt(sector, index));
      sector = wordAt(sector, perSector - 1);
    }
    return found.filter((one) => one < firstSpecial);
  }

  /** @param size in bytes; without it the whole chain */
  function chain(first: number, size?: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    const wanted = size === undefined ? sectorCount : Math.ceil(size / sectorBytes);
    let sector = first;
    while (sector < firstSpecial && pieces.length < wanted) {
      if (pieces.length > sectorCount || startOf(sector) >= bytes.byteLength)
        throw damaged('sectors');
      pieces.push(bytes.subarray(startOf(sector), startOf(sector) + sectorBytes));
      sector = next(sector);
    }
    // A chain without a size must end by itself: one that does not goes round.
    if (size === undefined && sector < firstSpecial) throw damaged('sectors');
    return whole(Buffer.concat(pieces), size);
  }

  function whole(found: Uint8Array, size: number | undefined): Uint8Array {
    if (size === undefined) return found;
    if (found.byteLength < size) throw damaged('sectors');
    return found.subarray(0, size);
  }

  const directory = chain(view.getUint32(48, true));
  const entries = entriesOf(directory);
  const root = entries.find(({ kind }) => kind === 5);
  const streams = entries.filter(({ kind }) => kind === 2);
  const smallerThan = view.getUint32(56, true);

  /** Small streams share sectors of 64 bytes. */
  function smallChain(first: number, size: number): Uint8Array {
    if (!root) throw damaged('directory');
    const holder = chain(root.first, root.size);
    const table = chain(view.getUint32(60, true));
    const words = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const pieces: Uint8Array[] = [];
    let sector = first;
    while (sector < firstSpecial && pieces.length * miniBytes < size) {
      if ((sector + 1) * 4 > table.byteLength || sector * miniBytes >= holder.byteLength)
        throw damaged('sectors');
      pieces.push(holder.subarray(sector * miniBytes, (sector + 1) * miniBytes));
      sector = words.getUint32(sector * 4, true);
    }
    return whole(Buffer.concat(pieces), size);
  }

  return {
    names: streams.map(({ name }) => name),
    read(name) {
      const stream = streams.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (!stream) return null;
      if (stream.size === 0) return new Uint8Array();
      // One that is as large as the file goes round.
      if (stream.size > bytes.byteLength) throw damaged(name);
      return stream.size < smallerThan
        ? smallChain(stream.first, stream.size)
        : chain(stream.first, stream.size);
    },
  };
}

function entriesOf(directory: Uint8Array) {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const found = [];
  for (let start = 0; start + entryBytes <= directory.byteLength; start += entryBytes) {
    const nameBytes = Math.min(Math.max(view.getUint16(start + 64, true) - 2, 0), 62);
    found.push({
      name: Buffer.from(directory.subarray(start, start + nameBytes)).toString('utf16le'),
      kind: view.getUint8(start + 66),
      first: view.getUint32(start + 116, true),
      size: view.getUint32(start + 120, true),
    });
  }
  return found;
}
