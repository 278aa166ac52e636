import type { RecordHit } from '../../../shared/model/records.ts';
import { englishText, type TextMatcher } from '../../../shared/search/match-text.ts';
import type { Run } from '../../../shared/search/pinyin.ts';
import { sourceSectionTable } from '../tables/source.ts';
import type { HeadingRow, SearchedIndicator } from './searched-indicators.ts';
import type { SearchedPart } from './searched-parts.ts';

/** Of a source's section: it is searched once for all that stands in it, and last. */
const ofHeading = sourceSectionTable.fields.heading.searched;

/** Where an indicator answers, and how well: 0 is best. */
interface Match {
  readonly grade: number;
  /** Made only for the rows that are shown. */
  readonly hit: () => RecordHit;
}

/**
 * Matches indicators one after another. Short names come first, then names, synonyms, keys, notes, figures as
 * printed, and headings of the sections that the figures stand in.
 */
export function createEntryMatch(matcher: TextMatcher, headings: readonly HeadingRow[]) {
  const sections = new Map<string, { readonly text: string; readonly runs: readonly Run[] }>();
  for (const { id, heading } of headings) {
    if (heading === null) continue;
    const run = matcher.chinese(heading) ?? matcher.rarely(heading);
    const runs = run ? [run] : matcher.words(englishText(heading));
    if (runs) sections.set(id, { text: heading, runs });
  }

  return (entry: SearchedIndicator): Match | null => {
    for (const part of entry.searched()) {
      const runs = runsIn(part, matcher);
      const [first] = runs ?? [];
      if (!runs || !first) continue;
      const { grade, gradeWithin = grade } = part.how;
      return { grade: first[0] === 0 ? grade : gradeWithin, hit: () => hitIn(part, runs) };
    }
    for (const part of entry.searched()) {
      const run = part.chinese && matcher.rarely(part.chinese);
      if (run) return { grade: ofHeading.grade + 1, hit: () => hitIn(part, [run]) };
    }
    if (sections.size === 0) return null;
    for (const section of entry.sections) {
      const found = sections.get(section);
      if (found)
        return {
          grade: ofHeading.grade,
          hit: () => hitOf(ofHeading.as, found.text, null, found.runs),
        };
    }
    return null;
  };
}

/** Where what is asked for stands in a text. */
function runsIn(
  { chinese, english, characters }: SearchedPart,
  matcher: TextMatcher,
): readonly Run[] | null {
  const run = (chinese && matcher.chinese(chinese)) ?? (characters && matcher.literal(characters));
  return run ? [run] : english && matcher.words(english);
}

function hitIn({ how, text, locale, characters }: SearchedPart, runs: readonly Run[]): RecordHit {
  const [run] = runs;
  return characters && run ? lineHit(how.as, text, run) : hitOf(how.as, text, locale, runs);
}

function hitOf(
  field: RecordHit['field'],
  text: string,
  locale: RecordHit['locale'],
  runs: readonly Run[],
): RecordHit {
  return { field, text, locale, runs: runs.map(([first, last]) => [first, last]) };
}

/** The one line, of several of them, that the run stands in. */
function lineHit(field: RecordHit['field'], lines: string, [first, last]: Run): RecordHit {
  const start = lines.lastIndexOf('\n', first) + 1;
  const end = lines.indexOf('\n', first);
  const text = lines.slice(start, end < 0 ? undefined : end);
  return hitOf(field, text, null, [[first - start, Math.min(last - start, text.length - 1)]]);
}
