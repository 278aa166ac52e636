/** From the top of a text's own box down to its baseline, CSS px. */
export type AscentOf = (style: CSSStyleDeclaration) => number;

/**
 * Asks the browser where letters of a font stand: its line is laid out beside a mark that stands on
 * the baseline. Each font is asked for once.
 *
 * @param host where it is done, unseen
 */
export function createAscents(host: HTMLElement): AscentOf {
  const known = new Map<string, number>();
  return ({ fontStyle, fontWeight, fontSize, fontFamily }) => {
    // The shorthand is empty where a text has figures of one width, for which it has no word.
    const font = [fontStyle, fontWeight, fontSize, fontFamily].join(' ');
    const found = known.get(font);
    if (found !== undefined) return found;
    const line = document.createElement('div');
    const mark = document.createElement('span');
    Object.assign(line.style, {
      position: 'absolute',
      visibility: 'hidden',
      whiteSpace: 'nowrap',
      font,
    });
    mark.style.display = 'inline-block';
    line.append('x', mark);
    host.append(line);
    const range = document.createRange();
    range.selectNodeContents(line.firstChild ?? line);
    const ascent = mark.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
    line.remove();
    known.set(font, ascent);
    return ascent;
  };
}
