import type { Archive } from './archive.ts';
import { damaged } from './limits.ts';
import { readXml } from './xml.ts';

/** A reference from one part of the file to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, `worksheet`; the rest differs between editions of the standard. */
  readonly type: string;
  /** The part's name, from the top of the file. */
  readonly target: string;
}

/** @throws table-file.damaged where it is missing */
export async function wholePart(archive: Archive, name: string): Promise<Uint8Array> {
  const bytes = await archive.read(name);
  if (!bytes) throw damaged(name);
  return bytes;
}

/** @param part whose references are asked for; the empty text for the whole file's */
export async function relationships(
  archive: Archive,
  part: string,
): Promise<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = await archive.read(name);
  const found: Relationship[] = [];
  if (!bytes) return found;
  readXml(bytes, name, {
    open(element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (element !== 'Relationship' || mode === 'External') return;
      const last = type.slice(type.lastIndexOf('/') + 1);
      found.push({ id, type: last, target: partName(folder, target) });
    },
  });
  return found;
}

/** `../comments1.xml` seen from `xl/worksheets/` is `xl/comments1.xml`. */
function partName(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}
