import { dict } from 'pinyin-match/src/simplified_dict.js';
import { rareReadings } from './rare-readings.ts';

/** First and last matched character. */
export type Run = readonly [first: number, last: number];

/** A character itself, then the syllables it is read as. */
interface Reading {
  readonly all: readonly string[];
  /** Without those that hardly any word has. */
  readonly likely: readonly string[];
}

/** A text taken apart for matching, character by character. */
export type Spelled = readonly Reading[];

let known: ReadonlyMap<string, Reading> | null = null;

/** How each character may be read; made once, when first asked. */
function readings(): ReadonlyMap<string, Reading> {
  if (known) return known;
  const made = new Map<string, { all: string[]; likely: string[] }>();
  for (const [syllable, characters] of Object.entries(dict)) {
    // 女 is typed nv or nu, 学 xue or xve.
    const other = syllable.includes('v')
      ? syllable.replace('v', 'u')
      : syllable.replace(/^([jqxy])u/, '$1v');
    const ways = other === syllable ? [syllable] : [syllable, other];
    const rarely = rareReadings.get(syllable) ?? '';
    for (const character of characters) {
      const ofCharacter = made.get(character) ?? { all: [character], likely: [character] };
      ofCharacter.all.push(...ways);
      if (!rarely.includes(character)) ofCharacter.likely.push(...ways);
      made.set(character, ofCharacter);
    }
  }
  known = made;
  return made;
}

/** Takes a text apart, once for all that is asked of it. @param text lower case */
export function spell(text: string): Spelled {
  const read = readings();
  return Array.from({ length: text.length }, (_, at) => {
    const character = text.charAt(at);
    return read.get(character) ?? { all: [character], likely: [character] };
  });
}

/** A text as it is read, syllable by syllable: 洪山5G is `hong shan 5G`. */
export function romanized(text: string): string {
  const read = readings();
  return [...text]
    .map((character) => {
      const [, syllable] = read.get(character)?.likely ?? [];
      return syllable === undefined ? character : ` ${syllable} `;
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** The letters that a text's syllables begin with, a bit for each. */
export function initialsOf(text: Spelled): number {
  let letters = 0;
  for (const { all } of text) for (const way of all) letters |= letterBit(way);
  return letters;
}

/** Whether a text may hold a run that reads as asked, by the run's first letter. @param initials as of `initialsOf` */
export function mayBegin(initials: number, asked: string): boolean {
  const first = letterBit(asked);
  return first === 0 || (initials & first) !== 0;
}

/** Of the text's first letter; 0 when it is none of a to z. */
function letterBit(text: string): number {
  const place = text.charCodeAt(0) - 97;
  return place >= 0 && place < 26 ? 1 << place : 0;
}

/**
 * Finds a run of characters read as asked: each by its whole syllable, by its initial, or as the
 * very character; the last may be begun only. `gaoxin`, `gx`, `gaox` and `高x` find 高新.
 *
 * @param asked lower case, without spaces
 * @param which all readings of characters, or without those that hardly any word has
 */
export function pinyinRun(text: Spelled, asked: string, which: keyof Reading): Run | null {
  if (asked === '') return null;
  for (let first = 0; first < text.length; first += 1) {
    const last = lastOf(text, first, asked, 0, which);
    if (last >= 0) return [first, last];
  }
  return null;
}

/** The last character of the run that begins at `at` and reads as the rest of what is asked; else -1. */
function lastOf(
  text: Spelled,
  at: number,
  asked: string,
  from: number,
  which: keyof Reading,
): number {
  const ways = text[at]?.[which];
  if (ways === undefined) return -1;
  const initial = asked.charCodeAt(from);
  const left = asked.length - from;
  for (const syllable of ways) {
    if (syllable.charCodeAt(0) !== initial) continue;
    if (left <= syllable.length && syllable.startsWith(asked.slice(from))) return at;
    if (syllable.length > 1 && syllable.length < left && asked.startsWith(syllable, from)) {
      const last = lastOf(text, at + 1, asked, from + syllable.length, which);
      if (last >= 0) return last;
    }
    if (left > 1) {
      const last = lastOf(text, at + 1, asked, from + 1, which);
      if (last >= 0) return last;
    }
  }
  return -1;
}
