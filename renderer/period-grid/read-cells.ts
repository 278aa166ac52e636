import type { AreaAndPeriod } from '../../shared/figures/competing.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Source } from '../../shared/model/source.ts';
import type { ParagraphValues } from '../editing/record-values.ts';
import type { Entry } from './entry.ts';
import { type CellReading, readEntry } from './read-entry.ts';

/** Reads cells, each once as long as nothing of it has changed: thousands may have been pasted. */
export function createCellReader(sources: readonly Source[], place: ParagraphValues) {
  const known = new WeakMap<Entry, { indicator: Indicator; reading: CellReading }>();
  return (entry: Entry, indicator: Indicator, at: AreaAndPeriod): CellReading => {
    const found = known.get(entry);
    if (found?.indicator === indicator) return found.reading;
    const reading = readEntry(entry, { indicator, at, sources, place });
    known.set(entry, { indicator, reading });
    return reading;
  };
}

/** A cell in which something is typed, read. */
export interface TypedCell {
  readonly name: string;
  readonly indicator: Indicator;
  readonly at: AreaAndPeriod;
  readonly entry: Entry;
  readonly reading: CellReading;
}
