/**
 * Keeps what is written into a bundle, one time after the other: whoever writes meanwhile waits for the
 * time after, which has theirs.
 *
 * @param keep writes the bundle anew
 */
export function createReviewKeeper(keep: () => Promise<void>) {
  let underWay: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function begin(): Promise<void> {
    const keeping = keep().finally(() => {
      if (underWay === keeping) underWay = null;
    });
    underWay = keeping;
    return keeping;
  }

  return {
    /** @returns when all that was written by now is in the bundle @throws file.*, store.* */
    kept(): Promise<void> {
      if (!underWay) return begin();
      next ??= underWay
        .catch(() => {})
        .then(() => {
          next = null;
          return begin();
        });
      return next;
    },

    /** Settles once nothing is being written any more; null when nothing is. */
    underWay: (): Promise<unknown> | null => (next ?? underWay)?.catch(() => {}) ?? null,
  };
}
