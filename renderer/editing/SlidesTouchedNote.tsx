import { useContext, useDeferredValue, useMemo } from 'react';
import { slidesTouched } from '../../shared/deck/slides-touched.ts';
import { slidesOfObservation } from '../../shared/deck/with-observation.ts';
import { homeOf } from '../../shared/figures/areas.ts';
import type { AreaAndPeriod } from '../../shared/figures/competing.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ObservationFields } from '../../shared/model/edit-fields.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';
import type { ObservationValues } from './record-values.ts';

/** Which slides follow, said before it is saved. */
export function SlidesTouchedNote({
  values,
  after,
  indicator,
  replaced,
  briefing,
}: {
  readonly values: ObservationValues;
  /** What they say; null while they say no observation. */
  readonly after: ObservationFields | null;
  readonly indicator: Indicator;
  /** The area and period whose value it takes the place of; null where there is none yet. */
  readonly replaced: AreaAndPeriod | null;
  readonly briefing: Briefing;
}) {
  const { deck, areas } = briefing;
  const from = replaced?.timePeriod ?? null;
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
  // Typing waits for no deck to be bound.
  const saved = useDeferredValue(after);
  const otherwise = useMemo(
    () => (saved ? slidesOfObservation(briefing, indicator, replaced, saved) : []),
    [briefing, indicator, replaced, saved],
  );
  if (!touched) return null;
  const named = new Set([...touched.following, ...touched.turning]);
  const through = otherwise.filter((number) => !named.has(number));
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
      {through.length > 0 && (
        <p className={styles['field-told']}>
          {message('edit.slides-through', { slides: listed(through) })}
        </p>
      )}
    </>
  );
}
