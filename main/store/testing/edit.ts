import type { EditRequest } from '../../../shared/model/edit.ts';
import { ObservationFields } from '../../../shared/model/edit-fields.ts';
import { GoalKey, IndicatorKey } from '../../../shared/model/keys.ts';
import type { Store } from '../file/open.ts';

type ProgressFields = NonNullable<Extract<EditRequest['edit'], { entity: 'progress' }>['before']>;
type Part = Partial<ObservationFields>;

/** An indicator's latest figure, or that of a period, as a form holds it. */
export function seen(store: Pick<Store, 'indicators'>, key: string, period?: string) {
  const found = store.indicators
    .get(key)
    ?.observations.find(({ timePeriod }) => period === undefined || timePeriod === period);
  if (!found) throw new Error(`the store has no ${key}@${period ?? 'latest'}`);
  const { revision: _, decimals: __, ...fields } = found;
  return ObservationFields.parse(fields);
}

/** The correction of a figure as a form sends it. */
export function correction(
  store: Pick<Store, 'indicators'>,
  key: string,
  changed: Part,
  before = seen(store, key),
): EditRequest {
  return {
    edit: {
      entity: 'observation',
      indicator: IndicatorKey.parse(key),
      before,
      after: { ...before, ...changed },
    },
    actor: '李工',
    reason: '年报更正',
  };
}

/** A report on a goal as a form sends it. */
export function report(goal: string, fields: Partial<ProgressFields>): EditRequest {
  const after = {
    asOf: '2024-06',
    target: null,
    value: null,
    status: 'on_track' as const,
    note: '',
    by: '王工',
    ...fields,
  };
  return {
    edit: { entity: 'progress', goal: GoalKey.parse(goal), before: null, after },
    actor: '王工',
    reason: '',
  };
}
