/** What no Chinese line begins with. */
const closing = /[，。、；：？！）》」』”’…]/;

/**
 * Cuts a paragraph where a line is full: at a space where there is one near, never before a comma.
 *
 * @param width of a line, in characters of full width
 */
export function brokenLines(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of paragraph) {
    if (widthOf(line) >= width && !closing.test(character)) {
      const space = line.lastIndexOf(' ');
      const isNear = space > 0 && space > line.length - 20;
      const cut = isNear ? space + 1 : line.length;
      lines.push(line.slice(0, cut).trimEnd());
      line = line.slice(cut);
    }
    line += character;
  }
  return [...lines, line];
}

/** In characters of full width. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u2E80' ? 0.56 : 1), 0);
}
