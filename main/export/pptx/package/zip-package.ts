import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { wallClock } from '../../tables/zip.ts';

/**
 * An archive whose bytes depend on names, contents and moment only. Pictures and workbooks, which are
 * compressed already, stand in it as they are.
 *
 * @throws the reason of `signal`
 */
export function zipPackage(
  files: Iterable<readonly [name: string, content: Uint8Array]>,
  moment: Date,
  signal?: AbortSignal,
): Uint8Array {
  const mtime = wallClock(moment);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of files) {
    signal?.throwIfAborted();
    const file = /\.(?:jpeg|png|xlsx)$/.test(name)
      ? new ZipPassThrough(name)
      : new ZipDeflate(name, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
