import { useContext } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { GoalStep } from '../../../shared/model/goal.ts';
import { closingDay } from '../../../shared/model/period.ts';
import { Icon } from '../../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './goals.module.css';

interface StepStateProps {
  readonly step: GoalStep;
  /** As `2024-06-30`. */
  readonly today: string;
}

/** Whether a quarter's step is done, in words, with a sign where it is done or overdue. */
export function StepState({ step: { quarter, reached }, today }: StepStateProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (reached !== null)
    return (
      <span className={styles['step-state']} data-state="done">
        <Icon name="done" />
        {message('goals.step-done', { date: formatPeriod(reached, locale) })}
      </span>
    );
  const isOverdue = closingDay(quarter) < today;
  return (
    <span className={styles['step-state']} data-state={isOverdue ? 'overdue' : 'open'}>
      {isOverdue && <Icon name="warning" />}
      {message(isOverdue ? 'goals.step-overdue' : 'goals.step-open')}
    </span>
  );
}
