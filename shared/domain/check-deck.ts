import type { Briefing } from '../model/briefing.ts';
import type { Slide } from '../model/deck.ts';
import type { SlideKey } from '../model/keys.ts';
import { locales } from '../model/localized.ts';
import { bindDeck } from './bind-slide.ts';
import { findMissing, type MissingText } from './missing-characters.ts';
import { splitReferences } from './references.ts';
import type { SlideProblem } from './slide-findings.ts';

/** A figure typed into slide text, where a reference belongs. */
export interface TypedFigure {
  readonly slide: SlideKey;
  readonly place: string;
  readonly text: string;
}

/** A text with characters that no font in the app can draw. */
export interface PlacedMissing extends MissingText {
  /** `slide cover`, `figure parks 2023`, … */
  readonly of: string;
  /** The names that lead to it: `title.zh`. */
  readonly place: string;
}

export interface DeckCheck {
  readonly typedFigures: readonly TypedFigure[];
  readonly problems: readonly SlideProblem[];
  /** Texts that would print with empty boxes. */
  readonly missing: readonly PlacedMissing[];
  /** Keys of indicators and targets that no shown slide shows. */
  readonly unusedFigures: readonly string[];
}

/** Digits that state no figure: years, dates, and names that hold a digit. */
const innocent = [
  /(?:19|20)\d{2}(?:[—–-](?:19|20)\d{2})?年?/g,
  /\d{1,2}月(?:\d{1,2}日)?/g,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b/g,
  /\b5G\b|5G/g,
  /1\s?\+\s?N/g,
  /[·•]?606/g,
  /\bQ[1-4]\b/g,
];

const typedNumber = /\d+(?:[.,]\d+)*\s*(?:万|亿|%)?/g;
/** Two or more of something in Chinese numerals; 一 alone is mostly an article (一批, 一个). */
const chineseNumber =
  /(?:[二三四五六七八九十百千万亿两][一二三四五六七八九十百千万亿]*)(?:余|多)?(?:家|个|项|户|所|套|支|只|处|座|公里|公顷|平方米|人|亿元|万元)/g;

/** Finds what a corrected figure would not reach, and figures that the deck does not show. */
export function checkDeck(briefing: Briefing): DeckCheck {
  const bound = bindDeck(briefing, 'zh-CN');
  const shown = new Set(
    bound.flatMap((result) =>
      result.ok ? result.slide.figures.map(({ figure }) => figure.key as string) : [],
    ),
  );
  const problems = locales.flatMap((locale) =>
    bindDeck(briefing, locale).flatMap((result) => (result.ok ? [] : result.problems)),
  );
  return {
    typedFigures: briefing.deck.slides.flatMap(typedFiguresOf),
    problems: uniqueProblems(problems),
    missing: missingIn(briefing),
    unusedFigures: [...new Set(briefing.figures.map((figure) => figure.key as string))].filter(
      (key) => !shown.has(key),
    ),
  };
}

/** In all that exports print: the slides, and what they and the tables take from the store. */
function missingIn({ deck, figures, goals, milestones, sources, themes }: Briefing) {
  const { slides, ...frame } = deck;
  const things: (readonly [of: string, value: unknown])[] = [
    [`deck ${deck.key}`, frame],
    ...slides.map((slide) => [`slide ${slide.key}`, slide] as const),
    ...figures.map((figure) => [`figure ${figure.key} ${figure.timePeriod}`, figure] as const),
    ...goals.map((goal) => [`goal ${goal.key}`, goal] as const),
    ...milestones.map((milestone) => [`milestone ${milestone.key}`, milestone] as const),
    ...sources.map((source) => [`source ${source.key}`, source] as const),
    ...themes.map((theme) => [`theme ${theme.key}`, theme] as const),
  ];
  return things.flatMap(([of, value]) => findMissing(value).map((found) => ({ of, ...found })));
}

function typedFiguresOf(slide: Slide): TypedFigure[] {
  return [
    ...textsOf({
      title: slide.title,
      subtitle: slide.subtitle,
      body: slide.body,
      notes: slide.notes,
    }),
  ].flatMap(({ place, text }) =>
    typedIn(text).map((typed) => ({ slide: slide.key, place, text: typed })),
  );
}

function typedIn(text: string): string[] {
  const ownWords = splitReferences(text)
    .map((run) => ('text' in run ? run.text : ' '))
    .join('');
  const suspicious = innocent.reduce((rest, pattern) => rest.replace(pattern, ' '), ownWords);
  return [...(suspicious.match(typedNumber) ?? []), ...(suspicious.match(chineseNumber) ?? [])].map(
    (found) => found.trim(),
  );
}

/** Every zh and en text inside a slide; keys and tokens are no text. */
function* textsOf(
  value: unknown,
  place: readonly string[] = [],
): Generator<{ place: string; text: string }> {
  if (typeof value === 'string') {
    const name = place.at(-1);
    if (name === 'zh' || name === 'en') yield { place: place.join('.'), text: value };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* textsOf(inner, [...place, name]);
  }
}

function uniqueProblems(problems: readonly SlideProblem[]): SlideProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
