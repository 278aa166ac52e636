import type { Attainment } from '../../shared/goals/attainment.ts';
import styles from './track-bar.module.css';

/** A track, filled as far as a target is known to be reached; empty is not 0. For the eye alone. */
export function TrackBar({ attainment }: { readonly attainment: Attainment | null }) {
  const share = attainment?.share ?? null;
  const filled = share === null ? null : Math.min(Math.max(share, 0), 1);
  return (
    <span className={styles['track-bar']} data-empty={attainment === null} aria-hidden="true">
      {filled !== null && <span style={{ width: `${filled * 100}%` }} />}
    </span>
  );
}
