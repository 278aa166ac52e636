import { posix as path } from 'node:path';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/**
 * What is publicly known to make PowerPoint offer a repair though the schema takes it, and what it
 * refuses outright. Each entry finds the places where a file has the fault.
 */
export const repairCauses: Readonly<Record<string, (file: OpenFile) => string[]>> = {
  'a type is given for a part that is not there': ({ parts, types }) =>
    [...types.overrides.keys()].filter((name) => !parts.has(name)),

  'a part has no type': ({ parts, types }) =>
    [...parts.keys()].filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !types.overrides.has(name) &&
        !types.defaults.has(name.replace(/^.*\./, '')),
    ),

  'names of two parts differ in case alone, or one is a folder': ({ parts }) =>
    [...parts.keys()].filter(
      (name, index, all) =>
        name.endsWith('/') ||
        all.findIndex((one) => one.toLowerCase() === name.toLowerCase()) !== index,
    ),

  'a relationship leads to no part': ({ parts, relations }) =>
    relations.filter(({ target }) => !parts.has(target)).map(({ source, id }) => `${source} ${id}`),

  'a relationship is used that there is not': (file) =>
    file.documents.flatMap(({ name, root }) =>
      all(root)
        .flatMap((one) =>
          [...one.attributes].filter(({ namespaceURI: space }) => space === relationSpace),
        )
        .filter(
          ({ value }) => !file.relations.some(({ source, id }) => source === name && id === value),
        )
        .map(({ value }) => `${name} ${value}`),
    ),

  'two objects of a slide have one id': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      repeated(all(root, 'cNvPr').map((one) => one.getAttribute('id'))).map(
        (id) => `${name} ${id}`,
      ),
    ),

  'a slide’s id is below 256 or given twice': ({ documents }) => {
    const ids = documents.flatMap(({ root }) =>
      all(root, 'sldId')
        .filter(({ prefix }) => prefix === 'p')
        .map((one) => one.getAttribute('id')),
    );
    return [...repeated(ids), ...ids.filter((id) => Number(id) < 256).map(String)];
  },

  'masters and layouts share an id, or have one below 2147483648': ({ documents }) => {
    const ids = documents.flatMap(({ root }) =>
      [...all(root, 'sldMasterId'), ...all(root, 'sldLayoutId')].map((one) =>
        one.getAttribute('id'),
      ),
    );
    return [...repeated(ids), ...ids.filter((id) => Number(id) < 2 ** 31).map(String)];
  },

  'two masters share a theme': ({ relations }) =>
    repeated(
      relations
        .filter(({ source, type }) => type === 'theme' && /Master\d+\.xml$/.test(source))
        .map(({ target }) => target),
    ),

  'a slide has not one layout, or notes not one slide and one master': ({ parts, relations }) =>
    [...parts.keys()].flatMap((name) => {
      const count = (type: string) =>
        relations.filter((one) => one.source === name && one.type === type).length;
      if (/slides\/slide\d+\.xml$/.test(name)) return count('slideLayout') === 1 ? [] : [name];
      if (!/notesSlide\d+\.xml$/.test(name)) return [];
      return count('slide') === 1 && count('notesMaster') === 1 ? [] : [name];
    }),

  'sections do not name every slide once': ({ documents }) =>
    documents.flatMap(({ root }) => {
      const lists = all(root, 'sectionLst');
      if (lists.length === 0) return [];
      const ids = (prefix: string) =>
        all(root, 'sldId')
          .filter((one) => one.prefix === prefix)
          .map((one) => one.getAttribute('id'))
          .join(' ');
      return [
        ...(ids('p14') === ids('p') ? [] : [ids('p14')]),
        ...repeated(all(root, 'section').map((one) => one.getAttribute('id'))),
      ];
    }),

  'a row of a table has not as many cells as there are columns': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      all(root, 'tbl').flatMap((table) => {
        const columns = all(table, 'gridCol').length;
        return all(table, 'tr')
          .filter((row) => all(row, 'tc').length !== columns)
          .map(() => name);
      }),
    ),

  'text has no paragraph': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      [...all(root, 'txBody'), ...all(root, 'rich'), ...all(root, 'txPr')]
        .filter((body) => all(body, 'p').length === 0)
        .map(() => name),
    ),

  'a colour is no six digits': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      all(root, 'srgbClr')
        .filter((one) => !/^[0-9A-F]{6}$/.test(one.getAttribute('val') ?? ''))
        .map(() => name),
    ),

  'a length is no whole number, or a size is negative': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      [...all(root, 'off'), ...all(root, 'ext'), ...all(root, 'chOff'), ...all(root, 'chExt')]
        .flatMap((one) => [...one.attributes])
        .filter(({ name: key, value }) =>
          /^c[xy]$/.test(key) ? !/^\d+$/.test(value) : /^[xy]$/.test(key) && !/^-?\d+$/.test(value),
        )
        .map(({ value }) => `${name} ${value}`),
    ),

  'a placeholder stands in a group': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      all(root, 'grpSp')
        .filter((group) => all(group, 'ph').length > 0)
        .map(() => name),
    ),

  'a placeholder’s place is taken twice on a slide': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      repeated(
        all(root, 'ph').map(
          (one) => `${one.getAttribute('type')} ${one.getAttribute('idx') ?? ''}`,
        ),
      ).map((place) => `${name} ${place}`),
    ),

  'a label of a ring has a place, or one of a stack stands outside': ({ documents }) =>
    documents.flatMap(({ name, root }) => {
      const stacked = all(root, 'barChart').filter((one) =>
        all(one, 'grouping').some((grouping) => grouping.getAttribute('val') !== 'clustered'),
      );
      return [
        ...all(root, 'doughnutChart').flatMap((one) => all(one, 'dLblPos')),
        ...stacked.flatMap((one) =>
          all(one, 'dLblPos').filter((place) => place.getAttribute('val') === 'outEnd'),
        ),
      ].map(() => name);
    }),

  'an axis crosses one that there is not': ({ documents }) =>
    documents.flatMap(({ name, root }) => {
      const axes = [...all(root, 'catAx'), ...all(root, 'valAx')];
      const own = axes.map((axis) => all(axis, 'axId')[0]?.getAttribute('val'));
      const used = [...all(root, 'axId'), ...all(root, 'crossAx')].map((one) =>
        one.getAttribute('val'),
      );
      return [...repeated(own), ...used.filter((id) => !own.includes(id))].map(
        (id) => `${name} ${id}`,
      );
    }),

  'a chart keeps more points than it says, or one twice': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      [...all(root, 'strCache'), ...all(root, 'numCache'), ...all(root, 'dlblRangeCache')]
        .filter((cache) => {
          const count = Number(all(cache, 'ptCount')[0]?.getAttribute('val'));
          const points = all(cache, 'pt').map((one) => one.getAttribute('idx'));
          return repeated(points).length > 0 || points.some((at) => Number(at) >= count);
        })
        .map(() => name),
    ),

  'two series have one number': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      repeated(all(root, 'ser').map((one) => all(one, 'order')[0]?.getAttribute('val'))).map(
        (order) => `${name} ${order}`,
      ),
    ),

  'a field’s id is no GUID': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      [...all(root, 'fld'), ...all(root, 'section')]
        .filter(
          (one) =>
            !/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(one.getAttribute('id') ?? ''),
        )
        .map(() => name),
    ),

  'a picture is cut to nothing': ({ documents }) =>
    documents.flatMap(({ name, root }) =>
      all(root, 'srcRect')
        .filter((one) => {
          const side = (key: string) => Number(one.getAttribute(key) ?? 0);
          return side('l') + side('r') >= 100_000 || side('t') + side('b') >= 100_000;
        })
        .map(() => name),
    ),
};

