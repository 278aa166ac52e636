import { useContext, useMemo } from 'react';
import { slidesTouched } from '../../shared/deck/slides-touched.ts';
import { homeOf } from '../../shared/figures/areas.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';
import type { ObservationValues } from './record-values.ts';

/** Which slides follow, said before it is saved. */
export function SlidesTouchedNote({
  values,
  indicator,
  from,
  briefing: { deck, areas },
}: {
  readonly values: ObservationValues;
  readonly indicator: Indicator;
  readonly from: TimePeriod | null;
  readonly briefing: Briefing;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const to = readPeriod(values.timePeriod);
  const area = values.refArea;
  const home = homeOf(areas);
  const touched = useMemo(() => {
    const periods = indicator.observations
      .filter(({ refArea }) => refArea === area)
      .map(({ timePeriod }) => timePeriod);
    return to && slidesTouched(deck, indicator.key, periods, { area, home, from, to });
  }, [deck, indicator, area, home, from, to]);
  if (!touched) return null;
  const listed = (numbers: readonly number[]) => numbers.join(locale === 'en' ? ', ' : '、');
  return (
    <>
      {touched.following.length > 0 && (
        <p className={styles['field-told']}>
          {message('edit.slides-follow', { slides: listed(touched.following) })}
        </p>
      )}
      {touched.turning.length > 0 && (
        <p className={styles['field-told']} role="status">
          <Icon name="warning" />
          {message('edit.slides-turn', { slides: listed(touched.turning) })}
        </p>
      )}
    </>
  );
}
