import type { ReactNode } from 'react';
import { useMessages } from '../ui/messages.ts';
import styles from './competing-values.module.css';
import type { TraceCompeting } from './trace.ts';

interface CompetingValuesProps {
  readonly competing: TraceCompeting;
  /** What can be done with a source's value, by its key and its place among them. */
  readonly actions?: (source: string, index: number) => ReactNode;
}

/** Which source's figure is in force and why, and what the others publish. */
export function CompetingValues({ competing, actions }: CompetingValuesProps) {
  const message = useMessages();
  const { inForce, reason, others } = competing;
  return (
    <div className={styles['competing']} data-testid="competing">
      <p>
        {message('competing.in-force', { source: inForce })}
        {reason !== null && ` ${message('competing.reason', { reason })}`}
      </p>
      <ul>
        {others.map(({ key, printed, status, isSame, passages }, index) => (
          <li key={key} className={styles['competing-value']}>
            <p>
              <strong>{printed}</strong>
              {isSame && <span>{message('competing.same')}</span>}
              {status !== 'status.A' && <span>{message(status)}</span>}
            </p>
            {passages.map(({ source, place, rawText }) => (
              <p key={`${source} ${place} ${rawText}`} className={styles['competing-passage']}>
                <span>{source}</span> <span>{place}</span> <q lang="zh-CN">{rawText}</q>
              </p>
            ))}
            {actions && <div className={styles['competing-actions']}>{actions(key, index)}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}
