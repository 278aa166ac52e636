import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './records-view.module.css';

/** As many as can be told apart side by side. */
const mostCompared = 6;

/** More than any slide shows. */
export const mostChosen = 40;

/** What was chosen to be compared, below the table. */
export function CompareBar({
  count,
  onCompare,
  onMakeSlide,
  onClear,
}: {
  readonly count: number;
  readonly onCompare: () => void;
  readonly onMakeSlide: () => void;
  readonly onClear: () => void;
}) {
  const message = useMessages();
  return (
    <div className={styles['data-compare']} role="status" data-foot-bar>
      <span>
        {message(count === mostChosen ? 'data.chosen-most' : 'data.chosen', {
          count,
          most: mostChosen,
        })}
      </span>
      <Button look="primary" onClick={onMakeSlide}>
        {message('make-slide.button')}
      </Button>
      <Button
        disabled={count < 2 || count > mostCompared}
        title={
          count > mostCompared ? message('data.compare-most', { most: mostCompared }) : undefined
        }
        onClick={onCompare}
      >
        {message('data.compare-now')}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {message('data.clear-chosen')}
      </Button>
    </div>
  );
}
