import type { z } from 'zod';
import type { DamagedRecord } from '../../../shared/model/damage.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { RecordHit } from '../../../shared/model/records.ts';
import { localizedOrNull } from '../content/rows.ts';
import type { Column } from '../dataset/columns.ts';

/** Columns by name, each with how a package's cell of it is read. */
export type Columns = Readonly<Record<string, Column>>;

export type StoredValue = string | number | null;

type StoredRow = object;

/** How a field's text is searched when people look for an indicator. */
export interface SearchedAs {
  /** What a window calls the place where something was found. */
  readonly as: RecordHit['field'];
  /** How well an indicator answers that is found by it: 0 is best. */
  readonly grade: number;
  /** The same where the text does not begin with what is asked for; by default no other. */
  readonly gradeWithin?: number;
  /**
   * A text in both languages is read as Chinese by its characters and sounds and as English by its
   * words, one that may be in either as both; of printed ones the very characters are looked for.
   */
  readonly reads: 'both languages' | 'either language' | 'characters';
}

/** A field of a record: the columns that hold it, in the store and in data packages. */
export interface Field<Held extends Columns = Columns> {
  readonly columns: Held;
  readonly read: (row: StoredRow) => unknown;
  readonly write: (value: unknown) => Readonly<Record<string, StoredValue>>;
  /** As canonical JSON has it, where that is not as it is read. */
  readonly canonical?: (row: StoredRow) => unknown;
  /** How its text is searched; by default not at all. */
  readonly searched?: SearchedAs;
}

type Fields = Readonly<Record<string, Field>>;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** A row as a description's columns have it, of a store whose rules hold. */
export type RowOf<Table extends { readonly columns: object }> = {
  readonly [Name in keyof Table['columns']]: Table['columns'][Name] extends Column<infer Schema>
    ? z.output<Schema>
    : never;
};

/** The columns of several fields. */
export function columnsOf<HeldFields extends Fields>(fields: HeldFields) {
  return Object.assign(
    {},
    ...Object.values<Field>(fields).map(({ columns }) => columns),
  ) as ColumnsOf<HeldFields>;
}

/** @returns what a row says by the names of the model, for its schema to parse */
export function fieldReader<HeldFields extends Fields>(fields: HeldFields) {
  const known = Object.entries<Field>(fields);
  return (row: StoredRow) =>
    Object.fromEntries(known.map(([field, { read }]) => [field, read(row)])) as {
      [Name in keyof HeldFields]: unknown;
    };
}

/** @returns what holds a record's fields, by the names of their columns */
export function fieldWriter<HeldFields extends Fields>(fields: HeldFields) {
  const known = Object.entries<Field>(fields);
  return (record: { readonly [Name in keyof HeldFields]: unknown }) =>
    Object.assign(
      {},
      ...known.map(([field, { write }]) => write(record[field as keyof HeldFields])),
    ) as { readonly [Name in keyof ColumnsOf<HeldFields>]: StoredValue };
}

type ColumnsOf<HeldFields extends Fields> = Intersection<HeldFields[keyof HeldFields]['columns']>;

interface Described<Owner extends Columns, Described extends Fields> {
  /** What a row is called in front of people. */
  readonly entity: DamagedRecord['entity'];
  /** Reads what names a row: `key` and, where it has words, `zh` and `en`; a WHERE follows. */
  readonly named: string;
  /** What a row belongs to and where it stands in it, where that is no field of its record. */
  readonly owner: Owner;
  /** By the names of the model. */
  readonly fields: Described;
  /** What the store alone has, and no package. */
  readonly storeOnly?: readonly string[];
}

