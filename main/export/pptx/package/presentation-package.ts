import { posix as path } from 'node:path';
import { element, part, type Xml } from './xml.ts';

/** A part of the file: its name from the file's root, and what leads from it to others. */
export interface Part {
  readonly name: string;
  /** The id of the relationship to another part; the same part has the same id. */
  relate(kind: RelationKind, target: Part): string;
  write(root: Xml): void;
  writeBytes(bytes: Uint8Array): void;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationKinds = {
  officeDocument: `${office}/officeDocument`,
  coreProperties:
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extendedProperties: `${office}/extended-properties`,
  customProperties: `${office}/custom-properties`,
  slideMaster: `${office}/slideMaster`,
  slideLayout: `${office}/slideLayout`,
  slide: `${office}/slide`,
  notesMaster: `${office}/notesMaster`,
  notesSlide: `${office}/notesSlide`,
  theme: `${office}/theme`,
  presProps: `${office}/presProps`,
  viewProps: `${office}/viewProps`,
  tableStyles: `${office}/tableStyles`,
  image: `${office}/image`,
  chart: `${office}/chart`,
  package: `${office}/package`,
} as const;
export type RelationKind = keyof typeof relationKinds;

/**
 * The parts of a file as they are made. `[Content_Types].xml` and the relationships are written from
 * the parts that there are, so that neither can name another.
 */
export function createPackage() {
  const parts = new Map<string, { type: string; content: Uint8Array | null; part: Part }>();
  const relations = new Map<string, Relation[]>();
  const root = relationsOf('');

  return { add, relateRoot, files };

  /**
   * @param name such as `ppt/slides/slide1.xml`
   * @throws Error where there is such a part
   */
  function add(name: string, type: string): Part {
    if (parts.has(name.toLowerCase())) throw new Error(`two parts are called ${name}`);
    const own = relationsOf(name);
    const one = {
      type,
      content: null as Uint8Array | null,
      part: {
        name,
        relate: (kind, target) => own.to(kind, target),
        write(content) {
          one.content = new TextEncoder().encode(part(content));
        },
        writeBytes(bytes) {
          one.content = bytes;
        },
      } satisfies Part,
    };
    parts.set(name.toLowerCase(), one);
    return one.part;
  }

  function relateRoot(kind: RelationKind, target: Part): void {
    root.to(kind, target);
  }

  /** All files of the archive, the list of their types first. */
  function* files(): Generator<readonly [name: string, content: Uint8Array]> {
    yield ['[Content_Types].xml', encode(contentTypes())];
    yield ['_rels/.rels', encode(relationsPart(''))];
    for (const { part: one, content } of parts.values()) {
      if (!content) throw new Error(`nothing was written to ${one.name}`);
      yield [one.name, content];
      if (relations.get(one.name)?.length)
        yield [relationsName(one.name), encode(relationsPart(one.name))];
    }
  }

  function relationsOf(source: string) {
    const list: Relation[] = [];
    relations.set(source, list);
    /** By kind and target: a slide may show a picture a hundred times. */
    const known = new Map<string, string>();
    return {
      to(kind: RelationKind, target: Part): string {
        const key = `${kind} ${target.name}`;
        const found = known.get(key);
        if (found !== undefined) return found;
        const id = `rId${list.length + 1}`;
        list.push({ id, kind, target: target.name });
        known.set(key, id);
        return id;
      },
    };
  }

  function relationsPart(source: string): Xml {
    return element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      (relations.get(source) ?? []).map(({ id, kind, target }) =>
        element('Relationship', {
          Id: id,
          Type: relationKinds[kind],
          Target: path.relative(path.dirname(source), target),
        }),
      ),
    );
  }

  function contentTypes(): Xml {
    const byExtension = Object.entries(defaultTypes).filter(
      ([extension]) =>
        extension === 'rels' ||
        extension === 'xml' ||
        [...parts.keys()].some((name) => name.endsWith(`.${extension}`)),
    );
    return element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      byExtension.map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
      [...parts.values()]
        .filter(({ type, part: { name } }) => defaultTypes[name.replace(/^.*\./, '')] !== type)
        .map(({ type, part: { name } }) =>
          element('Override', { PartName: `/${name}`, ContentType: type }),
        ),
    );
  }
}
export type PresentationPackage = ReturnType<typeof createPackage>;

interface Relation {
  readonly id: string;
  readonly kind: RelationKind;
  readonly target: string;
}

const defaultTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};

function encode(root: Xml): Uint8Array {
  return new TextEncoder().encode(part(root));
}

function relationsName(name: string): string {
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}
