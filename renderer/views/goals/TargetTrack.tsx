import { useContext } from 'react';
import { formatFigure } from '../../../shared/domain/format-figure.ts';
import { formatPeriod } from '../../../shared/domain/format-period.ts';
import { latestReport, reachedShare } from '../../../shared/domain/goal-progress.ts';
import type { Goal, GoalTarget } from '../../../shared/model/goal.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { printReported } from '../../goals/print-reported.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';

interface TargetTrackProps {
  readonly goal: Goal;
  readonly target: GoalTarget;
}

/** A target and how much of it was reported. Without a report the track is empty and says so. */
export function TargetTrack({ goal, target }: TargetTrackProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const report = latestReport(goal, target.key);
  const share = reachedShare(goal, target);
  return (
    <li className="track">
      <span className="track-name">{inLocale(target.measure, locale)}</span>
      <span className="track-target">
        {message('goals.target-of', { printed: formatFigure(target, locale) })}
      </span>
      <span className="track-bar" data-empty={report === null} aria-hidden="true">
        {share !== null && <span style={{ width: `${share * 100}%` }} />}
      </span>
      <span className="track-said">
        {report === null || report.value === null ? (
          message('goals.no-data')
        ) : (
          <>
            {message('goals.reported', { printed: printReported(target, report.value, locale) })}
            {' · '}
            {share !== null && (
              <>
                {message('goals.share', { share: Math.round(share * 100) })}
                {' · '}
              </>
            )}
            {message('goals.as-of', { date: formatPeriod(report.asOf, locale) })}
          </>
        )}
      </span>
    </li>
  );
}
