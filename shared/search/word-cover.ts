import { fieldWords } from './field-words.ts';
import type { ChineseText, SearchedText } from './match-text.ts';
import { createMatcher } from './match-text.ts';
import { holdsNearly, joined } from './near-words.ts';
import { holdsNumber, numbersIn } from './printed-numbers.ts';

interface CoveredTexts {
  readonly chinese: readonly ChineseText[];
  readonly english: readonly SearchedText[];
}

type Cover = (texts: CoveredTexts, figures: () => readonly string[]) => number | null;

/** How much of one word stands in the texts, from 0 to 1. */
interface WordAsked {
  readonly weight: number;
  readonly share: Cover;
}

/** Less than this of a question is another question. */
const leastShare = 0.6;

/** A letter that is wrong counts for as much of its word. */
const nearly = 0.8;

/** What nearly every indicator says of itself tells little. */
const lightWords = /新增|当年|全区|企业|项目|总量|总数|数量/g;
const light = 0.5;

/**
 * How much of a question's words the names of something hold, in any order, a letter of a longer word
 * mistyped. The answer is a share from 0.6 to 1, or null for less.
 *
 * @param asked lower case, half width
 */
export function createCover(asked: string): Cover {
  const words = asked
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(toWord);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  return (texts, figures) => {
    let sum = 0;
    for (const { weight, share } of words) sum += weight * (share(texts, figures) ?? 0);
    return whole > 0 && sum / whole >= leastShare ? sum / whole : null;
  };
}

function toWord(word: string): WordAsked {
  if (/^\d[\d,.]*[百千万亿]*$/.test(word)) return numberWord(word);
  return /[\u4e00-\u9fff]/.test(word) ? chineseWord(word) : typedWord(word);
}

function numberWord(word: string): WordAsked {
  const [number] = numbersIn(word);
  const share: Cover = ({ chinese }, figures) =>
    number &&
    (chinese.some(({ folded }) => folded.includes(word)) ||
      figures().some((text) => holdsNumber(text, number)))
      ? 1
      : 0;
  return { weight: 2, share };
}

/** English, pinyin or initials. */
function typedWord(word: string): WordAsked {
  const matcher = createMatcher(word);
  const singular = word.length > 3 ? word.replace(/(?:ies|es|s)$/, '') : word;
  const one = createMatcher(singular);
  const others = fieldWords
    .filter((known) => known.word === word || known.word === singular)
    .flatMap((known) => known.others)
    .map((other) => createMatcher(other));
  const share: Cover = ({ chinese, english }) => {
    if (english.some((text) => one.words(text))) return 1;
    if (word.length > 1 && chinese.some((text) => matcher.chinese(text))) return 1;
    for (const other of others)
      if (english.some((text) => other.words(text)) || chinese.some((text) => other.literal(text)))
        return 1;
    if (word.length < 5) return 0;
    const isNear =
      english.some((text) => holdsNearly(joinedOf(text), word)) ||
      chinese.some((text) => holdsNearly(soundOf(text), word));
    return isNear ? nearly : 0;
  };
  return { weight: 2, share };
}

const joinedEnglish = new WeakMap<SearchedText, ReturnType<typeof joined>>();
const sounds = new WeakMap<ChineseText, ReturnType<typeof joined>>();

function joinedOf(text: SearchedText) {
  const known = joinedEnglish.get(text);
  if (known) return known;
  const made = joined(text.folded.split(' ').filter((word) => word !== ''));
  joinedEnglish.set(text, made);
  return made;
}

function soundOf(text: ChineseText) {
  const known = sounds.get(text);
  if (known) return known;
  const made = joined(
    text.spelled.map(({ likely: [character = '', syllable] }) => syllable ?? character),
  );
  sounds.set(text, made);
  return made;
}

/** As many characters as possible in runs of two and more, or as words of the field. */
function chineseWord(word: string): WordAsked {
  const weights = weightsOf(word);
  const known = fieldWords.filter((one) => word.includes(one.word));
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));

  function longestAt(at: number, text: string): number {
    let end = at + 2;
    if (end > word.length || !text.includes(word.slice(at, end))) end = at;
    else while (end < word.length && text.includes(word.slice(at, end + 1))) end += 1;
    let length = end - at;
    for (const one of known)
      if (
        one.word.length > length &&
        word.startsWith(one.word, at) &&
        one.others.some((other) => text.includes(other))
      )
        length = one.word.length;
    return length;
  }

  const share: Cover = ({ chinese }) => {
    const text = chinese.map(({ folded }) => folded).join('\n');
    const mayHold =
      pairs.some((pair) => text.includes(pair)) ||
      known.some(({ others }) => others.some((other) => text.includes(other)));
    if (!mayHold) return 0;
    const best = new Array<number>(word.length + 1).fill(0);
    for (let at = word.length - 1; at >= 0; at -= 1) {
      best[at] = best[at + 1] ?? 0;
      const longest = longestAt(at, text);
      for (let length = 1, sum = 0; length <= longest; length += 1) {
        sum += weights[at + length - 1] ?? 0;
        if (length > 1) best[at] = Math.max(best[at] ?? 0, sum + (best[at + length] ?? 0));
      }
    }
    return (best[0] ?? 0) / weights.reduce((sum, one) => sum + one, 0);
  };
  return { weight: weights.reduce((sum, one) => sum + one, 0), share };
}

function weightsOf(word: string): number[] {
  const weights = Array.from(word, () => 1);
  for (const { index, 0: found } of word.matchAll(lightWords))
    weights.fill(light, index, index + found.length);
  // Between words they say nothing.
  for (const [at, character] of Array.from(word).entries())
    if (/[的了和与及在有是]/.test(character)) weights[at] = 0.1;
  return weights;
}
