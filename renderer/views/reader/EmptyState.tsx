import { useMessages } from '../../ui/messages.ts';
import styles from '../../workspace/states.module.css';

export function EmptyState() {
  const message = useMessages();
  return (
    <main className={styles['state']}>
      <div className={styles['state-slide']} aria-hidden="true" />
      <p role="status">{message('reader.empty')}</p>
    </main>
  );
}
