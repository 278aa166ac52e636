import type { SaidStatus } from '../../shared/goals/attainment.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './status-mark.module.css';

/** How a goal stands: its word, and before it a shape of its own, so that colour says nothing alone. */
export function StatusMark({ status }: { readonly status: SaidStatus }) {
  const message = useMessages();
  return (
    <span className={styles['status-mark']} data-status={status}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={shapes[status]} />
      </svg>
      {message(`progress.${status}`)}
    </span>
  );
}

const ring = 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z';

const shapes: Readonly<Record<SaidStatus, string>> = {
  no_data: 'M2 6h8',
  measured: 'M2.5 10V6M6 10V2M9.5 10V4.5',
  not_started: ring,
  on_track: `${ring}M6 3.5v5M6 3.5l-2 2M6 3.5l2 2`,
  at_risk: 'M6 1.5l5 9h-10zM6 5v2.5M6 9v.1',
  achieved: `${ring}M3.8 6.2l1.6 1.6 2.8-3.2`,
};
