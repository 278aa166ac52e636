import type { z } from 'zod';
import type { Area, AreaKey } from '../model/area.ts';
import type { Figure, FigureKey } from '../model/figure.ts';
import type { Goal } from '../model/goal.ts';
import { Indicator } from '../model/indicator.ts';
import type { IndicatorKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import { areaOf, figureArea, homeOf } from './areas.ts';
import { type AreaAndPeriod, competingAt } from './competing.ts';

/**
 * Every observation, an indicator's latest first, then every target: all that slides may refer to.
 *
 * @param areas of the store
 * @param meant the area of which figures say nothing; the store's home where none is given
 */
export function figuresOf(
  indicators: readonly Indicator[],
  goals: readonly Goal[],
  areas: readonly Area[],
  meant: AreaKey | null = homeOf(areas),
): Figure[] {
  const observed = new Set(
    indicators.filter(({ observations }) => observations.length > 0).map(({ key }) => key),
  );
  return [
    ...indicators.flatMap((indicator) => {
      const { denominator } = indicator;
      return observationFigures(indicator, {
        ...{ areas, meant },
        denominator: denominator !== null && observed.has(denominator) ? denominator : null,
      });
    }),
    ...goals.flatMap((goal) => targetFigures(goal, areas, meant)),
  ];
}

/** As much of an indicator as its figures say. */
export const FigureIndicator = Indicator.pick({
  ...{ key: true, theme: true, name: true, shortName: true, synonyms: true, unit: true },
  ...{ kind: true, priceBasis: true, note: true },
});

type Observed = z.infer<typeof FigureIndicator> &
  Pick<Indicator, 'observations'> & {
    /** Of a figure that is shown in a line, nothing of it. */
    readonly competing?: Indicator['competing'];
  };

/**
 * An indicator's observations as figures. What they are made of was parsed when it was read, so they
 * are not.
 *
 * @param areas as for `figuresOf`
 * @param meant as for `figuresOf`
 * @param denominator what the indicator is a part of, when that was ever observed
 */
export function observationFigures(
  indicator: Observed,
  {
    areas,
    meant,
    denominator,
  }: {
    readonly areas: readonly Area[];
    readonly meant: AreaKey | null;
    readonly denominator: IndicatorKey | null;
  },
): Figure[] {
  const { key, kind, theme, name, shortName, synonyms, unit, priceBasis, note } = indicator;
  const { competing = [] } = indicator;
  return indicator.observations.map((observation) => {
    const { refArea, timePeriod, status, comment, passages, revision: _, ...measure } = observation;
    return {
      ...measure,
      key: figureKey(key),
      origin: 'observation',
      ...{ kind, theme, name, shortName, synonyms, unit, timePeriod },
      area: figureArea(refArea, areas, meant),
      ...{ status, priceBasis },
      competing: competingOf(competing, { refArea, timePeriod }),
      denominator: denominator && figureKey(denominator),
      note: together(note, comment),
      passages,
    };
  });
}

/** An indicator's figures go by its own key. */
function figureKey(key: IndicatorKey): FigureKey {
  return key as string as FigureKey;
}

/** What other sources publish beside one figure, as it is shown and traced. */
function competingOf(
  competing: Indicator['competing'],
  at: AreaAndPeriod,
): Figure['competing'] | null {
  const found = competingAt({ competing }, at);
  if (!found) return null;
  const others = found.others.map(({ refArea: _, timePeriod: __, revision: ___, ...one }) => one);
  return { reason: found.reason, others };
}

/** What holds for the indicator, then what holds for this figure of it. */
function together(note: Localized | null, comment: Localized | null): Localized | null {
  if (note === null || comment === null) return note ?? comment;
  const english = [note.en, comment.en].filter((text) => text !== null);
  return {
    zh: `${note.zh}${comment.zh}`,
    en: english.length === 2 ? english.join(' ') : null,
  };
}

/**
 * What measures a goal, as figures: of the goal's area.
 *
 * @param areas as for `figuresOf`
 * @param meant as for `figuresOf`
 */
export function targetFigures(
  goal: Goal,
  areas: readonly Area[],
  meant: AreaKey | null = homeOf(areas),
): Figure[] {
  const owner = areaOf(goal, areas);
  const area = owner === null ? null : figureArea(owner, areas, meant);
  return goal.targets.map(({ key, measure, unit, rawText, ...rest }) => {
    const { isCumulative: _, baseline: __, indicator: ___, ...number } = rest;
    return {
      ...number,
      ...{ key, origin: 'target', kind: 'stock', theme: goal.theme },
      ...{ name: measure, shortName: measure, synonyms: [], unit, timePeriod: termOf(goal) },
      ...{ area, status: 'A', priceBasis: null, competing: null },
      ...{ denominator: null, note: null, passages: [{ ...goal.passage, cell: null, rawText }] },
    };
  });
}

/** When a target is due: a period where the term has dates, its length where it has none. */
function termOf({ periodStart, periodEnd }: Goal): string {
  const hasDates = !periodStart.startsWith('P') && !periodEnd.startsWith('P');
  return hasDates && periodStart !== periodEnd ? `${periodStart}/${periodEnd}` : periodEnd;
}
