import { useContext } from 'react';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import type { Attainment } from '../../../shared/goals/attainment.ts';
import { attainmentInWords } from '../../../shared/goals/attainment-in-words.ts';
import type { GoalTarget } from '../../../shared/model/goal.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { TrackBar } from '../../goals/TrackBar.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './goals.module.css';

interface TargetTrackProps {
  readonly target: GoalTarget;
  /** Null leaves the track empty, and it says so. */
  readonly attainment: Attainment | null;
}

/** A target and how far it is reached, by an indicator or by a report. */
export function TargetTrack({ target, attainment }: TargetTrackProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <li className={styles['track']}>
      <span className={styles['track-name']}>{inLocale(target.measure, locale)}</span>
      <span className={styles['track-target']}>
        {message('goals.target-of', { printed: formatFigure(target, locale) })}
      </span>
      <TrackBar attainment={attainment} />
      <span className={styles['track-said']}>
        {attainment ? attainmentInWords(attainment, locale) : message('goals.no-data')}
      </span>
    </li>
  );
}
