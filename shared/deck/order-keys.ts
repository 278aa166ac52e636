import { generateNKeysBetween } from 'fractional-indexing';

/**
 * Keys that put so many things between two others, in their order; null is the beginning or the end.
 *
 * @throws Error when the second key does not come after the first
 */
export function orderKeysBetween(
  before: string | null,
  after: string | null,
  count: number,
): string[] {
  if (before !== null && after !== null && before >= after)
    throw new Error(`nothing lies between ${before} and ${after}`);
  return generateNKeysBetween(before, after, count);
}
