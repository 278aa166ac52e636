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
  return (style) => {
    const font = fontOf(style);
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

/** What `font` is set to; its computed value is empty where a style has numerals of its own. */
export function fontOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontWeight} ${fontSize} ${fontFamily}`;
}
