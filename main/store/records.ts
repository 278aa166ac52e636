import type { Database } from 'better-sqlite3';
import { observationFigures } from '../../shared/domain/figures-of.ts';
import { shownOn, slideUses } from '../../shared/domain/slide-references.ts';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../shared/model/keys.ts';
import type { IndicatorRecord, RecordPage, RecordQuery } from '../../shared/model/records.ts';
import { type Changes, contentOf } from './changes.ts';
import type { Decks } from './decks.ts';
import type { Edits } from './editing/edits.ts';
import type { Indicators } from './indicators.ts';
import { createRecordIndex } from './search/record-index.ts';

interface Parts {
  readonly db: Database;
  readonly changes: Changes;
  readonly indicators: Indicators;
  readonly decks: Decks;
  readonly edits: Pick<Edits, 'history'>;
}

/** The indicators as people look at them: searched, filtered, sorted, and one in all its detail. */
export function createRecords({ db, changes, indicators, decks, edits }: Parts) {
  let uses: ReturnType<typeof slideUses> | null = null;
  const usesNow = () => {
    uses ??= slideUses(decks.list());
    return uses;
  };
  const isUsed = () => {
    const known = usesNow();
    return (key: string) => shownOn(known, `figure:${key}`).length > 0;
  };
  const index = createRecordIndex(db, changes, isUsed);
  changes.subscribe((areas) => {
    if (contentOf(areas).length > 0) uses = null;
  });

  function figuresOf(indicator: Indicator): Figure[] {
    const { denominator } = indicator;
    const isObserved = denominator !== null && (index.entry(denominator)?.observations ?? 0) > 0;
    return observationFigures(indicator, isObserved ? denominator : null);
  }

  function find(key: string): Indicator {
    const found = indicators.get(key);
    if (!found) throw new AppError('record.unknown', { key });
    return found;
  }

  return {
    query(asked: RecordQuery): RecordPage {
      const { total, keys } = index.query(asked);
      const rows = keys.map(({ key, hit }) => {
        const indicator = find(key);
        const { theme, name, kind, unit, note, observations } = indicator;
        return {
          ...{ key: indicator.key, theme, name, kind, unit, note, hit },
          latest: figuresOf({ ...indicator, observations: observations.slice(0, 1) })[0] ?? null,
          observations: observations.length,
          usedOn: shownOn(usesNow(), `figure:${key}`),
        };
      });
      return { total, rows };
    },

    facets: index.facets,

    /** @throws record.unknown */
    get(key: IndicatorKey): IndicatorRecord {
      const indicator = find(key);
      return {
        indicator,
        figures: figuresOf(indicator),
        usedOn: shownOn(usesNow(), `figure:${key}`),
        history: edits.history(['indicator', 'observation'], key),
      };
    },
  };
}