/** All causes that a file has, each with its places; empty for a sound one. */
export function causesIn(bytes: Uint8Array): Record<string, string[]> {
  const file = openFile(bytes);
  return Object.fromEntries(
    Object.entries(repairCauses)
      .map(([cause, find]) => [cause, find(file)] as const)
      .filter(([, places]) => places.length > 0),
  );
}

export interface OpenFile {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly types: {
    readonly defaults: ReadonlyMap<string, string>;
    readonly overrides: ReadonlyMap<string, string>;
  };
  readonly relations: readonly {
    readonly source: string;
    readonly id: string;
    /** The last word of its type: `slideLayout`. */
    readonly type: string;
    readonly target: string;
  }[];
  readonly documents: readonly { readonly name: string; readonly root: Document }[];
}

export function openFile(bytes: Uint8Array): OpenFile {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const parse = (name: string) =>
    new DOMParser({ onError: stop }).parseFromString(
      strFromU8(parts.get(name) ?? new Uint8Array()),
      'text/xml',
    );
  const names = [...parts.keys()];
  const types = parse('[Content_Types].xml');
  const listed = (element: string, key: string) =>
    new Map(
      all(types, element).map((one) => [
        (one.getAttribute(key) ?? '').replace(/^\//, ''),
        one.getAttribute('ContentType') ?? '',
      ]),
    );
  return {
    parts,
    types: {
      defaults: listed('Default', 'Extension'),
      overrides: listed('Override', 'PartName'),
    },
    relations: names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => {
        const source = name.replace(/_rels\/(.*)\.rels$/, '$1');
        return all(parse(name), 'Relationship').map((one) => ({
          ...{ source, id: one.getAttribute('Id') ?? '' },
          type: (one.getAttribute('Type') ?? '').replace(/^.*\//, ''),
          target: path.join(path.dirname(source), one.getAttribute('Target') ?? ''),
        }));
      }),
    documents: names
      .filter((name) => name.endsWith('.xml') && !name.startsWith('['))
      .map((name) => ({ name, root: parse(name) })),
  };
}

function stop(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Elements of a name, whatever its prefix, in the order of the document. */
export function all(from: Document | Element, name = '*'): Element[] {
  return [...from.getElementsByTagNameNS('*', name)];
}

function repeated(values: readonly (string | null | undefined)[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index).map(String);
}
