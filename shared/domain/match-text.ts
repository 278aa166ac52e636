import { pinyinRun, type Run } from './pinyin.ts';

/** What is asked for, taken apart once for all the texts that it is looked for in. */
export interface TextMatcher {
  /** Nothing is asked for. */
  readonly isEmpty: boolean;
  /** As asked, in one form: half width, lower case, trimmed. */
  readonly asked: string;
  /** Chinese by its characters, pinyin or initials. */
  chinese(text: string): Run | null;
  /** The very characters, wherever they stand. */
  literal(text: string): Run | null;
  /** English from the beginning of a word on, so that `art` does not find `start`. */
  english(text: string): Run | null;
  /** Every word asked for begins some word of the text, in any order: a run for each. */
  words(text: string): readonly Run[] | null;
}

export function createMatcher(question: string): TextMatcher {
  const asked = question.normalize('NFKC').trim().toLowerCase();
  const joined = asked.replace(/\s+/g, '').replaceAll('ü', 'v');
  const isTyped = /[a-z]/.test(joined);
  const isEmpty = asked === '';
  const whole = wordPattern(asked);
  const each = asked.split(/\s+/).map((word) => ({ word, pattern: wordPattern(word) }));

  function literal(text: string): Run | null {
    const at = text.toLowerCase().indexOf(asked);
    return at < 0 || isEmpty ? null : [at, at + asked.length - 1];
  }

  const begins = (text: string, word: string, pattern: RegExp): Run | null => {
    const at = ` ${text.toLowerCase()}`.search(pattern);
    return at < 0 || word === '' ? null : [at, at + word.length - 1];
  };

  return {
    isEmpty,
    asked,
    literal,
    chinese: (text) => literal(text) ?? (isTyped ? pinyinRun(text.toLowerCase(), joined) : null),
    english: (text) => begins(text, asked, whole),
    words(text) {
      const runs: Run[] = [];
      for (const { word, pattern } of each) {
        const run = begins(text, word, pattern);
        if (!run) return null;
        runs.push(run);
      }
      return runs;
    },
  };
}

/** The word at the beginning of a word, in a text with a space before it. */
function wordPattern(word: string): RegExp {
  return new RegExp(`[^a-z0-9]${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
