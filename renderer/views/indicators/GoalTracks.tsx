import { useContext, useMemo } from 'react';
import { homeOf } from '../../../shared/figures/areas.ts';
import { wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import { createAttainments, type Measured } from '../../../shared/goals/attainment.ts';
import { attainmentInWords } from '../../../shared/goals/attainment-in-words.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { TrackBar } from '../../goals/TrackBar.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import detailStyles from './detail.module.css';
import styles from './goal-tracks.module.css';

interface GoalTracksProps {
  readonly indicators: readonly IndicatorKey[];
  readonly briefing: Briefing;
}

/**
 * How far the indicators' figures have come towards the targets that they measure, each a way to
 * its goal. Nothing, not even a heading, while no figure within a goal's term says so.
 */
export function GoalTracks({ indicators, briefing }: GoalTracksProps) {
  const message = useMessages();
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const measured = indicators.flatMap((key) => attainments.measuredBy(key));
  if (measured.length === 0) return null;
  return (
    <section className={detailStyles['detail-section']}>
      <h3>{message('goals.attained')}</h3>
      <ul className={styles['goal-tracks']}>
        {measured.map((one) => (
          <GoalTrack key={one.attainment.target.key} measured={one} areas={briefing.areas} />
        ))}
      </ul>
    </section>
  );
}

interface GoalTrackProps {
  readonly measured: Measured;
  /** Of the store. */
  readonly areas: readonly Area[];
}

function GoalTrack({ measured: { goal, attainment }, areas }: GoalTrackProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const { target } = attainment;
  return (
    <li>
      <button
        type="button"
        className={viewStyles['way']}
        onClick={() => go({ view: 'goals', goal: goal.key })}
      >
        {wordsInPlace(goal.statement, goal, { areas, meant: homeOf(areas) }, locale)}
      </button>
      <p className={styles['goal-tracks-target']}>
        <span>{inLocale(target.measure, locale)}</span>
        <b>{message('goals.target-of', { printed: formatFigure(target, locale) })}</b>
      </p>
      <TrackBar attainment={attainment} />
      <p className={detailStyles['detail-quiet']}>{attainmentInWords(attainment, locale)}</p>
    </li>
  );
}
