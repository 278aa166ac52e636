import { dict } from 'pinyin-match/src/simplified_dict.js';

/** First and last matched character. */
export type Run = readonly [first: number, last: number];

let syllables: ReadonlyMap<string, readonly string[]> | null = null;

/** How each character may be read; made once, when first asked. */
function readings(): ReadonlyMap<string, readonly string[]> {
  if (syllables) return syllables;
  const known = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(dict)) {
    // 女 is typed nv or nu, 学 xue or xve.
    const other = syllable.includes('v')
      ? syllable.replace('v', 'u')
      : syllable.replace(/^([jqxy])u/, '$1v');
    const ways = other === syllable ? [syllable] : [syllable, other];
    for (const character of characters) {
      const ofCharacter = known.get(character);
      if (ofCharacter) ofCharacter.push(...ways);
      else known.set(character, [...ways]);
    }
  }
  syllables = known;
  return known;
}

/**
 * Finds a run of characters read as asked: each by its whole syllable, by its initial, or as the
 * very character; the last may be begun only. `gaoxin`, `gx`, `gaox` and `高x` find 高新.
 *
 * @param asked lower case, without spaces
 */
export function pinyinRun(text: string, asked: string): Run | null {
  if (asked === '') return null;
  const known = readings();
  for (let first = 0; first < text.length; first += 1) {
    const last = lastOf(text, first, asked, 0, known);
    if (last >= 0) return [first, last];
  }
  return null;
}

/** The last character of the run that begins at `at` and reads as the rest of what is asked; else -1. */
function lastOf(
  text: string,
  at: number,
  asked: string,
  from: number,
  known: ReadonlyMap<string, readonly string[]>,
): number {
  const character = text[at];
  if (character === undefined) return -1;
  if (character === asked[from]) {
    if (from + 1 === asked.length) return at;
    const last = lastOf(text, at + 1, asked, from + 1, known);
    if (last >= 0) return last;
  }
  const left = asked.length - from;
  for (const syllable of known.get(character) ?? []) {
    if (syllable[0] !== asked[from]) continue;
    if (left <= syllable.length && syllable.startsWith(asked.slice(from))) return at;
    for (const used of syllable.length > 1 ? [syllable.length, 1] : [1]) {
      if (used >= left || !asked.startsWith(syllable.slice(0, used), from)) continue;
      const last = lastOf(text, at + 1, asked, from + used, known);
      if (last >= 0) return last;
    }
  }
  return -1;
}
