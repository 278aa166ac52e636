import { useContext } from 'react';
import { homeOf } from '../../../shared/figures/areas.ts';
import { wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import type { Attainments } from '../../../shared/goals/attainment.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Goal } from '../../../shared/model/goal.ts';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { InterfaceLocale } from '../../ui/messages.ts';
import styles from './goals.module.css';
import { TargetTrack } from './TargetTrack.tsx';

interface GoalCardProps {
  readonly goal: Goal;
  /** Of the store. */
  readonly areas: readonly Area[];
  readonly attainments: Attainments;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A goal with how it stands; a track for each number that it is measured by. */
export function GoalCard({ goal, areas, attainments, chosen, onChoose }: GoalCardProps) {
  const locale = useContext(InterfaceLocale);
  return (
    <li className={styles['goal-card']} data-goal={goal.key} data-chosen={chosen}>
      <button
        type="button"
        className={styles['goal-card-statement']}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        {wordsInPlace(goal.statement, goal, { areas, meant: homeOf(areas) }, locale)}
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
