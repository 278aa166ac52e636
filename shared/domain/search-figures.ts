import type { Figure } from '../model/figure.ts';
import type { Locale } from '../model/localized.ts';
import { chineseRun, englishRun, hasWords } from './match-text.ts';

/** A figure that answers a question, with the run of its short name to mark, if that is what matched. */
export interface FigureHit {
  readonly figure: Figure;
  /** First and last matched character of the short name in the given language. */
  readonly marked: readonly [first: number, last: number] | null;
}

/**
 * Finds figures by Chinese, pinyin, initials (`gxjs` finds 高新技术企业) or English words, over
 * short names, names and notes. Best first: a short name that starts with the question, then
 * one that holds it, then names, then notes; ties keep the store's order. An empty question
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
  const written = question.normalize('NFKC').trim().toLowerCase();
  if (written === '') return [];
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
  return figures
    .flatMap((figure) => {
      const grade = gradeOf(figure, asked);
      return grade === null ? [] : [{ figure, grade, marked: markedIn(figure, asked, locale) }];
    })
    .sort((a, b) => a.grade - b.grade)
    .map(({ figure, marked }) => ({ figure, marked }));
}

function gradeOf({ shortName, name, note }: Figure, asked: string): number | null {
  const shortRun = chineseRun(shortName.zh, asked) ?? englishRun(shortName.en, asked);
  if (shortRun) return shortRun[0] === 0 ? 0 : 1;
  if (chineseRun(name.zh, asked) || hasWords(`${shortName.en} ${name.en}`, asked)) return 2;
  if (note && (note.zh.includes(asked) || hasWords(note.en, asked))) return 3;
  return null;
}

function markedIn({ shortName }: Figure, asked: string, locale: Locale): FigureHit['marked'] {
  return locale === 'en' ? englishRun(shortName.en, asked) : chineseRun(shortName.zh, asked);
}
