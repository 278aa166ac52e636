import { useContext, useId, useState } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { ClashAnswer, DeskFigure } from '../../../shared/model/reading.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import type { Answer } from './question-choices.ts';
import styles from './reading.module.css';

/** Two values of one indicator, area and period: both with their sources, and which is to count. */
export function ClashQuestion({
  figure,
  onAnswer,
}: {
  readonly figure: DeskFigure;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const [reason, setReason] = useState('');
  const isOwn = figure.held.some((held) => held.isOwn);
  const said = reason.trim();
  const answer = (act: ClashAnswer['do']) =>
    onAnswer({ do: 'say', said: { clash: { do: act, reason: said } } });
  return (
    <section className={styles['question']} data-testid="desk-question" data-about="clash">
      <p>{message(isOwn ? 'desk.clash-own' : 'desk.ask.clash')}</p>
      <ul className={styles['both']}>
        {figure.held.map(({ source, printed, isInForce }) => (
          <li key={source}>
            {message('desk.held-other', { value: inLocale(printed, locale), source })}
            {isInForce && figure.held.length > 1 && message('desk.held-in-force')}
          </li>
        ))}
      </ul>
      <label htmlFor={id}>{message('desk.clash-reason')}</label>
      <input
        id={id}
        data-first-answer
        value={reason}
        maxLength={longest.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles['choices']}>
        <button
          type="button"
          className={styles['choice']}
          disabled={said === ''}
          onClick={() => answer('replace')}
        >
          {message(isOwn ? 'desk.clash-change' : 'desk.clash-replace')}
        </button>
        {!isOwn && (
          <button
            type="button"
            className={styles['choice']}
            disabled={said === ''}
            onClick={() => answer('beside')}
          >
            {message('desk.clash-beside')}
          </button>
        )}
        <button
          type="button"
          className={styles['choice']}
          onClick={() => onAnswer({ do: 'leave' })}
        >
          {message('desk.clash-keep')}
        </button>
      </div>
    </section>
  );
}
