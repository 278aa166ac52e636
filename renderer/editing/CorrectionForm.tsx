import { useEffect, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { areaOf, unlessMeant } from '../../shared/figures/areas.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { GoalKey, IndicatorKey } from '../../shared/model/keys.ts';
import { Kit } from '../kit/Kit.tsx';
import { GoalForm } from './GoalForm.tsx';
import { ObservationForm } from './ObservationForm.tsx';
import { currentIndicator } from './record-fields.ts';
import { setNotice } from './undo.ts';

interface CorrectionFormProps {
  readonly figure: Figure;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** The form that a figure of a slide is corrected in: its observation's, or that of the goal whose target it is. */
export function CorrectionForm({ figure, briefing, onClose }: CorrectionFormProps) {
  if (figure.origin !== 'target')
    return <ObservationCorrection {...{ figure, briefing, onClose }} />;
  const goal = briefing.goals.find(({ key }) => key === GoalKey.parse(figure.key.split('.')[0]));
  return (
    goal && (
      <Kit>
        <GoalForm {...{ goal, briefing, onClose }} />
      </Kit>
    )
  );
}

/** Its form knows the indicator's other values, which no briefing has all of. */
function ObservationCorrection({ figure, briefing, onClose }: CorrectionFormProps) {
  const [indicator, setIndicator] = useState<Indicator | null>(null);
  const { key } = figure;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read once, as the form opens; the form itself tells what changed since
  useEffect(() => {
    let left = false;
    currentIndicator(IndicatorKey.parse(key)).then(
      (found) => {
        if (left) return;
        if (found) setIndicator(found);
        else fail(new AppError('record.unknown', { key }));
      },
      (error) => {
        if (!left) fail(error);
      },
    );
    function fail(error: unknown): void {
      setNotice({ done: 'failed', failure: AppError.toFailure(error) });
      onClose();
    }
    return () => {
      left = true;
    };
  }, [key]);

  const own = areaOf(briefing.deck, briefing.areas);
  const observation = indicator?.observations.find(
    ({ timePeriod, refArea }) =>
      timePeriod === figure.timePeriod && unlessMeant(refArea, own) === (figure.area?.key ?? null),
  );
  return (
    indicator &&
    observation && (
      <Kit>
        <ObservationForm {...{ indicator, observation, briefing, onClose }} />
      </Kit>
    )
  );
}
