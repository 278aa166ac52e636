import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from '../../workspace/states.module.css';

/** A briefing without a slide to show, and the way to make one. */
export function EmptyState({ onEdit }: { readonly onEdit: () => void }) {
  const message = useMessages();
  return (
    <main className={styles['state']}>
      <div className={styles['state-slide']} aria-hidden="true" />
      <p role="status">{message('reader.empty')}</p>
      <Button look="primary" onClick={onEdit}>
        {message('command.edit-slides')}
      </Button>
    </main>
  );
}
