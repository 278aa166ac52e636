import type { Localized } from '../model/localized.ts';
import { fieldWords } from './field-words.ts';
import {
  type ChineseText,
  chineseText,
  createMatcher,
  englishOf,
  englishText,
  printedText,
  type SearchedText,
  type TextMatcher,
} from './match-text.ts';
import { type Run, romanized } from './pinyin.ts';
import { holdsNumber, numbersIn } from './printed-numbers.ts';
import { questionCore } from './question-words.ts';
import { createCover } from './word-cover.ts';

/** What a figure is found by. */
export interface Named {
  readonly shortName: Localized;
  readonly name: Localized;
  /** Other words for it, in either language. */
  readonly synonyms: readonly string[];
  readonly note: Localized | null;
}

/** What a figure is found by besides its names. */
export interface Printed {
  /** Its figures as published: 突破1300家. Asked for only where a question has a number. */
  readonly figures: () => readonly string[];
  /** In Chinese. */
  readonly unit: string;
}

/** A question, taken apart once for all the figures that it is asked of. */
interface ReadQuestion {
  /** Nothing is asked. */
  readonly isEmpty: boolean;
  /** How well a figure answers, 0 or less best; null when it does not. */
  grade(named: Named, printed: Printed): number | null;
  /** The run of a short name that answers, in one language; null when something else does. */
  marked(shortName: Localized, locale: 'zh-CN' | 'en'): readonly [number, number] | null;
}

/** The smaller the better. */
const grades = {
  /** Just so it is called, by its short name or a synonym. */
  exact: -5,
  /** The short name begins with what is asked, ends with it, holds it. */
  ...{ starts: 0, ends: 8, within: 10 },
  /** The figure has the number that is asked for. */
  number: 15,
  /** The name or a synonym of it holds what is asked. */
  name: 20,
  /** Most words of the question stand somewhere in names; the worse the fewer. */
  ...{ words: 40, wordsLeftOut: 18 },
  note: 60,
  /** Characters are read as they hardly ever are. */
  rarely: 70,
  /** It is written otherwise but sounds the same. */
  sound: 90,
} as const;

/** What is added where the question was not taken as it stands. */
const added = {
  /** Only what it is about. */
  core: 1,
  /** In other words of the field. */
  otherWords: 25,
  /** It counts in the unit of the figure. */
  unit: -3,
  /** It ends as the short name does: 幼儿园 is more likely about kindergartens than about their places. */
  end: -4,
  /** The short name has as many of its words as the names together. */
  inShort: -6,
} as const;

/** More ways to say a question are not tried. */
const waysAtMost = 24;

/** @param question as typed: Chinese, pinyin, initials, English or a number, in whatever words */
export function readQuestion(question: string): ReadQuestion {
  const asked = createMatcher(question);
  const core = questionCore(asked.asked);
  const own = core.text === '' ? asked : createMatcher(core.text);
  const others = otherWaysToSay(own.asked).map((way) => createMatcher(way));
  const sound = soundOf(own.asked);
  const cover = createCover(own.asked);
  // In 5G a digit is part of a name.
  const numbers = /[a-z]/.test(own.asked) ? [] : numbersIn(own.asked);
  const ending = own.asked.slice(-2);

  /** By the question's own words. */
  function bySame(texts: Texts): number | null {
    const whole = byNames(texts, asked);
    return own === asked ? whole : least(whole, plus(byNames(texts, own), added.core));
  }

  function byOther(texts: Texts, named: Named, { figures }: Printed): number | null {
    const share = cover(texts, figures);
    const ends = texts.short.folded.endsWith(ending) ? added.end : 0;
    const inShort = share !== null && cover(ofShort(texts), figures) === share ? added.inShort : 0;
    return least(
      ...others.map((other) => plus(byNames(texts, other), added.otherWords)),
      isPrinted(figures) ? grades.number : null,
      share === null ? null : grades.words + grades.wordsLeftOut * (1 - share) + ends + inShort,
      byNote(named, own) ? grades.note : null,
      texts.chinese.some((text) => own.rarely(text)) ? grades.rarely : null,
      sound && texts.chinese.some((text) => sound.chinese(text)) ? grades.sound : null,
    );
  }

  function isPrinted(figures: Printed['figures']): boolean {
    if (numbers.length === 0) return false;
    return figures().some(
      (text) => numbers.every((number) => holdsNumber(text, number)) || standsAlone(text, own),
    );
  }

  return {
    isEmpty: asked.isEmpty,
    grade(named, printed) {
      const texts = textsOf(named);
      const grade = bySame(texts) ?? byOther(texts, named, printed);
      return plus(grade, core.unit !== null && core.unit === printed.unit ? added.unit : 0);
    },
    marked(shortName, locale) {
      for (const matcher of [asked, own, ...others]) {
        const run = markedIn(shortName, matcher, locale);
        if (run) return run;
      }
      return null;
    },
  };
}

