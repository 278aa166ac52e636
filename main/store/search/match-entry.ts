import type { RecordHit } from '../../../shared/model/records.ts';
import { englishText, type TextMatcher } from '../../../shared/search/match-text.ts';
import type { Run } from '../../../shared/search/pinyin.ts';
import type { HeadingRow, SearchedIndicator } from './searched-indicators.ts';

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
    const run = matcher.chinese(heading);
    const runs = run ? [run] : matcher.words(englishText(heading));
    if (runs) sections.set(id, { text: heading, runs });
  }

  return (entry: SearchedIndicator): Match | null => {
    const { shortName, name, note } = entry;
    const searched = entry.searched();
    const match = (
      grade: number,
      field: RecordHit['field'],
      text: string,
      locale: RecordHit['locale'],
      runs: readonly Run[],
    ): Match => ({ grade, hit: () => hitOf(field, text, locale, runs) });
    const first = ([start]: Run) => (start === 0 ? 0 : 1);

    const short = matcher.chinese(searched.shortZh);
    if (short) return match(first(short), 'shortName', shortName.zh, 'zh-CN', [short]);
    const shortEn = matcher.words(searched.shortEn);
    if (shortEn?.[0])
      return match(first(shortEn[0]), 'shortName', shortName.en ?? '', 'en', shortEn);
    const zh = matcher.chinese(searched.nameZh);
    if (zh) return match(2, 'name', name.zh, 'zh-CN', [zh]);
    const en = matcher.words(searched.nameEn);
    if (en) return match(2, 'name', name.en ?? '', 'en', en);
    for (const [index, [chinese, english]] of searched.synonyms.entries()) {
      const run = matcher.chinese(chinese);
      const runs = run ? [run] : matcher.words(english);
      if (runs) return match(2, 'synonym', entry.synonyms[index] ?? '', null, runs);
    }
    const key = matcher.literal(searched.key);
    if (key) return match(3, 'key', entry.key, null, [key]);
    if (note) {
      const noteZh = matcher.chinese(searched.noteZh);
      if (noteZh) return match(4, 'note', note.zh, 'zh-CN', [noteZh]);
      const noteEn = matcher.words(searched.noteEn);
      if (noteEn) return match(4, 'note', note.en ?? '', 'en', noteEn);
    }
    const printed = matcher.literal(searched.printed);
    if (printed) return { grade: 5, hit: () => printedHit(entry.rawTexts, printed) };
    if (sections.size === 0) return null;
    for (const section of entry.sections) {
      const found = sections.get(section);
      if (found) return match(6, 'source', found.text, null, found.runs);
    }
    return null;
  };
}

function hitOf(
  field: RecordHit['field'],
  text: string,
  locale: RecordHit['locale'],
  runs: readonly Run[],
): RecordHit {
  return { field, text, locale, runs: runs.map(([first, last]) => [first, last]) };
}

/** The one figure, of several lines of them, that the run stands in. */
function printedHit(rawTexts: string, [first, last]: Run): RecordHit {
  const start = rawTexts.lastIndexOf('\n', first) + 1;
  const end = rawTexts.indexOf('\n', first);
  const text = rawTexts.slice(start, end < 0 ? undefined : end);
  return hitOf('rawText', text, null, [[first - start, Math.min(last - start, text.length - 1)]]);
}
