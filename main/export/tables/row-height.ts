/** Of one line at 11 points, in points, and how many lines are shown at most. */
const line = 15;
const mostLines = 8;

/** Programs for sheets don't all make rows as high as their wrapped text, so it is worked out. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
): number {
  const lines = cells.map(({ text, width }) => Math.ceil(widthOf(text) / (width - 1)));
  return line * Math.min(mostLines, Math.max(1, ...lines));
}

/** In characters of the sheet's font: wide ones, such as Chinese, take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1),
    0,
  );
}
