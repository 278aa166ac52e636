import type { Figure } from '../../shared/model/figure.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import type { Destination } from '../workspace/navigation.ts';
import { destinationOfFigure } from './destinations.ts';
import styles from './figure-ways.module.css';

interface FigureWaysProps {
  readonly figure: Figure;
  readonly onGo: (to: Destination) => void;
  /** Opens its form; without it the store is only read, or the form has no room here. */
  readonly onCorrect?: () => void;
}

/** What leads on from a figure that was looked at: to its form, and to the record that holds it. */
export function FigureWays({ figure, onGo, onCorrect }: FigureWaysProps) {
  const message = useMessages();
  const isTarget = figure.origin === 'target';
  return (
    <div className={styles['figure-ways']}>
      {onCorrect && (
        <Button icon="edit" onClick={onCorrect}>
          {message(isTarget ? 'edit.goal-title' : 'data.correct')}
        </Button>
      )}
      <Button icon={isTarget ? 'goals' : 'data'} onClick={() => onGo(destinationOfFigure(figure))}>
        {message(isTarget ? 'figure.in-goals' : 'figure.in-data')}
      </Button>
    </div>
  );
}
