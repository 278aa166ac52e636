import { initialsOf, mayBegin, pinyinRun, type Run, type Spelled, spell } from './pinyin.ts';

/** A Chinese text, ready to be searched again and again. */
export interface ChineseText {
  readonly lower: string;
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
  /** The very characters, wherever they stand. @param lower the text in lower case */
  literal(lower: string): Run | null;
  /** English from the beginning of a word on, so that `art` does not find `start`. @param text as of `englishText` */
  english(text: string): Run | null;
  /** Every word asked for begins some word of the text, in any order: a run for each. @param text as of `englishText` */
  words(text: string): readonly Run[] | null;
}

export function chineseText(text: string): ChineseText {
  const lower = text.toLowerCase();
  const spelled = spell(lower);
  return { lower, spelled, initials: initialsOf(spelled) };
}

/** A text in which a space stands before every word and nowhere else is read: in lower case, character for character, after one more. */
export function englishText(text: string): string {
  return ` ${text.toLowerCase().replace(separators, ' ')}`;
}

/** ASCII that is no letter or digit, and typographic punctuation. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls separate words too
const separators = /[\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]/g;

function hasWord(text: string): boolean {
  return englishText(text).trim() !== '';
}

export function createMatcher(question: string): TextMatcher {
  const asked = question.normalize('NFKC').trim().toLowerCase();
  const joined = asked.replace(/\s+/g, '').replaceAll('ü', 'v');
  const isTyped = /[a-z]/.test(joined);
  const isEmpty = asked === '';
  const whole = englishText(asked);
  const each = whole.split(/\s+/).filter((word) => word !== '');

  function literal(lower: string): Run | null {
    const at = isEmpty ? -1 : lower.indexOf(asked);
    return at < 0 ? null : [at, at + asked.length - 1];
  }

  /** The space before the word is the text's own first one, so places are those of the text itself. */
  function begins(text: string, word: string): Run | null {
    const at = text.indexOf(word);
    return at < 0 ? null : [at, at + word.length - 2];
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
      if (typeof text === 'string') {
        const lower = text.toLowerCase();
        return literal(lower) ?? (isTyped ? pinyinRun(spell(lower), joined) : null);
      }
      const { lower, spelled, initials } = text;
      const run = literal(lower);
      return run ?? (isTyped && mayBegin(initials, joined) ? pinyinRun(spelled, joined) : null);
    },
    english: (text) => (each.length === 0 ? null : begins(text, whole)),
    words(text) {
      if (each.length === 0) return null;
      const runs: Run[] = [];
      for (const word of each) {
        const run = begins(text, ` ${word}`);
        if (!run) return null;
        runs.push(run);
      }
      return runs;
    },
  };
}
