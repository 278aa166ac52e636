import { z } from 'zod';
import { amounts, longest } from '../../../shared/model/bounds.ts';
import { Key } from '../../../shared/model/keys.ts';
import * as text from '../../../shared/model/text.ts';

/**
 * Columns of a dataset's tables, each described once: how its cells are read, and what a Frictionless
 * schema says of them. Cells are text; an empty one is null.
 */
export interface Column<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly constraints: Constraints;
}

/** As Frictionless Table Schema names them. Lengths are in characters: 𠮷 is one. */
export interface Constraints {
  readonly required?: true;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const required = { required: true } as const;

export const key: Column<typeof Key> = {
  schema: Key,
  type: 'string',
  constraints: { ...required, pattern: patternOf(Key), maxLength: longest.key },
};

/** Words of one line. */
export function line(most: number) {
  return column(text.line(most), 'string', { minLength: 1, maxLength: most });
}

/** Words of several lines. */
export function lines(most: number) {
  return column(text.lines(most).min(1), 'string', { minLength: 1, maxLength: most });
}

/** As printed in a source. */
export function quotation(most: number) {
  return column(text.quotation(most), 'string', { minLength: 1, maxLength: most });
}

/** May be empty, which a cell can't tell from none. */
export function remark(most: number) {
  const schema = text
    .lines(most)
    .nullable()
    .transform((written) => written ?? '');
  return { schema, type: 'string', constraints: { maxLength: most } } as const;
}

/** A text of a form of its own, such as a period. */
export function formed<Schema extends z.ZodType<string, string>>(schema: Schema, most?: number) {
  return column(schema, 'string', {
    pattern: patternOf(schema),
    ...(most !== undefined && { maxLength: most }),
  });
}

export const date = column(z.iso.date(), 'date', {});

export function whole(minimum: number, maximum = Number.MAX_SAFE_INTEGER) {
  const read = z.string().regex(/^\d+$/).transform(Number);
  return column(read.pipe(z.int().min(minimum).max(maximum)), 'integer', {
    minimum,
    ...(maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  });
}

/** One of several whole numbers. */
export function oneNumberOf<Schema extends z.ZodType<number, number>>(
  schema: Schema,
  values: readonly number[],
) {
  const read = z.string().regex(/^\d+$/).transform(Number);
  return column(read.pipe(schema), 'integer', { enum: values });
}

export const number = column(
  z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(amounts.least).max(amounts.most)),
  'number',
  { minimum: amounts.least, maximum: amounts.most },
);

export function oneOf<Values extends Readonly<Record<string, string>>>(schema: z.ZodEnum<Values>) {
  return column(schema, 'string', { enum: Object.values(schema.enum) as string[] });
}

/** SQLite's 1 and 0. */
export const flag = column(
  z.enum(['true', 'false']).transform((written) => (written === 'true' ? 1 : 0)),
  'boolean',
  {},
);

/** The same column where a cell may be empty. */
export function optional<Schema extends z.ZodType>({
  schema,
  type,
  constraints: { required: _, ...constraints },
}: Column<Schema>): Column<z.ZodNullable<Schema>> {
  return { schema: schema.nullable(), type, constraints };
}

function column<Schema extends z.ZodType>(
  schema: Schema,
  type: Column['type'],
  constraints: Constraints,
): Column<Schema> {
  return { schema, type, constraints: { ...required, ...constraints } };
}

function patternOf(schema: z.ZodType): string {
  const checks = schema.def as { readonly checks?: readonly z.core.$ZodCheck[] };
  for (const { _zod } of checks.checks ?? []) {
    const { pattern } = _zod.def as { readonly pattern?: RegExp };
    // Other readers of patterns know no escaped slash.
    if (pattern) return pattern.source.replaceAll('\\/', '/');
  }
  throw new Error('the schema has no pattern');
}

/** A column that packages made by earlier versions do not have. */
export function sinceLater<Schema extends z.ZodType>(
  described: Column<Schema>,
  before: z.core.util.NoUndefined<z.output<Schema>>,
): Column<z.ZodDefault<Schema>> {
  return { ...described, schema: described.schema.default(before) };
}
