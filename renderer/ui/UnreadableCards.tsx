import type { UnreadableRecord } from '../../shared/model/unreadable.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.ts';
import styles from './unreadable-cards.module.css';

interface UnreadableCardsProps {
  readonly records: readonly UnreadableRecord[];
  /** The kinds that belong here; all of them where none is named. */
  readonly of?: readonly UnreadableRecord['entity'][];
}

/** What stands in the place of records that can't be read: which ones, and what of them. */
export function UnreadableCards({ records, of }: UnreadableCardsProps) {
  const message = useMessages();
  const shown = records.filter(({ entity }) => of === undefined || of.includes(entity));
  if (shown.length === 0) return null;
  return (
    <ul className={styles['cards']} aria-label={message('unreadable.list')}>
      {shown.map(({ entity, key, field }) => (
        <li key={`${entity} ${key} ${field}`} className={styles['card']}>
          <Icon name="warning" />
          <div>
            <p className={styles['title']}>
              {message(`unreadable.${entity}`)} <code>{key}</code>
            </p>
            <p>{message('unreadable.help', { field })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
