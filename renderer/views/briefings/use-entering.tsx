import { type ReactNode, useMemo, useState } from 'react';
import type { LackingFigure } from '../../../shared/deck/reporting-period.ts';
import { AppError } from '../../../shared/errors.ts';
import { areaOf } from '../../../shared/figures/areas.ts';
import { AreaKey } from '../../../shared/model/area.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import type { TimePeriod } from '../../../shared/model/period.ts';
import { ObservationForm } from '../../editing/ObservationForm.tsx';
import { currentBriefing, currentIndicator } from '../../editing/record-fields.ts';
import { setNotice } from '../../editing/undo.ts';
import { reportError } from '../../error-report.ts';

/**
 * A briefing with the figures that are entered for it meanwhile.
 *
 * @param period what they are entered for; null while there is none
 * @returns the form where one is open: beside a dialog, not within it, whose Enter is its own
 */
export function useEntering(first: Briefing, period: TimePeriod | null) {
  const [briefing, setBriefing] = useState(first);
  const [entering, setEntering] = useState<{
    readonly indicator: Indicator;
    readonly refArea: AreaKey | null;
  } | null>(null);
  const refArea = entering?.refArea ?? null;
  const startsAs = useMemo(
    () => (period === null ? null : { refArea, timePeriod: period }),
    [refArea, period],
  );

  async function enter({ key, area }: LackingFigure): Promise<void> {
    try {
      const named = IndicatorKey.safeParse(key);
      const indicator = named.success ? await currentIndicator(named.data) : null;
      if (!indicator) throw new AppError('record.unknown', { key });
      const own = areaOf(briefing.deck, briefing.areas);
      setEntering({ indicator, refArea: area === null ? own : AreaKey.parse(area) });
    } catch (error) {
      setNotice({ done: 'failed', failure: AppError.toFailure(error) });
    }
  }

  const form: ReactNode = entering && startsAs && (
    <ObservationForm
      indicator={entering.indicator}
      observation={null}
      startsAs={startsAs}
      briefing={briefing}
      onClose={() => {
        setEntering(null);
        currentBriefing(briefing).then(setBriefing, reportError);
      }}
    />
  );

  return { briefing, enter: (figure: LackingFigure) => void enter(figure), form };
}
