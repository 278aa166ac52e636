import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/import/decode-text.ts';
import type { FileEncoding, Sheet, SheetCell } from '../../../shared/import/sheet.ts';
import type { Archive } from './archive.ts';
import { dateOfIso } from './dates.ts';
import { type Dialect, plainDialect, readDelimited } from './delimited.ts';
import { readNumber } from './digits.ts';
import { limits, tooLarge } from './limits.ts';
import { holdsSomething, plainFormat, plainSheet, textCell } from './sheet-cells.ts';

export const descriptorName = 'datapackage.json';

/** Fields of a table, as far as they say what its cells hold. */
const Field = z.looseObject({
  name: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  decimalChar: z.string().length(1).optional(),
  groupChar: z.string().optional(),
});
type Field = z.infer<typeof Field>;

const Resource = z.looseObject({
  name: z.string().optional(),
  title: z.string().optional(),
  path: z.union([z.string(), z.array(z.string())]).optional(),
  data: z.unknown().optional(),
  encoding: z.string().optional(),
  format: z.string().optional(),
  mediatype: z.string().optional(),
  dialect: z
    .looseObject({
      delimiter: z.string().length(1).optional(),
      quoteChar: z.string().length(1).optional(),
      escapeChar: z.string().length(1).optional(),
      commentChar: z.string().optional(),
    })
    .optional(),
  schema: z.union([z.string(), z.looseObject({ fields: z.array(Field).optional() })]).optional(),
});
type Resource = z.infer<typeof Resource>;

const Descriptor = z.looseObject({ resources: z.array(Resource).min(1) });

/** Where the package begins: at the top, or in the one folder that a zip often has there. */
export function packageFolder(names: readonly string[]): string | null {
  const found = names
    .filter((name) => name === descriptorName || name.endsWith(`/${descriptorName}`))
    .filter((name) => name.split('/').length <= 2)
    .sort((one, other) => one.length - other.length);
  const [first] = found;
  return first === undefined ? null : first.slice(0, -descriptorName.length);
}

/**
 * The tables of a Frictionless Data Package, each a sheet whose first row names its fields. What its
 * schema calls a number or a date is one where it can be read so, and stays the text it is elsewhere.
 * Only what lies in the package is read.
 *
 * @param folder where in the files it begins
 * @throws table-file.package-unfit, table-file.damaged, table-file.too-large
 */
export async function readDataPackage(archive: Archive, folder: string): Promise<readonly Sheet[]> {
  const { resources } = await readJson(archive, `${folder}${descriptorName}`, Descriptor);
  if (resources.length > limits.sheets) throw tooLarge('entries');
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const [index, resource] of resources.entries()) {
    const name = resource.title ?? resource.name ?? String(index + 1);
    const table = await readResource(archive, folder, resource);
    if (!table) continue;
    const fields = await fieldsOf(archive, folder, resource);
    cells += table.cells.length;
    if (cells > limits.cells) throw tooLarge('cells');
    sheets.push({ ...table, name, cells: typedCells(table.cells, fields) });
  }
  return sheets;
}

/** Null for what is no table: a text, a picture, a map. */
async function readResource(
  archive: Archive,
  folder: string,
  resource: Resource,
): Promise<Sheet | null> {
  if (resource.path === undefined)
    return resource.data === undefined ? null : inlineTable(resource.data);
  const paths = typeof resource.path === 'string' ? [resource.path] : resource.path;
  const [first = ''] = paths;
  if (!isTable(resource, first)) return null;
  const texts: string[] = [];
  for (const path of paths) texts.push(await readResourceText(archive, folder, path, resource));
  return readDelimited(texts.join(''), dialectOf(resource, first));
}

async function readResourceText(
  archive: Archive,
  folder: string,
  path: string,
  { encoding }: Resource,
): Promise<string> {
  const bytes = await archive.read(`${folder}${safePath(path)}`);
  if (!bytes) throw unfit(path, 0, 'table-file.package.missing');
  return decodeText(bytes, knownEncoding(encoding)).text;
}