interface Texts {
  readonly short: ChineseText;
  /** Short name, name and synonyms. */
  readonly chinese: readonly ChineseText[];
  readonly shortEnglish: SearchedText;
  readonly english: readonly SearchedText[];
}

/** Taken apart once for all that is asked of a figure as long as it is at hand. */
const taken = new WeakMap<Named, Texts>();

function textsOf(named: Named): Texts {
  const known = taken.get(named);
  if (known) return known;
  const { shortName, name, synonyms } = named;
  const short = chineseText(shortName.zh);
  const texts = {
    short,
    chinese: [short, chineseText(name.zh), ...synonyms.map(chineseText)],
    shortEnglish: englishOf(shortName),
    english: [englishOf(shortName, name), ...synonyms.map(englishText)],
  };
  taken.set(named, texts);
  return texts;
}

function ofShort(texts: Texts): Texts {
  return { ...texts, chinese: [texts.short], english: [texts.shortEnglish] };
}

function byNames({ short, chinese, shortEnglish, english }: Texts, matcher: TextMatcher) {
  const inChinese = matcher.chinese(short);
  const run = inChinese ?? matcher.english(shortEnglish);
  const length = (inChinese ? short : shortEnglish).folded.trim().length;
  if (run?.[0] === 0) return run[1] === length - 1 ? grades.exact : grades.starts;
  const [, , ...synonyms] = chinese;
  const [, ...synonymsEnglish] = english;
  const isWhole = ({ folded }: SearchedText, found: Run | null) =>
    found?.[0] === 0 && found[1] === folded.trim().length - 1;
  if (
    synonyms.some((text) => isWhole(text, matcher.chinese(text))) ||
    synonymsEnglish.some((text) => isWhole(text, matcher.english(text)))
  )
    return grades.exact;
  if (run) return run[1] === length - 1 ? grades.ends : grades.within;
  const isNamed =
    chinese.some((text) => matcher.chinese(text)) || english.some((text) => matcher.words(text));
  return isNamed ? grades.name : null;
}

function byNote({ note }: Named, matcher: TextMatcher): boolean {
  if (note === null) return false;
  return matcher.literal(printedText(note.zh)) !== null || matcher.words(englishOf(note)) !== null;
}

/** Whether what is asked is printed, and not as a part of a longer number: 30家 is not in 1300家. */
function standsAlone(printed: string, matcher: TextMatcher): boolean {
  const run = matcher.literal(printedText(printed));
  return run !== null && !/\d\d$/.test(printed.slice(0, run[0] + 1).slice(-2));
}

/** How well something is found by one text in names and notes, 0 best; null when it is not. */
export function gradeOf(named: Named, matcher: TextMatcher): number | null {
  const texts = textsOf(named);
  return (
    byNames(texts, matcher) ??
    (byNote(named, matcher) ? grades.note : null) ??
    (texts.chinese.some((text) => matcher.rarely(text)) ? grades.rarely : null)
  );
}

function markedIn(shortName: Localized, matcher: TextMatcher, locale: 'zh-CN' | 'en') {
  return locale === 'en' && shortName.en !== null
    ? matcher.english(englishOf(shortName))
    : (matcher.chinese(shortName.zh) ?? matcher.rarely(shortName.zh));
}

/** The question with words of the field in the places of others that mean the same. */
function otherWaysToSay(asked: string): string[] {
  const ways = new Set<string>();
  const typed = /^[a-z' ]+$/.test(asked) ? asked.replaceAll(/[' ]/g, '') : null;
  for (const { word, others } of fieldWords) {
    if (ways.size >= waysAtMost) break;
    const isEnglish = /^[ -~]+$/.test(word);
    if (isEnglish ? hasWords(asked, word) : asked.includes(word))
      for (const other of others) ways.add(asked.replace(word, other));
    else if (typed !== null && !isEnglish && typed === spelledOut(word))
      for (const other of [word, ...others]) ways.add(other);
  }
  ways.delete(asked);
  return [...ways].slice(0, waysAtMost);
}

function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  const isLetter = (character: string | undefined) => /[a-z0-9]/.test(character ?? '');
  return !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);
}

/** Chinese as it sounds, for what an input method wrote with other characters; null for what is not all Chinese. */
function soundOf(asked: string): TextMatcher | null {
  return /^[\u4e00-\u9fff]{3,}$/.test(asked) ? createMatcher(spelledOut(asked)) : null;
}

function spelledOut(chinese: string): string {
  return romanized(chinese).replaceAll(' ', '');
}

function least(...grades: readonly (number | null)[]): number | null {
  const known = grades.filter((grade) => grade !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function plus(grade: number | null, more: number): number | null {
  return grade === null ? null : grade + more;
}