/** @returns a table's rows as records, records as rows, its columns and its statements */
export function describeTable<const Owner extends Columns, const HeldFields extends Fields>(
  name: string,
  { entity, named, owner, fields, storeOnly = [] }: Described<Owner, HeldFields>,
) {
  type All = Owner & ColumnsOf<HeldFields>;
  const known = Object.entries<Field>(fields);
  const ofFields: Columns = columnsOf<Fields>(fields);
  const columns = { ...owner, ...ofFields } as unknown as All;
  const names = Object.keys(columns);
  const truths = new Set(
    Object.entries<Column>({ ...owner, ...ofFields })
      .filter(([, { type }]) => type === 'boolean')
      .map(([column]) => column),
  );
  type Owned = { readonly [Name in keyof Owner]: StoredValue };
  type Held = { readonly [Name in keyof HeldFields]: unknown };

  const write = fieldWriter(fields);
  const toRow = (owned: Owned, record: Held) =>
    ({ ...owned, ...write(record) }) as { readonly [Name in keyof All]: StoredValue };

  const insert = (...besides: readonly string[]) => {
    const all = [...besides, ...names];
    return `INSERT INTO ${name} (${all.join(', ')}) VALUES (${all.map((one) => `:${one}`).join(', ')})`;
  };

  return {
    ...{ name, entity, named, fields, storeOnly },
    /** As a data package has them; the store has `storeOnly` besides. */
    columns,

    /** What the row says by the names of the model, for its schema to parse. */
    toFields: fieldReader(fields),

    toRow,

    /** The row as a data package has it, where a truth is a word. */
    toPackage: (owned: Owned, record: Held) => {
      const row = toRow(owned, record);
      const cells = Object.entries<StoredValue>(row).map(([column, held]) => [
        column,
        truths.has(column) ? held === 1 : held,
      ]);
      return Object.fromEntries(cells) as { readonly [Name in keyof All]: StoredValue | boolean };
    },

    /**
     * The row in the order of canonical JSON, texts trimmed as they are when they are parsed.
     *
     * @param besides fields that are worked out of other tables
     */
    toCanonical: (...besides: readonly string[]) => {
      const steps = [
        ...known.map(([field, { read, canonical = read }]) => ({ field, read: canonical })),
        ...besides.map((field) => ({ field, read: null })),
      ].sort((one, other) => (one.field < other.field ? -1 : 1));
      return (row: StoredRow, worked: Readonly<Record<string, unknown>>) => {
        const ordered: Record<string, unknown> = {};
        for (const { field, read } of steps) ordered[field] = read ? read(row) : worked[field];
        return ordered;
      };
    },

    /** A statement that takes what `toRow` gives, and columns of the store alone. */
    insert,

    /** As `insert`; a row that is there takes on all of it but its key and those. */
    upsert: (primary: readonly string[], ...without: readonly string[]) => {
      const changed = names.filter((one) => ![...primary, ...without].includes(one));
      return `${insert()} ON CONFLICT (${primary.join(', ')}) DO UPDATE SET ${changed
        .map((one) => `${one} = excluded.${one}`)
        .join(', ')}`;
    },

    /** `name_zh IS :name_zh AND …` of all columns: the row that says the same. */
    matches: () => names.map((one) => `${one} IS :${one}`).join(' AND '),

    /** `name_zh = :name_zh, …` of all columns but those. */
    assignments: (...without: readonly string[]) =>
      names
        .filter((one) => !without.includes(one))
        .map((one) => `${one} = :${one}`)
        .join(', '),
  };
}

/** A column that the model has as it stands. */
export function value<const Name extends string, Held extends Column>(
  name: Name,
  column: Held,
): Field<{ readonly [One in Name]: Held }> {
  return {
    columns: { [name]: column } as { readonly [One in Name]: Held },
    read: (row) => row[name as keyof typeof row],
    write: (held) => ({ [name]: held as StoredValue }),
  };
}

/** SQLite's 1 and 0. */
export function truth<const Name extends string, Held extends Column>(
  name: Name,
  column: Held,
): Field<{ readonly [One in Name]: Held }> {
  const { columns, read } = value(name, column);
  return {
    columns,
    read: (row) => read(row) === 1,
    write: (held) => ({ [name]: held === true ? 1 : 0 }),
  };
}

/** A document, as JSON. */
export function json<const Name extends string, Held extends Column>(
  name: Name,
  column: Held,
): Field<{ readonly [One in Name]: Held }> {
  const { columns, read } = value(name, column);
  return {
    columns,
    read: (row) => JSON.parse(String(read(row))),
    write: (held) => ({ [name]: JSON.stringify(held) }),
  };
}

/** Words without commas, joined by them. */
export function list<const Name extends string, Held extends Column>(
  name: Name,
  column: Held,
): Field<{ readonly [One in Name]: Held }> {
  const { columns, read } = value(name, column);
  return {
    columns,
    read: (row) => String(read(row)).split(','),
    write: (held) => ({ [name]: (held as readonly string[]).join() }),
  };
}

/** One text in both languages, `name_zh` and `name_en`; both empty where there is none. */
export function texts<const Name extends string, Zh extends Column, En extends Column>(
  name: Name,
  zh: Zh,
  en: En,
) {
  const names = [`${name}_zh`, `${name}_en`] as const;
  return {
    columns: { [names[0]]: zh, [names[1]]: en } as { readonly [One in `${Name}_zh`]: Zh } & {
      readonly [One in `${Name}_en`]: En;
    },
    read: (row: StoredRow) => {
      const held = row as Readonly<Record<string, string | null>>;
      return localizedOrNull(held[names[0]] ?? null, held[names[1]] ?? null);
    },
    canonical: (row: StoredRow) => {
      const held = row as Readonly<Record<string, string | null>>;
      const [zh, en] = [held[names[0]], held[names[1]]];
      return zh == null ? null : { en: en?.trim() ?? null, zh: zh.trim() };
    },
    write: (held: unknown) => {
      const text = held as Localized | null;
      return { [names[0]]: text?.zh ?? null, [names[1]]: text?.en ?? null };
    },
  };
}