/** The standard allows paths below the package's folder alone; nothing is ever fetched. */
function safePath(path: string): string {
  const isInside =
    !/^[a-z][a-z\d+.-]*:/i.test(path) &&
    !path.startsWith('/') &&
    !path.includes('\\') &&
    !path.split('/').includes('..');
  if (!isInside) throw unfit(path, 0, 'table-file.package.outside');
  return path.replace(/^\.\//, '');
}

function isTable({ format, mediatype }: Resource, path: string): boolean {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const said = (format ?? ending).toLowerCase();
  return said === 'csv' || said === 'tsv' || said === 'tab' || /\bcsv\b/.test(mediatype ?? '');
}

function dialectOf({ dialect, format }: Resource, path: string): Dialect {
  const isTabbed = /^(?:tsv|tab)$/i.test(format ?? '') || /\.(?:tsv|tab)$/i.test(path);
  return {
    ...plainDialect(dialect?.delimiter ?? (isTabbed ? '\t' : ',')),
    quote: dialect?.quoteChar ?? '"',
    escape: dialect?.escapeChar ?? dialect?.quoteChar ?? '"',
    comment: dialect?.commentChar || null,
  };
}

function knownEncoding(written: string | undefined): FileEncoding | null {
  const name = written?.toLowerCase().replace('_', '-');
  if (name === 'gbk' || name === 'gb2312' || name === 'gb18030') return 'gb18030';
  if (name === 'utf-16' || name === 'utf-16le') return 'utf-16le';
  if (name === 'utf-16be') return 'utf-16be';
  // UTF-8 is what the standard means where nothing is said: the bytes themselves know better.
  return null;
}

const Row = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

/** Rows that stand in the description itself: lists, the first of them the header, or objects. */
function inlineTable(data: unknown): Sheet | null {
  const rows = z.array(Row).safeParse(data);
  if (!rows.success) return null;
  const names = [
    ...new Set(rows.data.flatMap((row) => (Array.isArray(row) ? [] : Object.keys(row)))),
  ];
  const lines = rows.data.map((row) =>
    Array.isArray(row) ? row : names.map((name) => row[name] ?? null),
  );
  const table = names.length > 0 ? [names, ...lines] : lines;
  const cells = table.flatMap((line, row) =>
    line.map((value, column) => textCell({ row, column }, written(value), plainFormat)),
  );
  return plainSheet(cells.filter(holdsSomething));
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function fieldsOf(
  archive: Archive,
  folder: string,
  { schema }: Resource,
): Promise<readonly Field[]> {
  if (schema === undefined) return [];
  if (typeof schema !== 'string') return schema.fields ?? [];
  const Schema = z.looseObject({ fields: z.array(Field) });
  return (await readJson(archive, `${folder}${safePath(schema)}`, Schema)).fields;
}

/** Cells by what their fields say of them: fields are those of the header's names, else of its places. */
function typedCells(cells: readonly SheetCell[], fields: readonly Field[]): SheetCell[] {
  const byColumn = new Map<number, Field>();
  for (const cell of cells) {
    if (cell.row > 0) break;
    const field = fields.find(({ name }) => name === cell.text) ?? fields[cell.column];
    if (field) byColumn.set(cell.column, field);
  }
  return cells.map((cell) => {
    const field = byColumn.get(cell.column);
    return field ? typed(cell, field) : cell;
  });
}

/** A header cell has the field's own words beside it. */
function typed(cell: SheetCell, field: Field): SheetCell {
  if (cell.row === 0) {
    const words = [field.title, field.description].filter((one) => one && one !== cell.text);
    return { ...cell, comment: words.join('\n') || null };
  }
  const { type, format, decimalChar = '.', groupChar = '' } = field;
  if (type === 'number' || type === 'integer') {
    const ungrouped = groupChar === '' ? cell.text : cell.text.replaceAll(groupChar, '');
    const number = readNumber(
      decimalChar === '.' ? ungrouped : ungrouped.replace(decimalChar, '.'),
    );
    if (!number) return cell;
    const shown = number.text === cell.text ? null : cell.text;
    return { ...cell, kind: 'number', ...number, shown };
  }
  if (type === 'date' && (format === undefined || format === 'default')) {
    const date = dateOfIso(cell.text);
    return date === null ? cell : { ...cell, kind: 'date', text: date };
  }
  return cell;
}

async function readJson<Value>(
  archive: Archive,
  name: string,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const bytes = await archive.read(name);
  if (!bytes) throw unfit(name, 0, 'table-file.package.missing');
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes).text);
  } catch {
    throw unfit(name, 1, 'table-file.package.no-json');
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw unfit(name, 1, `${issue?.path.join('.')}: ${issue?.message}`);
}

function unfit(file: string, line: number, reason: string): AppError {
  return new AppError('table-file.package-unfit', { file, line, reason });
}
