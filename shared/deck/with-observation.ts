import { areaOf } from '../figures/areas.ts';
import { type AreaAndPeriod, isOfSamePeriod } from '../figures/competing.ts';
import { observationFigures } from '../figures/figures-of.ts';
import { latestFirstByArea } from '../figures/latest-first.ts';
import type { Briefing } from '../model/briefing.ts';
import type { ObservationFields } from '../model/edit-fields.ts';
import type { Indicator } from '../model/indicator.ts';
import { slidesOtherwise } from './slides-otherwise.ts';

/**
 * A briefing as it is once an observation is saved and in force.
 *
 * @param replaced the area and period whose observation it takes the place of; null where it comes beside all
 */
export function withObservation(
  briefing: Briefing,
  indicator: Indicator,
  replaced: AreaAndPeriod | null,
  after: ObservationFields,
): Briefing {
  const isOfIt = ({ key, origin }: Briefing['figures'][number]) =>
    origin === 'observation' && String(key) === indicator.key;
  const observations = latestFirstByArea(
    [
      ...indicator.observations.filter((one) => !replaced || !isOfSamePeriod(one, replaced)),
      { ...after, decimals: indicator.decimals, revision: 1 },
    ],
    ({ refArea }) => refArea,
    ({ timePeriod }) => timePeriod,
  );
  const { areas } = briefing;
  const meant = areaOf(briefing.deck, areas);
  // A whole that was never observed is said of no figure.
  const isPartOfKnown = (briefing.figures.find(isOfIt)?.denominator ?? null) !== null;
  const denominator = isPartOfKnown ? indicator.denominator : null;
  return {
    ...briefing,
    figures: [
      ...observationFigures({ ...indicator, observations }, { areas, meant, denominator }),
      ...briefing.figures.filter((figure) => !isOfIt(figure)),
    ],
  };
}

/** Numbers of the shown slides that read otherwise, or could no longer be shown, once it is saved. */
export function slidesOfObservation(
  briefing: Briefing,
  indicator: Indicator,
  replaced: AreaAndPeriod | null,
  after: ObservationFields,
): number[] {
  const { changing, breaking } = slidesOtherwise(
    briefing,
    withObservation(briefing, indicator, replaced, after),
  );
  return [...changing, ...breaking].sort((one, next) => one - next);
}
