import type { Figure } from '../model/figure.ts';
import type { Locale, Localized } from '../model/localized.ts';
import { createMatcher, englishText, type TextMatcher } from './match-text.ts';

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
  readonly note: Localized | null;
}

/**
 * Finds figures by Chinese, pinyin, initials (`gxjs` finds 高新技术企业) or English words, over
 * short names, names and notes. Best first: a short name that starts with the question, then
 * one that holds it, then names, then notes; ties keep the store's order. An empty question
 * finds nothing.
 *
 * @param locale whose short names are marked
 */
export function searchFigures(
  question: string,
  figures: readonly Figure[],
  locale: Locale,
): FigureHit[] {
  const matcher = createMatcher(question);
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
export function gradeOf({ shortName, name, note }: Named, matcher: TextMatcher): number | null {
  const shortRun = matcher.chinese(shortName.zh) ?? matcher.english(englishText(shortName.en));
  if (shortRun) return shortRun[0] === 0 ? 0 : 1;
  if (matcher.chinese(name.zh) || matcher.words(englishText(`${shortName.en} ${name.en}`)))
    return 2;
  if (note && (matcher.literal(note.zh.toLowerCase()) || matcher.words(englishText(note.en))))
    return 3;
  return null;
}

/** The run of the short name that matched, in one language. */
export function markedIn(
  shortName: Localized,
  matcher: TextMatcher,
  locale: Locale,
): FigureHit['marked'] {
  return locale === 'en'
    ? matcher.english(englishText(shortName.en))
    : matcher.chinese(shortName.zh);
}
