import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import type { Show } from '../../../shared/model/show.ts';
import { useAnswer } from '../../show/use-answer.ts';
import type { ShowDeck } from '../../show/use-show-deck.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './console.module.css';

/** Over the current slide: what the audience sees in its place, and what was begun. */
export function StageStatus({ show, deck }: { readonly show: Show; readonly deck: ShowDeck }) {
  const message = useMessages();
  const answer = useAnswer(show.answer, deck.briefing);
  const isRehearsal = show.mode === 'rehearsal';
  const words = [
    show.typed !== '' && message('show.typed', { number: show.typed }),
    show.ended &&
      show.blank === 'none' &&
      message(isRehearsal ? 'rehearsal.is-ended' : 'show.is-ended'),
    show.blank !== 'none' &&
      message(isRehearsal ? `rehearsal.is-${show.blank}` : `show.is-${show.blank}`),
    answer &&
      show.blank === 'none' &&
      message(isRehearsal ? 'rehearsal.is-answer' : 'show.is-answer', {
        name: bindFigure(answer, deck.slides.interfaceLocale).label,
      }),
    show.zoom.scale > 1 &&
      message('show.is-zoomed', { percent: Math.round(show.zoom.scale * 100) }),
  ].filter((text) => typeof text === 'string');

  return (
    <div className={styles['console-caption']}>
      {!show.beside && <h2>{message('show.current')}</h2>}
      <p className={styles['console-status']} data-testid="console-status" role="status">
        {words.join(' · ')}
      </p>
    </div>
  );
}
