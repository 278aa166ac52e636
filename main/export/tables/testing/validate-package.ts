import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: string | readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string | readonly string[];
    readonly reference: { readonly resource: string; readonly fields: string | readonly string[] };
  }[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: Schema;
}

type Row = Readonly<Record<string, string>>;

/** All that breaks the rules of a data package's own schemas, as Frictionless Table Schema reads them. */
export function packageFaults(zip: Uint8Array): string[] {
  const files = unzipSync(zip);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const { resources } = JSON.parse(text('datapackage.json')) as {
    readonly resources: readonly Resource[];
  };
  const tables = new Map(
    resources.map(({ name, path }) => [name, parse(text(path), { columns: true }) as Row[]]),
  );
  return resources.flatMap(({ name, schema }) => {
    const rows = tables.get(name) ?? [];
    const at = (index: number) => `${name}, row ${index + 1}`;
    return [
      ...rows.flatMap((row, index) => [
        ...(Object.keys(row).join() === schema.fields.map((field) => field.name).join()
          ? []
          : [`${at(index)}: other columns`]),
        ...schema.fields.flatMap((field) =>
          cellFaults(row[field.name] ?? '', field, schema).map(
            (fault) => `${at(index)}, ${field.name}: ${fault}`,
          ),
        ),
      ]),
      ...repeated(rows, listOf(schema.primaryKey ?? [])).map((key) => `${name}: ${key} twice`),
      ...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
        const others = tables.get(reference.resource || name) ?? [];
        const there = new Set(others.map((row) => keyOf(row, listOf(reference.fields))));
        return rows
          .filter((row) => listOf(fields).every((field) => row[field] !== ''))
          .map((row) => keyOf(row, listOf(fields)))
          .filter((key) => !there.has(key))
          .map((key) => `${name}: no ${reference.resource} ${key}`);
      }),
    ];
  });
}

function cellFaults(cell: string, { type, constraints = {} }: Field, schema: Schema): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, rule: string) => {
    if (!holds) faults.push(`${rule}: ${cell.slice(0, 40)}`);
  };
  if (schema.missingValues.includes(cell)) {
    expect(constraints['required'] !== true, 'required');
    return faults;
  }
  const value = type === 'string' || type === 'date' ? cell : Number(cell);
  expect(forms[type]?.test(cell) ?? false, type);
  for (const [rule, bound] of Object.entries(constraints)) {
    switch (rule) {
      case 'required':
        break;
      case 'pattern':
        expect(new RegExp(`^(?:${bound})$`, 'u').test(cell), rule);
        break;
      case 'enum':
        expect((bound as unknown[]).includes(value), rule);
        break;
      case 'minLength':
        expect([...cell].length >= Number(bound), rule);
        break;
      case 'maxLength':
        expect([...cell].length <= Number(bound), rule);
        break;
      case 'minimum':
        expect(Number(value) >= Number(bound), rule);
        break;
      case 'maximum':
        expect(Number(value) <= Number(bound), rule);
        break;
      default:
        expect(false, `unknown rule ${rule}`);
    }
  }
  return faults;
}

const forms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^[-+]?\d+$/,
  number: /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

function listOf(fields: string | readonly string[]): readonly string[] {
  return typeof fields === 'string' ? [fields] : fields;
}

function keyOf(row: Row, fields: readonly string[]): string {
  return fields.map((field) => row[field]).join(' ');
}

function repeated(rows: readonly Row[], fields: readonly string[]): string[] {
  if (fields.length === 0) return [];
  const keys = rows.map((row) => keyOf(row, fields));
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
