import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/localized.ts';
import { createMatcher } from './match-text.ts';
import { gradeOf, type Printed, readQuestion } from './read-question.ts';

/** A figure that answers a question, with the run of its short name to mark, if that is what matched. */
export interface FigureHit {
  readonly figure: Figure;
  /** First and last matched character of the short name in the given language. */
  readonly marked: readonly [first: number, last: number] | null;
}

/**
 * Finds figures by Chinese, pinyin, initials (`gxjs` finds 高新技术企业), English words or the number
 * that is published, over short names, names, synonyms and notes; in a whole question (经济总量是多少)
 * by what it asks about, and by other words of the field that mean the same. Best first, by the grades
 * of `readQuestion`; ties keep the store's order. An empty question finds nothing.
 * A year beside other words (`gxjs 2022`) leaves the figures of that year, if it has any.
 *
 * @param locale whose short names are marked
 */
export function searchFigures(
  question: string,
  figures: readonly Figure[],
  locale: Locale,
): FigureHit[] {
  return ofYear(question, (asked) => hitsOf(asked, figures, locale));
}

/** The figures whose names or notes hold the very words that are asked for, in the order given. */
export function figuresNamed(question: string, figures: readonly Figure[]): Figure[] {
  const found = ofYear(question, (asked) => {
    const matcher = createMatcher(asked);
    if (matcher.isEmpty) return [];
    return figures
      .filter((figure) => gradeOf(figure, matcher) !== null)
      .map((figure) => ({ figure }));
  });
  return found.map(({ figure }) => figure);
}

/** What is found without the year of a question, of that year where there is any. */
function ofYear<Hit extends { readonly figure: Figure }>(
  question: string,
  find: (asked: string) => Hit[],
): Hit[] {
  const written = question.normalize('NFKC').trim();
  const year = yearOf(written);
  const found = find(year?.rest ?? written);
  const hits = found.filter(({ figure }) => year && figure.timePeriod.startsWith(year.year));
  if (hits.length > 0) return hits;
  // The year may be a word of a name after all.
  return year && found.length === 0 ? find(written) : found;
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
  const question = readQuestion(asked);
  if (question.isEmpty) return [];
  return figures
    .flatMap((figure) => {
      const grade = question.grade(figure, printedOf(figure));
      return grade === null ? [] : [{ figure, grade }];
    })
    .sort((a, b) => a.grade - b.grade)
    .map(({ figure }) => ({ figure, marked: question.marked(figure.shortName, locale) }));
}

/** What of a figure is searched besides its names. */
export function printedOf({ passages, unit }: Figure): Printed {
  return { figures: () => passages.map(({ rawText }) => rawText), unit: unit.zh };
}
