/** How many indicators are read at once while windows want to be answered too. */
const batchSize = 50;

/** A long list in parts that are each soon done with. */
export function* inBatches<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let from = 0; from < all.length; from += batchSize) yield all.slice(from, from + batchSize);
}
