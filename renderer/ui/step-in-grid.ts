interface GridPlace {
  readonly at: number;
  readonly count: number;
  readonly columns: number;
  readonly lines?: number;
}

/**
 * Where a key leads to in a grid that fills its lines from the left; null for a key that leads nowhere.
 *
 * @param at of `count` cards, from 0
 * @param columns how many stand in a line
 * @param lines how many are in sight; without it a page up or down leads nowhere
 */
export function stepInGrid(place: string, { at, count, columns, lines }: GridPlace): number | null {
  const last = count - 1;
  switch (place) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return up(1);
    case 'ArrowDown':
      return down(1);
    case 'PageUp':
      return lines === undefined ? null : up(lines);
    case 'PageDown':
      return lines === undefined ? null : down(lines);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }

  /** In the same column, as far as there are lines. */
  function up(by: number): number {
    return at - columns * Math.min(by, Math.floor(at / columns));
  }

  /** In the same column; where the last line has none there, its last card. */
  function down(by: number): number {
    const left = Math.floor(last / columns) - Math.floor(at / columns);
    return Math.min(last, at + columns * Math.min(by, left));
  }
}
