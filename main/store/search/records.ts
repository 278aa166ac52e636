import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { shownOn, slideUses } from '../../../shared/deck/slide-references.ts';
import { AppError } from '../../../shared/errors.ts';
import { homeOf } from '../../../shared/figures/areas.ts';
import {
  FigureIndicator,
  observationFigures,
  targetFigures,
} from '../../../shared/figures/figures-of.ts';
import type { Area, AreaKey } from '../../../shared/model/area.ts';
import type { Figure, FigureKey } from '../../../shared/model/figure.ts';
import { Indicator } from '../../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type {
  IndicatorRecord,
  RecordFacets,
  RecordPage,
  RecordQuery,
  RecordRow,
} from '../../../shared/model/records.ts';
import { type Named, type Printed, readQuestion } from '../../../shared/search/read-question.ts';
import { type FigureHit, printedOf } from '../../../shared/search/search-figures.ts';
import type { Areas } from '../content/areas.ts';
import { type Changes, contentOf } from '../content/changes.ts';
import type { Decks } from '../content/decks.ts';
import type { Goals } from '../content/goals.ts';
import { inBatches } from '../content/in-batches.ts';
import type { Indicators } from '../content/indicators.ts';
import type { Edits } from '../editing/edits.ts';
import type { OtherStores } from '../file/other-stores.ts';
import { createRecordIndex } from './record-index.ts';
import type { SearchedIndicator } from './searched-indicators.ts';

/** What the figure in a row says of its indicator; what is searched comes as the tables have it. */
const FigureOwner = FigureIndicator.extend({ denominator: Indicator.shape.denominator }).strip();

interface Dependencies {
  readonly db: Database;
  readonly changes: Changes;
  readonly indicators: Indicators;
  readonly goals: Pick<Goals, 'list'>;
  readonly decks: Decks;
  readonly areas: Pick<Areas, 'list'>;
  readonly edits: Pick<Edits, 'history'>;
  readonly others: Pick<OtherStores, 'facetsOf'>;
}

export interface FigureQuestion {
  readonly question: string;
  readonly locale: Locale;
  readonly limit: number;
  /** The area of which figures say nothing; null for the home. */
  readonly meant: AreaKey | null;
}

