import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './records-view.module.css';

/** As many as can be told apart side by side. */
export const mostCompared = 6;

/** What was chosen to be compared, below the table. */
export function CompareBar({
  count,
  onCompare,
  onClear,
}: {
  readonly count: number;
  readonly onCompare: () => void;
  readonly onClear: () => void;
}) {
  const message = useMessages();
  return (
    <div className={styles['data-compare']} role="status">
      <span>
        {message(count === mostCompared ? 'data.chosen-most' : 'data.chosen', {
          count,
          most: mostCompared,
        })}
      </span>
      <Button look="primary" disabled={count < 2} onClick={onCompare}>
        {message('data.compare-now')}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {message('data.clear-chosen')}
      </Button>
    </div>
  );
}
