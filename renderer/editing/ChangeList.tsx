import { StatusMark } from '../goals/StatusMark.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './change-list.module.css';
import type { RecordChange } from './record-changes.ts';

/** Fields with what they said before and say now. */
export function ChangeList({ changes }: { readonly changes: readonly RecordChange[] }) {
  const message = useMessages();
  return (
    <dl className={styles['changes']}>
      {changes.map(({ field, before, after, status }) => (
        <div key={`${field} ${before} ${after}`} className={styles['change']}>
          <dt>{message(field)}</dt>
          <dd>
            <del>
              {status?.before ? (
                <StatusMark status={status.before} />
              ) : (
                (before ?? message('field.nothing'))
              )}
            </del>
            <span aria-hidden="true"> → </span>
            <ins>
              {status?.after ? (
                <StatusMark status={status.after} />
              ) : (
                (after ?? message('field.nothing'))
              )}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
