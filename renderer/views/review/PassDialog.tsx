import { Input, Segmented } from 'antd';
import { useContext, useId, useState } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { type Passed, type ReviewTurn, reviewTurns } from '../../../shared/model/review-turn.ts';
import { severalLines } from '../../../shared/model/text.ts';
import { useDraftText } from '../../live/use-draft-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import type { ReviewActions } from './item-props.ts';
import styles from './turns.module.css';

interface PassDialogProps {
  readonly deck: DeckKey;
  readonly turn: ReviewTurn;
  /** The latest first. */
  readonly turns: readonly Passed[];
  readonly onPass: ReviewActions['pass'];
  readonly onClose: () => void;
}

/** To whom the briefing goes, with a note; under it how it was passed on before. */
export function PassDialog({ deck, turn, turns, onPass, onClose }: PassDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const typed = useDraftText(`pass:${deck}`);
  const [to, setTo] = useState<ReviewTurn>(nextAfter(turn));
  const [passing, setPassing] = useState(false);
  const problemId = useId();
  const note = severalLines(typed.text);
  const isLong = note.length > longest.passNote;

  async function pass(): Promise<void> {
    if (isLong) return;
    setPassing(true);
    const isPassed = await onPass({ turn: to, note, seen: turns[0]?.id ?? null });
    setPassing(false);
    if (!isPassed) return;
    typed.drop();
    onClose();
  }

  return (
    <Dialog
      title={message('review-turn.title')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('review.cancel')}</Button>
          <Button look="primary" disabled={passing || isLong} onClick={() => void pass()}>
            {message('review-turn.do')}
          </Button>
        </>
      }
    >
      <div className={styles['pass']}>
        <Segmented<ReviewTurn>
          block
          aria-label={message('review-turn.to')}
          value={to}
          onChange={setTo}
          options={reviewTurns.map((value) => ({
            value,
            label: message(`review-turn.${value}`),
            disabled: value === turn,
          }))}
        />
        <Input.TextArea
          aria-label={message('review-turn.note')}
          aria-describedby={problemId}
          placeholder={message('review-turn.note')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          dir="auto"
          value={typed.text}
          {...(isLong && { status: 'error' as const })}
          onChange={(event) => typed.change(event.target.value)}
        />
        <p id={problemId} className={styles['pass-problem']} role={isLong ? 'alert' : undefined}>
          {isLong &&
            message('review-turn.note-long', { most: longest.passNote, count: note.length })}
        </p>
        <section>
          <h3 className={styles['pass-heading']}>{message('review-turn.history')}</h3>
          {turns.length === 0 ? (
            <p className={styles['pass-quiet']}>{message('review-turn.none')}</p>
          ) : (
            <ul className={styles['passed']}>
              {turns.map(({ id, turn: passedTo, author, at, note: said }) => (
                <li key={id} className={styles['passed-one']}>
                  <strong>{message(`review-turn.${passedTo}`)}</strong>
                  <span className={styles['pass-quiet']}>
                    {message('review-turn.by', { author, at: moment(at, locale) })}
                  </span>
                  {said && (
                    <p className={styles['passed-note']} dir="auto">
                      {said}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Dialog>
  );
}

/** Whoever has it mostly passes it on to the next, and the leader back to those who write it. */
function nextAfter(turn: ReviewTurn): ReviewTurn {
  return reviewTurns[(reviewTurns.indexOf(turn) + 1) % reviewTurns.length] ?? 'drafting';
}
