/** A page's text as one line without white space, for finding what layout broke into pieces. */
export interface PageText {
  readonly folded: string;
  /** Places in `folded` that white space stood before. */
  readonly gaps: ReadonlySet<number>;
}

/** @param text as read from the page, lines ended by a line feed */
export function foldPage(text: string): PageText {
  const gaps = new Set<number>();
  let folded = '';
  for (const run of text.split(/\s+/u)) {
    gaps.add(folded.length);
    folded += run;
  }
  return { folded, gaps };
}

/**
 * How often the page shows `wanted`, spaces apart. Not counted is what only ends or begins a longer
 * number or word: neither 1300家 nor 11,300 shows 300家 or 1,300.
 */
export function timesIn(page: PageText, wanted: string): number {
  return positionsOf(page, wanted).length;
}

/** Where in `folded` the page shows `wanted`, as `timesIn` counts it. */
export function positionsOf(page: PageText, wanted: string): number[] {
  const { folded } = foldPage(wanted);
  if (folded === '') return [];
  const places: number[] = [];
  let at = page.folded.indexOf(folded);
  while (at !== -1) {
    const end = at + folded.length;
    if (isEdge(page, at) && isEdge(page, end)) places.push(at);
    at = page.folded.indexOf(folded, end);
  }
  return places;
}

export function holds(page: PageText, wanted: string): boolean {
  return page.folded.includes(foldPage(wanted).folded);
}

/** Whether a number or word may begin or end between the characters before and after a place. */
function isEdge({ folded, gaps }: PageText, at: number): boolean {
  if (gaps.has(at)) return true;
  const before = folded.slice(Math.max(0, at - (gaps.has(at - 1) ? 1 : 2)), at);
  const after = folded.slice(at, at + (gaps.has(at + 1) ? 1 : 2));
  const splitsNumber = /\d[.,]?$/.test(before) && /^[.,]?\d/.test(after);
  const splitsWord = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
  return !splitsNumber && !splitsWord;
}

/**
 * Characters that a page draws but no one can search for: radicals in the place of the words that
 * look like them, replacement characters, and characters of a font's own.
 */
export function lostCharacters(text: string): string[] {
  const lost = /[\u2e80-\u2eff\u2f00-\u2fd5\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu;
  return [...new Set(text.match(lost))];
}
