import type { TextMatcher } from '../../../shared/domain/match-text.ts';
import type { Run } from '../../../shared/domain/pinyin.ts';
import type { RecordHit } from '../../../shared/model/records.ts';
import type { Entry, HeadingRow } from './entries.ts';

/** Where an indicator answers, and how well: 0 is best. */
export interface Match {
  readonly grade: number;
  readonly hit: RecordHit;
}

/**
 * Matches indicators one after another. Short names come first, then names, keys, notes, figures as
 * printed, and headings of the sections that the figures stand in.
 */
export function createEntryMatch(matcher: TextMatcher, headings: readonly HeadingRow[]) {
  const sections = new Map<string, RecordHit | null>();
  for (const { id, heading } of headings) {
    const run = heading === null ? null : (matcher.chinese(heading) ?? firstWord(heading));
    sections.set(id, heading === null || !run ? null : hit('source', heading, null, [run]));
  }

  function firstWord(text: string): Run | null {
    return matcher.words(text)?.[0] ?? null;
  }

  return (entry: Entry): Match | null => {
    const { shortName, name, note } = entry;
    const short = matcher.chinese(shortName.zh);
    if (short)
      return {
        grade: short[0] === 0 ? 0 : 1,
        hit: hit('shortName', shortName.zh, 'zh-CN', [short]),
      };
    const shortEn = matcher.words(shortName.en);
    if (shortEn)
      return {
        grade: shortEn[0]?.[0] === 0 ? 0 : 1,
        hit: hit('shortName', shortName.en, 'en', shortEn),
      };
    const zh = matcher.chinese(name.zh);
    if (zh) return { grade: 2, hit: hit('name', name.zh, 'zh-CN', [zh]) };
    const en = matcher.words(name.en);
    if (en) return { grade: 2, hit: hit('name', name.en, 'en', en) };
    const key = matcher.literal(entry.key);
    if (key) return { grade: 3, hit: hit('key', entry.key, null, [key]) };
    if (note) {
      const noteZh = matcher.literal(note.zh);
      if (noteZh) return { grade: 4, hit: hit('note', note.zh, 'zh-CN', [noteZh]) };
      const noteEn = matcher.words(note.en);
      if (noteEn) return { grade: 4, hit: hit('note', note.en, 'en', noteEn) };
    }
    const printed = matcher.literal(entry.rawTexts);
    if (printed) return { grade: 5, hit: printedHit(entry.rawTexts, printed) };
    for (const section of entry.sections) {
      const found = sections.get(section);
      if (found) return { grade: 6, hit: found };
    }
    return null;
  };
}

function hit(
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
  return hit('rawText', text, null, [[first - start, Math.min(last - start, text.length - 1)]]);
}
