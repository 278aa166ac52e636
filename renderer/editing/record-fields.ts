import { AppError } from '../../shared/errors.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type {
  GoalFields,
  IndicatorFields,
  ObservationFields,
} from '../../shared/model/edit-fields.ts';
import type { Goal } from '../../shared/model/goal.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../shared/model/keys.ts';
import { api } from '../api.ts';

/** An indicator without what the store derives. */
export function indicatorFields(indicator: Indicator): IndicatorFields {
  const { observations: _, competing: __, position: ___, ...fields } = indicator;
  return fields;
}

export function observationFields(observation: Observation): ObservationFields {
  const { revision: _, decimals: __, ...fields } = observation;
  return fields;
}

export function goalFields(goal: Goal): GoalFields {
  const { progress: _, status: __, position: ___, ...fields } = goal;
  return fields;
}

/** The indicator as it is now; null when it is gone. */
export async function currentIndicator(key: IndicatorKey): Promise<Indicator | null> {
  try {
    return (await api.records.get({ key })).indicator;
  } catch (error) {
    if (AppError.toFailure(error).code === 'record.unknown') return null;
    throw error;
  }
}

/** Goals, milestones and sources as they are now. */
export function currentBriefing({ deck }: Briefing): Promise<Briefing> {
  return api.briefing.get({ deck: deck.key });
}
