/**
 * Where a key leads to in a grid that fills its lines from the left; null for a key that leads nowhere.
 *
 * @param at of `count` cards, from 0
 * @param columns how many stand in a line
 */
export function stepInGrid(
  place: string,
  { at, count, columns }: { readonly at: number; readonly count: number; readonly columns: number },
): number | null {
  const last = count - 1;
  switch (place) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return at < columns ? at : at - columns;
    case 'ArrowDown': {
      const isInLastLine = Math.floor(at / columns) === Math.floor(last / columns);
      return isInLastLine ? at : Math.min(last, at + columns);
    }
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
