import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { RecordRow } from '../../../shared/model/records.ts';

type Run = readonly [first: number, last: number];

/** A text with the runs of it that were searched for. */
export interface Marked {
  readonly text: string;
  readonly runs: readonly Run[];
}

export interface RowMarks {
  readonly name: Marked;
  /** Where else the search was found, when that is not the name as shown. */
  readonly elsewhere: Marked | null;
}

/** Characters before the first run that are kept, so that it is seen in a narrow column. */
const lead = 8;

/** What of a row was searched for: in the name as shown, else where the store found it. */
export function findMarks({ name, hit }: RecordRow, locale: Locale): RowMarks {
  const shown = inLocale(name, locale);
  if (!hit) return { name: { text: shown, runs: [] }, elsewhere: null };
  // A short name is most often a part of the name.
  const at = shown.indexOf(hit.text);
  if (at >= 0) {
    const runs = hit.runs.map(([first, last]): Run => [first + at, last + at]);
    return { name: { text: shown, runs }, elsewhere: null };
  }
  return { name: { text: shown, runs: [] }, elsewhere: excerpt(hit) };
}

function excerpt({ text, runs }: Marked): Marked {
  const from = Math.max((runs[0]?.[0] ?? 0) - lead, 0);
  if (from === 0) return { text, runs };
  const shift = from - 1;
  return {
    text: `…${text.slice(from)}`,
    runs: runs.map(([first, last]): Run => [first - shift, last - shift]),
  };
}
