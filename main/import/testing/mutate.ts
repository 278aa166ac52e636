import fc from 'fast-check';

/** A file to be changed. */
interface Original {
  readonly bytes: Uint8Array;
}

interface Mutation<One extends Original> {
  readonly original: One;
  readonly changes: readonly { readonly at: number; readonly byte: number }[];
  readonly keep: number;
}

/** Where along a file, and what the byte there becomes. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  byte: fc.integer({ min: 0, max: 255 }),
});

/** Some of the files with up to eight bytes changed, some of them cut off. */
export function mutationOf<One extends Original>(
  originals: readonly One[],
): fc.Arbitrary<Mutation<One>> {
  return fc.record({
    original: fc.constantFrom(...originals),
    changes: fc.array(change, { maxLength: 8 }),
    keep: fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
  });
}

export function mutate({ original, changes, keep }: Mutation<Original>): Uint8Array {
  const bytes = Buffer.from(original.bytes);
  for (const { at, byte } of changes) bytes[Math.floor(at * bytes.byteLength)] = byte;
  return bytes.subarray(0, Math.ceil(keep * bytes.byteLength));
}