/** The indicators as people look at them: searched, filtered, sorted, and one in all its detail. */
export function createRecords({
  db,
  changes,
  indicators,
  goals,
  decks,
  areas,
  edits,
  others,
}: Dependencies) {
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
  changes.subscribe((changed) => {
    if (contentOf(changed).length > 0) uses = null;
  });

  function figuresOf(
    indicator: Parameters<typeof observationFigures>[0] & Pick<Indicator, 'denominator'>,
    known: readonly Area[] = areas.list(),
    meant: AreaKey | null = homeOf(known),
  ): Figure[] {
    const { denominator } = indicator;
    const isObserved = denominator !== null && (index.entry(denominator)?.observations ?? 0) > 0;
    return observationFigures(indicator, {
      ...{ areas: known, meant },
      denominator: isObserved ? denominator : null,
    });
  }

  function find(key: string): Indicator {
    const found = indicators.get(key);
    if (found) return found;
    const [unreadable] = indicators.unreadable(key);
    if (unreadable) throw new AppError('record.unreadable', { key, field: unreadable.field });
    throw new AppError('record.unknown', { key });
  }

  /** None of an indicator that can't be read. */
  function figuresOfKey(key: string, known: readonly Area[], meant: AreaKey | null): Figure[] {
    const found = indicators.get(key);
    return found ? figuresOf(found, known, meant) : [];
  }

  return {
    query(asked: RecordQuery): RecordPage {
      const found = index.query(asked);
      const wanted = asked.filter.areas;
      /** Of the areas that are asked for, where some are. */
      const latestOf = ({ latest, latestIn }: SearchedIndicator) =>
        wanted.length === 0
          ? latest
          : (wanted.map((area) => latestIn.get(area)).find((id) => id !== undefined) ?? null);
      const latest = indicators.observations(
        found.rows.flatMap(({ entry }) => latestOf(entry) ?? []),
      );
      const known = areas.list();
      const rows = found.rows.map(({ entry, hit }) => {
        const { key, theme, name, unit, kind, note, observations } = entry;
        const id = latestOf(entry);
        const observation = id === null ? undefined : latest.get(id);
        const read = observation && FigureOwner.safeParse(entry).data;
        const [figure] = read ? figuresOf({ ...read, observations: [observation] }, known) : [];
        return {
          ...{ key, theme, name, unit, kind, note, observations, hit },
          latest: figure ?? null,
          usedOn: shownOn(usesNow(), `figure:${key}`),
        };
      });
      // Parsed once, on its way out: at each key that is a good part of the answer's time.
      return { total: found.total, rows: rows as RecordRow[] };
    },

    /** Resolves when a query can be answered at once; until then other work goes on. */
    ready: index.ready,

    /** Counted in a thread where there is one; meanwhile the index is made, for what is typed next. */
    async facets(): Promise<RecordFacets> {
      // Whatever is wrong is told to whoever asks the index.
      index.prepare().catch(() => {});
      for (;;) {
        const state = index.state();
        const facets = await others.facetsOf(db.name);
        if (!db.open || index.state() === state) return facets;
      }
    },

    /**
     * Best first; of one grade in the store's order, an indicator's latest first, targets last.
     * Between stretches other work goes on: the first question takes apart all names there are.
     */
    async searchFigures({ question, locale, limit, meant }: FigureQuestion): Promise<FigureHit[]> {
      const read = readQuestion(question);
      if (read.isEmpty) return [];
      await index.prepare();
      if (!db.open) return [];
      const known = areas.list();
      const own = meant ?? homeOf(known);
      const found: { grade: number; figures: () => Figure[] }[] = [];
      const look = (named: Named, printed: Printed, figures: () => Figure[]) => {
        const grade = read.grade(named, printed);
        if (grade !== null) found.push({ grade, figures });
      };
      for (const entries of inBatches(index.entries())) {
        for (const entry of entries)
          if (entry.observations > 0)
            look(entry, printedIn(entry), () => figuresOfKey(entry.key, known, own));
        await setImmediate();
        if (!db.open) return [];
      }
      const targets = goals.list().flatMap((goal) => targetFigures(goal, known, own));
      for (const figure of targets) look(figure, printedOf(figure), () => [figure]);
      found.sort((one, other) => one.grade - other.grade);
      const hits: FigureHit[] = [];
      for (const { figures } of found) {
        if (hits.length >= limit) break;
        for (const figure of figures())
          hits.push({ figure, marked: read.marked(figure.shortName, locale) });
      }
      return hits.slice(0, limit);
    },

    /**
     * A figure of an indicator, the latest when no period is named, or a goal's target.
     *
     * @param meant the area of which the figure says nothing; null for the home
     * @param area null for the meant one
     */
    figure(
      key: FigureKey,
      period: string | null,
      { area, meant }: { readonly area: AreaKey | null; readonly meant: AreaKey | null },
    ): Figure | null {
      const known = areas.list();
      const own = meant ?? homeOf(known);
      const indicator = indicators.get(key);
      if (indicator) {
        const figures = figuresOf(indicator, known, own);
        const here = figures.filter((one) => (one.area?.key ?? null) === area);
        return here.find(({ timePeriod }) => period === null || timePeriod === period) ?? null;
      }
      const targets = goals.list().flatMap((goal) => targetFigures(goal, known, own));
      return targets.find((target) => target.key === key) ?? null;
    },

    /** @throws record.unknown, record.unreadable */
    get(key: IndicatorKey): IndicatorRecord {
      const indicator = find(key);
      return {
        indicator,
        figures: figuresOf(indicator),
        usedOn: shownOn(usesNow(), `figure:${key}`),
        history: edits.history(['indicator', 'observation', 'in-force'], key),
        unreadable: indicators.unreadable(key),
      };
    },
  };
}

/** What of an indicator is searched besides its names, as it is of a figure. */
function printedIn({ searched, unit }: SearchedIndicator): Printed {
  const figures = () =>
    searched()
      .find(({ how }) => how.as === 'rawText')
      ?.text.split('\n') ?? [];
  return { figures, unit: unit.zh };
}
