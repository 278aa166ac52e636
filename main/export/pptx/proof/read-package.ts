import { type Archive, openArchive } from '../../../import/tables/archive.ts';
import type { UnpackingLimits } from '../../../import/tables/limits.ts';
import { readXml } from '../../../import/tables/xml.ts';

/** A relation from one part of a file to another, or out of it. */
export interface PartRelation {
  readonly id: string;
  /** The last word of its type: `slide`, `hyperlink`. */
  readonly type: string;
  /** The part's name from the top of the file; an address where it leads out of it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of an Office file with what they say of each other (ECMA-376, part 2). */
export interface OfficePackage {
  readonly names: readonly string[];
  readonly has: (part: string) => boolean;
  /** @throws Error where it is missing, table-file.damaged where it is broken */
  readonly read: (part: string) => Promise<Uint8Array>;
  /** Relations of a part; of the whole file for the empty text. */
  readonly relationsOf: (part: string) => readonly PartRelation[];
  /** What is amiss with the parts, each by its name and the fault: nobody opens such a file unasked. */
  readonly faults: readonly string[];
}

/** A presentation with many photographs unpacks to little more than its size. */
const mostUnpacked: UnpackingLimits = { unpackedBytes: 2 ** 30, ratio: 1000, entries: 20_000 };

const contentTypes = '[Content_Types].xml';
const relationsFolder = '_rels/';

/** @throws table-file.damaged, table-file.too-large */
export async function readPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const archive = await openArchive(bytes, mostUnpacked);
  const read = async (part: string) => {
    const found = await archive.read(part);
    if (!found) throw new Error(`${part} is missing`);
    return found;
  };
  const relations = new Map<string, readonly PartRelation[]>();
  for (const name of archive.names.filter(isRelations)) {
    const owner = ownerOf(name);
    relations.set(owner, readRelations(await read(name), name, owner));
  }
  const relationsOf = (part: string) => relations.get(part) ?? [];
  return {
    names: archive.names,
    has: (part) => archive.names.includes(part),
    read,
    relationsOf,
    faults: [
      ...(await contentTypeFaults(archive, await read(contentTypes))),
      ...relationFaults(archive.names, relations),
      ...unreachable(archive.names, relationsOf),
    ],
  };
}

function isRelations(name: string): boolean {
  return name.includes(relationsFolder) && name.endsWith('.rels');
}

/** `ppt/slides/_rels/slide1.xml.rels` speaks of `ppt/slides/slide1.xml`. */
function ownerOf(name: string): string {
  const at = name.lastIndexOf(relationsFolder);
  return name.slice(0, at) + name.slice(at + relationsFolder.length, -'.rels'.length);
}

function readRelations(bytes: Uint8Array, name: string, owner: string): PartRelation[] {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const found: PartRelation[] = [];
  readXml(bytes, name, {
    open(element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (element !== 'Relationship') return;
      const isExternal = mode === 'External';
      const last = type.slice(type.lastIndexOf('/') + 1);
      found.push({
        id,
        type: last,
        target: isExternal ? target : within(folder, target),
        isExternal,
      });
    },
  });
  return found;
}

/** `../media/image1.jpeg` seen from `ppt/slides/` is `ppt/media/image1.jpeg`. */
function within(folder: string, target: string): string {
  const kept: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}

/** Every part has a type, and every type a part: a type without one is a phantom to Office. */
async function contentTypeFaults(archive: Archive, bytes: Uint8Array): Promise<string[]> {
  const endings = new Set<string>();
  const parts = new Map<string, string>();
  const faults: string[] = [];
  readXml(bytes, contentTypes, {
    open(element, { Extension: ending = '', PartName: part = '', ContentType: type = '' }) {
      if (element === 'Default') {
        if (endings.has(ending.toLowerCase())) faults.push(`.${ending}: two types`);
        endings.add(ending.toLowerCase());
      }
      if (element !== 'Override') return;
      const name = part.replace(/^\//, '').toLowerCase();
      if (parts.has(name)) faults.push(`${name}: two types`);
      parts.set(name, type);
    },
  });
  const there = new Set(archive.names.map((name) => name.toLowerCase()));
  // That a part is XML says nothing of what it is for: each has a type of its own.
  endings.delete('xml');
  for (const name of there) {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    if (name !== contentTypes.toLowerCase() && !parts.has(name) && !endings.has(ending))
      faults.push(`${name}: no content type`);
  }
  for (const name of parts.keys())
    if (!there.has(name)) faults.push(`${name}: a type without a part`);
  return faults;
}

function relationFaults(
  names: readonly string[],
  relations: ReadonlyMap<string, readonly PartRelation[]>,
): string[] {
  const there = new Set(names.map((name) => name.toLowerCase()));
  return [...relations].flatMap(([owner, own]) => {
    const ids = own.map(({ id }) => id);
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    const dead = own.filter(
      ({ target, isExternal }) => !isExternal && !there.has(target.toLowerCase()),
    );
    return [
      ...(owner !== '' && !there.has(owner.toLowerCase())
        ? [`${owner}: relations without it`]
        : []),
      ...repeated.map((id) => `${owner}: ${id} twice`),
      ...dead.map(({ id, target }) => `${owner}: ${id} → ${target}`),
    ];
  });
}

/** Parts that nothing leads to. */
function unreachable(
  names: readonly string[],
  relationsOf: (part: string) => readonly PartRelation[],
): string[] {
  const reached = new Set<string>();
  const next = [''];
  for (let part = next.pop(); part !== undefined; part = next.pop()) {
    for (const { target, isExternal } of relationsOf(part)) {
      if (isExternal || reached.has(target)) continue;
      reached.add(target);
      next.push(target);
    }
  }
  return names
    .filter((name) => name !== contentTypes && !isRelations(name) && !reached.has(name))
    .map((name) => `${name}: nothing leads to it`);
}
