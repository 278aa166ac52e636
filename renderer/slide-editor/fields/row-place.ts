/** Where a row of a list stands, px from the top of whatever. */
export interface RowExtent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where a row that is dragged would go.
 *
 * @param y where it is held over the rows
 * @returns its new index, and where the line stands that says so: between two rows, or at an end
 */
export function rowPlaceAt(
  rows: readonly RowExtent[],
  from: number,
  y: number,
): { readonly to: number; readonly line: number } {
  const found = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  const gap = found < 0 ? rows.length : found;
  const line = rows[gap]?.top ?? rows.at(-1)?.bottom ?? 0;
  return { to: gap > from ? gap - 1 : gap, line };
}
