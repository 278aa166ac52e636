import { type AreaAndPeriod, isOfSamePeriod } from '../../../shared/figures/competing.ts';
import type { IndicatorRecord } from '../../../shared/model/records.ts';

/**
 * The observation in force of an area and period with the figure that is shown of it: an indicator's
 * figures stand in the order of its observations, those that can be read. Null where there is none.
 */
export function inForceOf({ indicator, figures }: IndicatorRecord, at: AreaAndPeriod) {
  const index = indicator.observations.findIndex((one) => isOfSamePeriod(one, at));
  const [inForce, figure] = [indicator.observations[index], figures[index]];
  return inForce && figure ? { inForce, figure } : null;
}
