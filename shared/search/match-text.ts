import type { Localized } from '../model/localized.ts';
import { foldRadicals } from '../model/radicals.ts';
import { initialsOf, mayBegin, pinyinRun, type Run, type Spelled, spell } from './pinyin.ts';

/** A text in the one form that texts and questions are held against each other in. */
export interface SearchedText {
  readonly folded: string;
  /** Where each of its characters begins and ends in the text itself; null where that is the same place. */
  readonly places: { readonly first: readonly number[]; readonly last: readonly number[] } | null;
}

/** A Chinese text, ready to be searched again and again. */
export interface ChineseText extends SearchedText {
  readonly spelled: Spelled;
  readonly initials: number;
}

/** What is asked for, taken apart once for all the texts that it is looked for in. */
export interface TextMatcher {
  /** Nothing is asked for. */
  readonly isEmpty: boolean;
  /** As asked, in one form: half width, lower case, trimmed. */
  readonly asked: string;
  /**
   * Whether nothing is found that the question before does not find, as when it was only typed on.
   * It may say no where that is so all the same.
   */
  narrows(before: TextMatcher): boolean;
  /** Chinese by its characters, pinyin or initials. */
  chinese(text: string | ChineseText): Run | null;
  /** Chinese as `chinese` finds it, by readings that hardly any word has; asked where that finds nothing. */
  rarely(text: string | ChineseText): Run | null;
  /** Whether a text in either language is found at all. */
  finds(text: string): boolean;
  /** The very characters, wherever they stand. @param text as of `printedText` */
  literal(text: SearchedText): Run | null;
  /** English from the beginning of a word on, so that `art` does not find `start`. @param text as of `englishText` */
  english(text: SearchedText): Run | null;
  /** Every word asked for begins some word of the text, in any order: a run for each. @param text as of `englishText` */
  words(text: SearchedText): readonly Run[] | null;
}

export function chineseText(text: string): ChineseText {
  const lower = text.toLowerCase();
  const searched = commonChinese.test(lower)
    ? { folded: lower, places: null }
    : fold(text, (character) => (apart.test(character) ? '' : character));
  const spelled = spell(searched.folded);
  return { ...searched, spelled, initials: initialsOf(spelled) };
}

/** Printed figures, one a line: none is found that begins in one line and ends in the next. */
export function printedText(text: string): SearchedText {
  return fold(text, (character) => (character !== '\n' && apart.test(character) ? '' : character));
}

/** A text in which a space stands before every word, and nowhere else is read. */
export function englishText(text: string): SearchedText {
  const { folded, places } = commonEnglish.test(text)
    ? { folded: text.toLowerCase().replace(separators, ' '), places: null }
    : fold(text, (character) => character.replace(separators, ' '));
  return { folded: ` ${folded}`, places };
}

/** What is written in English of texts in both languages, to be matched as one. */
export function englishOf(...texts: readonly Localized[]): SearchedText {
  return englishText(texts.flatMap(({ en }) => en ?? []).join(' '));
}

/** Most texts: every character of them reads as it is written. */
const commonChinese = /^[\u4e00-\u9fff\u3001\u3002a-z0-9]*$/;
const commonEnglish = /^[\u0020-\u007e]*$/;

/** ASCII that is no letter or digit, and typographic punctuation. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls separate words too
const separators = /[\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]/g;

/** What nobody sees. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * What parts Chinese words for the eye only: white space, and quotation marks, of which the same name
 * is written with these or those or none.
 */
const apart = /^[\s"'`´‘-‟′-‷‹›«»〝-〟「-『』＂＇]$/u;

/** What characters beyond letters, digits and common Chinese are read as; each is worked out once. */
const read = new Map<string, string>();

/** Half width, lower case, characters for radicals, and without what nobody sees. */
function readAs(character: string): string {
  const known = read.get(character);
  if (known !== undefined) return known;
  const made = unseen.test(character)
    ? ''
    : foldRadicals(character).normalize('NFKC').toLowerCase();
  read.set(character, made);
  return made;
}

/** A text character by character, with the place that each came from. */
function fold(text: string, keep: (character: string) => string): SearchedText {
  let folded = '';
  let places: { first: number[]; last: number[] } | null = null;
  let at = 0;
  for (const character of text) {
    let made = '';
    for (const one of isCommon(character) ? character : readAs(character)) made += keep(one);
    if (places === null && made.length !== character.length) {
      const same = Array.from({ length: at }, (_, index) => index);
      places = { first: same, last: [...same] };
    }
    for (let unit = 0; places !== null && unit < made.length; unit += 1) {
      places.first.push(at);
      places.last.push(at + character.length - 1);
    }
    folded += made;
    at += character.length;
  }
  return { folded, places };
}

/** Characters that read as they are written: most of all texts. */
function isCommon(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39)
  );
}

export function createMatcher(question: string): TextMatcher {
  const asked = [...question.normalize('NFKC')].map(readAs).join('').trim();
  const isEmpty = asked === '';
  // Of quotation marks alone nothing is left, and nothing has them.
  const joined = chineseText(asked).folded || asked;
  const typed = joined.replaceAll('ü', 'v');
  const isTyped = /[a-z]/.test(typed);
  const whole = englishText(asked).folded;
  const each = whole.split(/\s+/).filter((word) => word !== '');

  function literal(text: SearchedText): Run | null {
    const at = isEmpty ? -1 : text.folded.indexOf(joined);
    return at < 0 ? null : runIn(text, [at, at + joined.length - 1]);
  }

  function spelled(text: ChineseText, which: 'likely' | 'all'): Run | null {
    if (!isTyped || !mayBegin(text.initials, typed)) return null;
    const found = pinyinRun(text.spelled, typed, which);
    return found && runIn(text, found);
  }

  /** The space before the word is the text's own first one, so it counts for nothing. */
  function begins(text: SearchedText, word: string): Run | null {
    const at = text.folded.indexOf(word);
    return at < 0 ? null : runIn(text, [at, at + word.length - 2]);
  }

  function words(text: SearchedText): readonly Run[] | null {
    if (each.length === 0) return null;
    const runs: Run[] = [];
    for (const word of each) {
      const run = begins(text, ` ${word}`);
      if (!run) return null;
      runs.push(run);
    }
    return runs;
  }

  return {
    isEmpty,
    asked,
    narrows(before) {
      // Pinyin is matched without the spaces, and words without the signs between them.
      const isPlain = before.asked !== '' && !/\s/.test(before.asked) && hasWord(before.asked);
      return isPlain && asked.startsWith(before.asked);
    },
    literal,
    chinese(text) {
      const searched = typeof text === 'string' ? chineseText(text) : text;
      return literal(searched) ?? spelled(searched, 'likely');
    },
    rarely: (text) => spelled(typeof text === 'string' ? chineseText(text) : text, 'all'),
    finds: (text) => {
      const searched = chineseText(text);
      return (
        (literal(searched) ?? spelled(searched, 'all')) !== null ||
        words(englishText(text)) !== null
      );
    },
    english: (text) => (each.length === 0 ? null : begins(text, ` ${whole.trim()}`)),
    words,
  };
}

function hasWord(text: string): boolean {
  return englishText(text).folded.trim() !== '';
}

/** A run of the folded text where it stands in the text itself. */
function runIn({ places }: SearchedText, [first, last]: Run): Run {
  return places === null
    ? [first, last]
    : [places.first[first] ?? first, places.last[last] ?? last];
}
