/** How many indicators are read at a stretch while windows want to be answered too. */
const stretch = 50;

/** A long list in parts that are each soon done with. */
export function* inBatches<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let from = 0; from < all.length; from += stretch) yield all.slice(from, from + stretch);
}
