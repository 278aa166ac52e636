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
 *
 * @param locale whose short names are marked
 */
export function searchFigures(
  question: string,
  figures: readonly Figure[],
  locale: Locale,
): FigureHit[] {
  const asked = question.normalize('NFKC').trim().toLowerCase();
  if (asked === '') return [];
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
