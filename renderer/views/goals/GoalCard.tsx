import { useContext } from 'react';
import type { Attainments } from '../../../shared/goals/attainment.ts';
import type { Goal } from '../../../shared/model/goal.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { InterfaceLocale } from '../../ui/messages.ts';
import styles from './goals.module.css';
import { TargetTrack } from './TargetTrack.tsx';

interface GoalCardProps {
  readonly goal: Goal;
  readonly attainments: Attainments;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A goal with how it stands; a track for each number that it is measured by. */
export function GoalCard({ goal, attainments, chosen, onChoose }: GoalCardProps) {
  const locale = useContext(InterfaceLocale);
  return (
    <li className={styles['goal-card']} data-goal={goal.key} data-chosen={chosen}>
      <button
        type="button"
        className={styles['goal-card-statement']}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        {inLocale(goal.statement, locale)}
      </button>
      <StatusMark status={attainments.statusOf(goal)} />
      {goal.targets.length > 0 && (
        <ul className={styles['goal-card-targets']}>
          {goal.targets.map((target) => (
            <TargetTrack
              key={target.key}
              target={target}
              attainment={attainments.of(goal, target)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
