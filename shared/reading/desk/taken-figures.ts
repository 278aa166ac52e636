import { publishedOf } from '../../figures/competing.ts';
import { compareValues } from '../../import/compare-values.ts';
import type { Indicator } from '../../model/indicator.ts';
import { IndicatorKey, type SourceKey } from '../../model/keys.ts';
import type { DeskFigure } from '../../model/reading.ts';
import type { Context, PlannedFigure, TakenPassage } from './desk-context.ts';
import { printedAs } from './printed-as.ts';
import { placeInSource, quotationOf } from './source-of-reading.ts';

/** All that the store has of a source, passage by passage. */
export function takenFrom(indicators: readonly Indicator[], source: SourceKey): TakenPassage[] {
  return indicators.flatMap((indicator) =>
    publishedOf(indicator).flatMap(({ observation }) =>
      observation.passages
        .filter((passage) => passage.source === source)
        .map(({ section, paraNo, rawText }) => ({
          ...{ indicator, observation, section, paraNo, rawText },
        })),
    ),
  );
}

/**
 * Says of each figure whether the store holds it: by what it was taken as, else by its place and value.
 * Each of the store's figures is one of a paragraph's, or the same one said twice.
 */
export function withTaken(
  figures: PlannedFigure[],
  { taken, work, sections }: Pick<Context, 'taken' | 'work' | 'sections'>,
): PlannedFigure[] {
  if (taken === null) return figures;
  const free = new Set(taken);
  const found = new Map<string, TakenPassage>();
  const isAt = (figure: PlannedFigure, passage: TakenPassage) => {
    const place = placeInSource(figure, sections);
    return (
      place?.section === passage.section &&
      place.paraNo === passage.paraNo &&
      quotationOf(figure.rawText) === passage.rawText
    );
  };
  const take = (figure: PlannedFigure, passage: TakenPassage | undefined) => {
    if (!passage) return;
    free.delete(passage);
    found.set(figure.id, passage);
  };
  const byPlace = Map.groupBy(taken, ({ section, paraNo }) => `${section} ${paraNo}`);
  const here = (figure: PlannedFigure) => {
    const place = placeInSource(figure, sections);
    return byPlace.get(`${place?.section} ${place?.paraNo}`) ?? [];
  };
  for (const figure of figures) {
    const as = work.figures[figure.id]?.taken;
    if (!as || !('indicator' in as)) continue;
    const isIt = ({ indicator, observation }: TakenPassage) =>
      indicator.key === as.indicator &&
      observation.refArea === as.refArea &&
      observation.timePeriod === as.timePeriod;
    take(
      figure,
      here(figure).find((one) => isIt(one) && isAt(figure, one)),
    );
  }
  for (const figure of figures) {
    if (found.has(figure.id) || work.figures[figure.id]?.left) continue;
    const those = here(figure).filter(
      (one) =>
        (free.has(one) || one.indicator.key === indicatorKeyOf(figure)) &&
        isAt(figure, one) &&
        compareValues(one.observation, figure.measure) !== 'other',
    );
    const named = those.find(({ indicator }) => indicator.key === indicatorKeyOf(figure));
    take(figure, named ?? those[0]);
  }
  return figures.map((figure) => {
    const as = found.get(figure.id);
    if (!as) return figure;
    const { indicator, observation } = as;
    const { refArea, timePeriod } = observation;
    return {
      ...figure,
      ...{ state: 'taken', questions: [], unsure: null },
      taken: { indicator: IndicatorKey.parse(indicator.key), refArea, timePeriod },
      name: indicator.name.zh,
      nameEn: indicator.name.en,
      printed: printedAs(observation, indicator),
      indicator: { as: 'existing', key: indicator.key },
    };
  });
}

function indicatorKeyOf({ indicator }: Pick<DeskFigure, 'indicator'>): string | null {
  return indicator?.as === 'existing' ? indicator.key : null;
}
