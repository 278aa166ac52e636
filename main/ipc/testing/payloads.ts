import fc from 'fast-check';
import type { z } from 'zod';
import { smallJpeg } from '../../../shared/pictures/testing/small-jpeg.ts';

/** Payloads of particular fields, such as keys that the store knows, by the field's name. */
export type Known = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Such as the store takes, too large for one of its sizes, and cut off. */
const pictures = fc.constantFrom(
  smallJpeg(2560, 1600),
  smallJpeg(1280, 800),
  smallJpeg(640, 400),
  smallJpeg(9000, 9000),
  smallJpeg(640, 400).subarray(0, -2),
);

type Def = z.core.$ZodTypeDef & Readonly<Record<string, unknown>>;

/**
 * Payloads for a schema of the contract, most of which it takes: texts as long as they may be and
 * one longer, with what nobody sees, halves of characters, radicals; numbers at their bounds and
 * beyond. Whether the schema takes one is for the caller to ask.
 */
export function payloadsOf(
  schema: z.ZodType,
  known: Known,
  field: string | null = null,
): fc.Arbitrary<unknown> {
  const inner = (one: unknown, name = field) => payloadsOf(one as z.ZodType, known, name);
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'string':
      // A slide names its section by a key, a passage by a number.
      return known[`${field}Key`] ?? known[field ?? ''] ?? texts(schema);
    case 'number':
      return known[field ?? ''] ?? numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'void':
    case 'undefined':
      return fc.constant(undefined);
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as object));
    case 'literal':
      return fc.constantFrom(...(def['values'] as unknown[]));
    case 'nullable':
      return fc.oneof({ weight: 3, arbitrary: inner(def['innerType']) }, fc.constant(null));
    case 'optional':
      return fc.oneof({ weight: 3, arbitrary: inner(def['innerType']) }, fc.constant(undefined));
    case 'default':
    case 'readonly':
    case 'nonoptional':
      return inner(def['innerType']);
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def['shape'] as object).map(([name, one]) => [name, inner(one, name)]),
        ),
        { noNullPrototype: true },
      );
    case 'array':
      return fc.array(inner(def['element']), {
        minLength: Math.max(0, boundOf(schema, 'least') ?? 0),
        maxLength: Math.min(4, boundOf(schema, 'most') ?? 4),
      });
    case 'tuple':
      return fc.tuple(...(def['items'] as unknown[]).map((one) => inner(one)));
    case 'record':
      return fc.dictionary(
        inner(def['keyType'], 'key') as fc.Arbitrary<string>,
        inner(def['valueType']),
        {
          maxKeys: 4,
          noNullPrototype: true,
        },
      );
    case 'union':
      return fc.oneof(...(def['options'] as unknown[]).map((one) => inner(one)));
    case 'pipe':
      if (field !== null && known[field]) return known[field];
      return (def['in'] as z.ZodType)._zod.def.type === 'unknown'
        ? inner(def['out'])
        : inner(def['in']);
    case 'lazy':
    case 'unknown':
      return known[field ?? ''] ?? json;
    case 'custom':
      // Bytes are the one thing that crosses and is no JSON.
      return fc.oneof({ weight: 3, arbitrary: pictures }, fc.uint8Array({ maxLength: 40 }), json);
    default:
      throw new Error(`the contract has a ${def.type}, of which no payload is known`);
  }
}

/** Anything that JSON can say, and what no stack bears. */
const json = fc.oneof(
  { weight: 5, arbitrary: fc.jsonValue({ stringUnit: 'binary' }) },
  fc.constantFrom(1, 30, 900, 3000, 20_000).map(nested),
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** What people paste, and what no person sees. */
const pieces = fc.oneof(
  {
    weight: 100,
    arbitrary: fc.constantFrom(
      ...['高', 'a', ' ', '\u3000', '\n', '\r\n', '\t', '\u2028', '𠮷', '⾼', '⻄', '1', '"', "'"],
      ...['\u0000', '\u0007', '\u00ad', '\u200b', '\u200d', '\ufeff', '\u202e', '\ufe0f', '=', ','],
      ...['{{hi-tech}}', '<b>', '\\', '%', '\ufffd', '\uffff', 'e\u0301'],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('\ud83d', '\ude00') },
);

function texts(schema: z.ZodType): fc.Arbitrary<string> {
  const pattern = patternOf(schema);
  const most = boundOf(schema, 'most') ?? 300;
  const lengths = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(1, 2, 3, most - 1, most) },
    fc.constant(most + 1),
  );
  const filled = fc
    .tuple(
      fc.array(pieces, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('高', '𠮷', '⻝', 'x'),
      lengths,
    )
    .map(([some, filler, length]) => {
      const begun = some.join('');
      const left = length - [...begun].length;
      return left > 0 ? begun + filler.repeat(left) : begun;
    });
  if (!pattern) return fc.oneof({ weight: 20, arbitrary: filled }, fc.constant(''));
  return fc.oneof(
    { weight: 20, arbitrary: fc.stringMatching(pattern, { size: 'small' }) },
    { weight: 1, arbitrary: fc.stringMatching(pattern, { size: 'large' }) },
    { weight: 1, arbitrary: filled },
  );
}

function numbers(schema: z.ZodType): fc.Arbitrary<number> {
  const [least, most] = [boundOf(schema, 'least') ?? -10, boundOf(schema, 'most') ?? 10];
  const isWhole = checksOf(schema).some((check) => check['format'] === 'safeint');
  const beyond = [2 ** 51, 2 ** 53 - 1, 2 ** 63, 1e16, Number.NaN, Number.POSITIVE_INFINITY];
  return fc.oneof(
    {
      weight: 40,
      arbitrary: fc.constantFrom(least, least + 1, most - 1, most, 0, 1, ...(isWhole ? [] : [0.1])),
    },
    fc.constantFrom(least - 1, most + 1, 0.5, -0, ...beyond, ...beyond.map((number) => -number)),
  );
}

/** The schema's own bound of a length or a number. */
function boundOf(schema: z.ZodType, side: 'least' | 'most'): number | undefined {
  const names = side === 'least' ? ['min_length', 'greater_than'] : ['max_length', 'less_than'];
  const check = checksOf(schema).find((one) => names.includes(String(one['check'])));
  return (check?.['minimum'] ?? check?.['maximum'] ?? check?.['value']) as number | undefined;
}

function patternOf(schema: z.ZodType): RegExp | null {
  const check = checksOf(schema).find((one) => one['pattern'] instanceof RegExp);
  const pattern = check?.['pattern'] as RegExp | undefined;
  // The generator reads no octal escape.
  return pattern ? new RegExp(pattern.source.replaceAll('\\0', '\\x00')) : null;
}

/** All that the schema checks: what it is itself, such as a date, comes first. */
function checksOf(schema: z.ZodType): readonly Def[] {
  const own = schema._zod.def as unknown as Def;
  return [own, ...(own.checks ?? []).map((check) => check._zod.def as unknown as Def)];
}
