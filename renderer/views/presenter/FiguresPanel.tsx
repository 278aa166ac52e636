import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../shared/figures/areas.ts';
import { citeShortly } from '../../../shared/figures/cite.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { Show } from '../../../shared/model/show.ts';
import { answerOf, isAnswer } from '../../../shared/show/answer.ts';
import { act } from '../../show/actions.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './console.module.css';

interface FiguresPanelProps {
  readonly result: BindResult;
  readonly show: Show;
  /** The slides' language. */
  readonly locale: Locale;
}

/** The figures on the slide, each with where it was published and a way to show it large. */
export function FiguresPanel({ result, show, locale }: FiguresPanelProps) {
  const message = useMessages();
  const figures = result.ok ? result.slide.figures : [];
  return (
    <section
      className={`${styles['console-panel']} ${styles['console-figures']}`}
      data-testid="console-figures"
      aria-label={message('show.figures')}
    >
      <h2>{message('show.figures')}</h2>
      {figures.length === 0 ? (
        <p className={styles['console-small']}>{message('show.no-figures')}</p>
      ) : (
        <ul>
          {figures.map(({ figure, label, name, printed }) => {
            const shown = isAnswer(show.answer, figure);
            return (
              <li key={figureName(figure)}>
                <span className={styles['console-figure-name']} lang={locale} title={name}>
                  {label}
                </span>
                <span className={styles['console-figure-value']} lang={locale}>
                  {printed}
                </span>
                <span className={styles['console-figure-source']} lang={locale}>
                  {citeShortly(figure.passages, locale)}
                </span>
                <IconButton
                  icon="white"
                  label={`${message(shown ? 'show.hide-answer' : 'show.show-answer')}：${label}`}
                  aria-pressed={shown}
                  onClick={() => act({ type: 'answer', answer: shown ? null : answerOf(figure) })}
                />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
