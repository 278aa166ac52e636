import type { Figure } from '../model/figure.ts';
import type { Locale, Localized } from '../model/localized.ts';
import {
  createMatcher,
  englishOf,
  englishText,
  printedText,
  type TextMatcher,
} from './match-text.ts';

/** A figure that answers a question, with the run of its short name to mark, if that is what matched. */
export interface FigureHit {
  readonly figure: Figure;
  /** First and last matched character of the short name in the given language. */
  readonly marked: readonly [first: number, last: number] | null;
}

/** What a figure is found by. */
export interface Named {
  readonly shortName: Localized;
  readonly name: Localized;
  /** Other words for it, in either language. */
  readonly synonyms: readonly string[];
  readonly note: Localized | null;
}

/**
 * Finds figures by Chinese, pinyin, initials (`gxjs` finds 高新技术企业) or English words, over
 * short names, names, synonyms and notes. Best first: a short name that starts with the question,
 * then one that holds it, then names and synonyms, then notes; ties keep the store's order. An empty question
 * finds nothing.
 * A year beside other words (`gxjs 2022`) leaves the figures of that year, if it has any.
 *
 * @param locale whose short names are marked
 */
export function searchFigures(
  question: string,
  figures: readonly Figure[],
  locale: Locale,
): FigureHit[] {
  const written = question.normalize('NFKC').trim();
  const year = yearOf(written);
  const found = hitsOf(year?.rest ?? written, figures, locale);
  const ofYear = found.filter(({ figure }) => year && figure.timePeriod.startsWith(year.year));
  if (ofYear.length > 0) return ofYear;
  // The year may be a word of a name after all.
  return year && found.length === 0 ? hitsOf(written, figures, locale) : found;
}

/** A year in a question, and what else is asked; null when there is no year, or nothing else. */
function yearOf(asked: string): { readonly year: string; readonly rest: string } | null {
  const match = /(?<!\d)((?:19|20)\d{2})(?!\d)年?/.exec(asked);
  const [whole, year] = match ?? [];
  if (!match || !whole || !year) return null;
  const rest = `${asked.slice(0, match.index)} ${asked.slice(match.index + whole.length)}`.trim();
  return rest === '' ? null : { year, rest };
}

function hitsOf(asked: string, figures: readonly Figure[], locale: Locale): FigureHit[] {
  const matcher = createMatcher(asked);
  if (matcher.isEmpty) return [];
  return figures
    .flatMap((figure) => {
      const grade = gradeOf(figure, matcher);
      return grade === null
        ? []
        : [{ figure, grade, marked: markedIn(figure.shortName, matcher, locale) }];
    })
    .sort((a, b) => a.grade - b.grade)
    .map(({ figure, marked }) => ({ figure, marked }));
}

/** How well something answers, 0 best; null when it does not. */
export function gradeOf(
  { shortName, name, synonyms, note }: Named,
  matcher: TextMatcher,
): number | null {
  const shortRun = matcher.chinese(shortName.zh) ?? matcher.english(englishOf(shortName));
  if (shortRun) return shortRun[0] === 0 ? 0 : 1;
  if (matcher.chinese(name.zh) || matcher.words(englishOf(shortName, name))) return 2;
  if (synonyms.some((one) => matcher.chinese(one) || matcher.words(englishText(one)))) return 2;
  if (note && (matcher.literal(printedText(note.zh)) || matcher.words(englishOf(note)))) return 3;
  return null;
}

/** The run of the short name that matched, in one language. */
export function markedIn(
  shortName: Localized,
  matcher: TextMatcher,
  locale: Locale,
): FigureHit['marked'] {
  return locale === 'en' && shortName.en !== null
    ? matcher.english(englishOf(shortName))
    : matcher.chinese(shortName.zh);
}
