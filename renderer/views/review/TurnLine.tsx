import { useContext, useState } from 'react';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { type Passed, type ReviewTurn, reviewTurns } from '../../../shared/model/review-turn.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import type { ReviewActions } from './item-props.ts';
import { PassDialog } from './PassDialog.tsx';
import styles from './turns.module.css';

interface TurnLineProps {
  readonly deck: DeckKey;
  /** How it was passed on, the latest first. */
  readonly turns: readonly Passed[];
  readonly onPass: ReviewActions['pass'];
}

/** Whose turn it is with the briefing, who passed it on, and the way to pass it on. */
export function TurnLine({ deck, turns, onPass }: TurnLineProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [passing, setPassing] = useState(false);
  const [last] = turns;
  const turn: ReviewTurn = last?.turn ?? 'drafting';
  return (
    <div className={styles['turn-line']} data-testid="turn-line" data-turn={turn}>
      <ol className={styles['turns']} aria-label={message('review-turn.whose')}>
        {reviewTurns.map((one) => (
          <li key={one} aria-current={one === turn ? 'step' : undefined}>
            {message(`review-turn.${one}`)}
          </li>
        ))}
      </ol>
      <p className={styles['turn-by']} title={last?.note}>
        {last && (
          <>
            {message('review-turn.by', { author: last.author, at: moment(last.at, locale) })}
            {last.note && <span className={styles['turn-note']}> {last.note}</span>}
          </>
        )}
      </p>
      <Button onClick={() => setPassing(true)}>{message('review-turn.pass')}</Button>
      {passing && (
        <PassDialog
          deck={deck}
          turn={turn}
          turns={turns}
          onPass={onPass}
          onClose={() => setPassing(false)}
        />
      )}
    </div>
  );
}
