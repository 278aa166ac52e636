import { chineseRun, englishRun } from '../../../shared/domain/match-text.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { RecordRow } from '../../../shared/model/records.ts';
import type { Source } from '../../../shared/model/source.ts';

/** A text with the run of it that was searched for. */
export interface Marked {
  readonly text: string;
  /** First and last character; null marks nothing. */
  readonly run: readonly [first: number, last: number] | null;
}

export interface RowMarks {
  readonly name: Marked;
  /** Where else the search was found, when the name shown does not hold it. */
  readonly elsewhere: Marked | null;
}

/**
 * Where in a row the searched words stand: in the name as shown, else in its other language, its
 * note or its source.
 */
export function findMarks(
  row: RecordRow,
  text: string,
  sources: readonly Source[],
  locale: Locale,
): RowMarks {
  const name = inLocale(row.name, locale);
  const asked = text.normalize('NFKC').trim().toLowerCase();
  if (asked === '') return { name: { text: name, run: null }, elsewhere: null };
  const run = runIn(name, asked);
  if (run) return { name: { text: name, run }, elsewhere: null };
  const cited = new Set(row.latest?.passages.map(({ source }) => source));
  const others = [
    locale === 'en' ? row.name.zh : row.name.en,
    ...(row.note ? [inLocale(row.note, locale), row.note.zh, row.note.en] : []),
    ...sources
      .filter(({ key }) => cited.has(key))
      .flatMap(({ title }) => [inLocale(title, locale), title.zh, title.en]),
  ];
  for (const other of others) {
    const found = runIn(other, asked);
    if (found) return { name: { text: name, run: null }, elsewhere: excerpt(other, found) };
  }
  return { name: { text: name, run: null }, elsewhere: null };
}

function runIn(text: string, asked: string): readonly [number, number] | null {
  const run = /\p{Script=Han}/u.test(text) ? chineseRun(text, asked) : null;
  if (run) return run;
  for (const word of [asked, ...asked.split(/\s+/)]) {
    const found = englishRun(text, word);
    if (found) return found;
  }
  return null;
}

/** A few characters before the run, so that it is seen in a narrow column. */
function excerpt(text: string, [first, last]: readonly [number, number]): Marked {
  const from = Math.max(first - 8, 0);
  if (from === 0) return { text, run: [first, last] };
  return { text: `…${text.slice(from)}`, run: [first - from + 1, last - from + 1] };
}
