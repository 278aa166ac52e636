import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/import/decode-text.ts';
import { damaged, limits, tooLarge, type UnpackingLimits } from './limits.ts';

/** Files packed into one; read when they are asked for. */
export interface Archive {
  readonly names: readonly string[];
  /**
   * Null where there is no such file. Names are compared as Office does, without regard to case.
   *
   * @throws table-file.damaged, table-file.encrypted, table-file.too-large
   */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/**
 * Opens a zip archive without unpacking anything. What it says it holds is held to the limits at
 * once, and what it turns out to hold again while it is unpacked: sizes in an archive may lie.
 *
 * @throws table-file.damaged, table-file.encrypted, table-file.too-large
 */
export async function openArchive(
  bytes: Uint8Array,
  most: UnpackingLimits = limits,
): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const allowance = createAllowance(bytes.byteLength, most);
  const { zip, entries } = await listEntries(buffer, most);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (byName.has(name.toLowerCase())) throw damaged(name);
    byName.set(name.toLowerCase(), entry);
  }
  return {
    names: entries.map(nameOf),
    async read(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      return unpack(entry, await packedBytes(zip, entry, buffer), allowance);
    },
  };
}

/** How much more may be unpacked of one archive. */
interface Allowance {
  left: number;
  readonly refuse: () => AppError;
}

function createAllowance(fileBytes: number, { unpackedBytes, ratio }: UnpackingLimits): Allowance {
  const left = Math.min(unpackedBytes, Math.max(limits.alwaysUnpacked, fileBytes * ratio));
  return { left, refuse: () => tooLarge(left < unpackedBytes ? 'ratio' : 'unpacked') };
}

async function listEntries(
  buffer: Buffer,
  most: UnpackingLimits,
): Promise<{ readonly zip: ZipFile; readonly entries: readonly Entry[] }> {
  const { left, refuse } = createAllowance(buffer.byteLength, most);
  try {
    // Names may be written in GBK without saying so.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > most.entries) throw tooLarge('entries');
    const entries: Entry[] = [];
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      declared += entry.uncompressedSize;
      if (declared > left) throw refuse();
    }
    return { zip, entries };
  } catch (error) {
    throw error instanceof AppError ? error : damaged('zip', error);
  }
}

async function packedBytes(zip: ZipFile, entry: Entry, buffer: Buffer): Promise<Buffer> {
  if (entry.isEncrypted()) throw new AppError('table-file.encrypted');
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  } catch (error) {
    throw damaged(nameOf(entry), error);
  }
}

const stored = 0;
const deflated = 8;

function unpack(entry: Entry, packed: Buffer, allowance: Allowance): Uint8Array {
  const name = nameOf(entry);
  if (packed.byteLength > 0 && allowance.left === 0) throw allowance.refuse();
  const bytes = inflate(entry, packed, allowance);
  allowance.left -= bytes.byteLength;
  if (allowance.left < 0) throw allowance.refuse();
  if (bytes.byteLength !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
    throw damaged(name);
  return bytes;
}

function inflate(entry: Entry, packed: Buffer, allowance: Allowance): Uint8Array {
  if (entry.compressionMethod === stored) return packed;
  if (entry.compressionMethod !== deflated) throw damaged(nameOf(entry));
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, allowance.left) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? allowance.refuse() : damaged(nameOf(entry), error);
  }
}

function nameOf(entry: Entry): string {
  const raw: unknown = entry.fileName;
  const name = Buffer.isBuffer(raw) ? decodeText(raw).text : String(raw);
  return name.replaceAll('\\', '/').replace(/^\//, '');
}
