import { useContext, useId, useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { ClashAnswer, DeskMark } from '../../../shared/model/reading.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import type { Answer } from './question-choices.ts';
import styles from './reading.module.css';

/** What the text says otherwise than the data: both with their sources, and which is to count. */
export function ClashQuestion({
  mark,
  onAnswer,
}: {
  readonly mark: DeskMark;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const [reason, setReason] = useState('');
  const { asked, held, replace, beside, keep, hint } = clashWords(mark, locale, message);
  const said = reason.trim();
  const answer = (act: ClashAnswer['do']) =>
    onAnswer({ do: 'say', said: { clash: { do: act, reason: said } } });
  return (
    <section className={styles['question']} data-testid="desk-question" data-about="clash">
      <p>{asked}</p>
      <ul className={styles['both']}>
        {held.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {hint && <p>{hint}</p>}
      <label htmlFor={id}>{message('desk.clash-reason')}</label>
      <input
        id={id}
        data-first-answer
        value={reason}
        maxLength={longest.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles['choices']}>
        {replace && (
          <button
            type="button"
            className={styles['choice']}
            disabled={said === ''}
            onClick={() => answer('replace')}
          >
            {replace}
          </button>
        )}
        {beside && (
          <button
            type="button"
            className={styles['choice']}
            disabled={said === ''}
            onClick={() => answer('beside')}
          >
            {beside}
          </button>
        )}
        <button
          type="button"
          className={styles['choice']}
          onClick={() => onAnswer({ do: 'leave' })}
        >
          {keep}
        </button>
      </div>
    </section>
  );
}

interface ClashWords {
  readonly asked: string;
  /** What the data hold, each with its source. */
  readonly held: readonly string[];
  /** The words of what may be done; null where it can't be. */
  readonly replace: string | null;
  readonly beside: string | null;
  readonly keep: string;
  readonly hint: string | null;
}

function clashWords(
  mark: DeskMark,
  locale: Locale,
  message: ReturnType<typeof useMessages>,
): ClashWords {
  const ofGoals = {
    replace: message('desk.clash-replace-goal'),
    beside: message('desk.clash-beside-goal'),
    keep: message('desk.clash-keep-goal'),
    hint: null,
  };
  switch (mark.entity) {
    case 'observation': {
      const isOwn = mark.held.some((held) => held.isOwn);
      return {
        asked: message(isOwn ? 'desk.clash-own' : 'desk.ask.clash'),
        held: mark.held.map(
          ({ source, printed, isInForce }) =>
            message('desk.held-other', { value: inLocale(printed, locale), source }) +
            (isInForce && mark.held.length > 1 ? message('desk.held-in-force') : ''),
        ),
        replace: message(isOwn ? 'desk.clash-change' : 'desk.clash-replace'),
        beside: isOwn ? null : message('desk.clash-beside'),
        ...{ keep: message('desk.clash-keep'), hint: null },
      };
    }
    case 'goal': {
      const mayReplace = mark.held.some(({ isAlone }) => isAlone);
      return {
        ...ofGoals,
        asked: message('desk.ask.clash-goal'),
        held: mark.held.map(({ printed, statement, source }) =>
          message('desk.held-goal', {
            ...{ value: inLocale(printed, locale), statement: inLocale(statement, locale), source },
          }),
        ),
        replace: mayReplace ? ofGoals.replace : null,
        hint: mayReplace ? null : message('desk.clash-several'),
      };
    }
    case 'milestone':
      return {
        ...ofGoals,
        asked: message('desk.ask.clash-milestone'),
        held: mark.held.map(({ date, title, source }) =>
          message('desk.held-event', {
            ...{ date: formatPeriod(date, locale), title: inLocale(title, locale), source },
          }),
        ),
      };
  }
}
