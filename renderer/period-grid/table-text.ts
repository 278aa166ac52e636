/**
 * The cells of a text that a spreadsheet put on the clipboard: tabs between cells, lines between
 * rows; a cell with either in it stands in quotes, its own quotes doubled. One line break at the
 * very end is the last row's own, and begins none.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (;;) {
    const row = rows.at(-1) ?? [];
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const plain = quoted ? null : /^[^\t\n]*/.exec(rest);
    row.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain?.[0] ?? ''));
    rest = rest.slice((quoted ?? plain)?.[0].length ?? 0);
    if (rest === '') return rows;
    if (rest.startsWith('\n')) rows.push([]);
    rest = rest.slice(1);
  }
}

/** The same the other way round. What a spreadsheet would take for a formula is kept a text. */
export function textOfCells(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => quoted(/^[=@]/.test(cell) ? `'${cell}` : cell)).join('\t'))
    .join('\n');
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
