import type { BoundGoal } from '../../../../shared/deck/bound-slide.ts';
import styles from './goal-board.module.css';

/** How a goal stands, as a mark before the words for it: an empty, half or full disc; a triangle at risk. */
export function StatusMark({ status }: { readonly status: BoundGoal['status'] }) {
  return (
    <svg
      className={styles['goal-mark']}
      width={10}
      height={10}
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      {status === 'at_risk' ? (
        // Its shape tells it apart where the accent is red too.
        <path className={styles['goal-mark-risk']} d="M5 0L10 10H0Z" />
      ) : (
        <Disc status={status} />
      )}
    </svg>
  );
}

function Disc({ status }: { readonly status: BoundGoal['status'] }) {
  const isReached = status === 'on_track' || status === 'achieved';
  return (
    <>
      {status === 'on_track' && (
        <path className={styles['goal-mark-filled']} d="M5 1A4 4 0 0 0 5 9Z" />
      )}
      {status === 'achieved' && (
        <circle className={styles['goal-mark-filled']} cx={5} cy={5} r={4} />
      )}
      <circle
        className={isReached ? styles['goal-mark-edge-reached'] : styles['goal-mark-edge']}
        cx={5}
        cy={5}
        r={4}
      />
    </>
  );
}
