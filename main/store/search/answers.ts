import type { TextMatcher } from '../../../shared/search/match-text.ts';
import { createEntryMatch } from './match-entry.ts';
import type { HeadingRow, SearchedIndicator } from './searched-indicators.ts';

/** All that a text is found in, whatever the filter; in the store's order. */
interface Answer {
  readonly matcher: TextMatcher;
  readonly match: ReturnType<typeof createEntryMatch>;
  readonly found: readonly SearchedIndicator[];
  /** How well each of them answers: 0 is best. */
  readonly grades: readonly number[];
}

export type Answers = ReturnType<typeof createAnswers>;

/** How many answers are held: more than anybody types letters. */
const held = 40;

/**
 * What texts are found in. The last answer is held, with those that it was typed on from: typed on, a
 * text is looked for in what was found before; typed back, that is the answer.
 *
 * @param ordered all there is
 */
export function createAnswers(
  ordered: readonly SearchedIndicator[],
  headings: readonly HeadingRow[],
) {
  const answers: Answer[] = [];

  return {
    to(matcher: TextMatcher): Answer {
      const isPast = ({ matcher: before }: Answer) =>
        before.asked !== matcher.asked && !matcher.narrows(before);
      while (answers.slice(-1).some(isPast)) answers.pop();
      const before = answers.at(-1);
      if (before?.matcher.asked === matcher.asked) return before;
      const match = createEntryMatch(matcher, headings);
      const found: SearchedIndicator[] = [];
      const grades: number[] = [];
      for (const entry of before?.found ?? ordered) {
        const matched = match(entry);
        if (!matched) continue;
        found.push(entry);
        grades.push(matched.grade);
      }
      const answer = { matcher, match, found, grades };
      answers.push(answer);
      if (answers.length > held) answers.shift();
      return answer;
    },
  };
}

export function bestFirst({ found, grades }: Answer): SearchedIndicator[] {
  const byGrade: SearchedIndicator[][] = [];
  for (const [index, entry] of found.entries()) {
    const grade = grades[index] ?? 0;
    byGrade[grade] ??= [];
    byGrade[grade].push(entry);
  }
  return byGrade.flat();
}

/** What was found, in the order of all the rows. */
export function inOrderOf(
  rows: readonly SearchedIndicator[],
  { found }: Answer,
): SearchedIndicator[] {
  const among = new Set(found);
  return rows.filter((entry) => among.has(entry));
}
