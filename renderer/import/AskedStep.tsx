import { type FocusEvent, useEffect, useRef } from 'react';
import type { PlanQuestion } from '../../shared/model/import.ts';
import { useMessages } from '../ui/messages.ts';
import type { AskedStepProps } from './asked-step-props.ts';
import { GivenAnswers } from './GivenAnswers.tsx';
import styles from './import.module.css';
import { forAll, Question } from './Question.tsx';
import { SeriesList } from './SeriesList.tsx';
import { SourceFields } from './SourceFields.tsx';

/** What the tables do not say: each question once, the likeliest answers first, none taken unasked. */
export function AskedStep({ plan, briefing, answers, onAnswers }: AskedStepProps) {
  const message = useMessages();
  const blocking = askedOnce(plan.questions.filter(({ blocks }) => blocks));
  const others = plan.questions.filter(({ blocks }) => !blocks);
  const shared = { plan, briefing, answers, onAnswers };
  const asked = useRef<HTMLElement>(null);
  /** Which of the questions has the focus; null for none. */
  const at = useRef<number | null>(null);
  const noteFocus = ({ target }: FocusEvent) => {
    const question = target.closest('[data-about]');
    at.current = question && questionsIn(asked.current).indexOf(question);
  };
  // A question that was answered goes, and the focus with it: it goes on to the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer
  useEffect(() => {
    if (at.current === null || document.activeElement !== document.body) return;
    const left = questionsIn(asked.current);
    const next = left[Math.min(at.current, left.length - 1)]?.querySelector<HTMLElement>(
      'button:not(:disabled), input, select',
    );
    (next ?? asked.current)?.focus();
  }, [plan]);
  return (
    <section
      ref={asked}
      className={styles['asked']}
      data-testid="import-questions"
      aria-label={message('import-dialog.step.asked')}
      tabIndex={-1}
      onFocus={noteFocus}
    >
      <SourceFields {...shared} />
      {plan.questions.length === 0 && <p>{message('import-dialog.nothing-asked')}</p>}
      {blocking.length > 0 && (
        <section>
          <h3>{message('import-dialog.must-be-answered')}</h3>
          {blocking.map((question) => (
            <Question key={keyOf(question)} question={question} {...shared} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{message('import-dialog.may-be-answered')}</h3>
          {others.map((question) => (
            <Question key={keyOf(question)} question={question} {...shared} />
          ))}
        </section>
      )}
      <SeriesList {...shared} />
      <GivenAnswers {...shared} />
    </section>
  );
}

const questionsIn = (part: Element | null) => [...(part?.querySelectorAll('[data-about]') ?? [])];

/** One question of each kind for all tables; whoever means one table alone says so on it first. */
function askedOnce(questions: readonly PlanQuestion[]): PlanQuestion[] {
  const counts = Map.groupBy(questions, ({ about }) => about);
  const asked = new Set<string>();
  return questions.flatMap((question) => {
    const { about } = question;
    if (!forAll.has(about) || (counts.get(about)?.length ?? 0) < 2) return [question];
    if (asked.has(about)) return [question];
    asked.add(about);
    const suggestions = (counts.get(about) ?? []).flatMap((one) => one.suggestions);
    return [
      { ...question, table: null, cell: null, suggestions: [...new Set(suggestions)] },
      question,
    ];
  });
}

function keyOf({ about, table, cell, subject }: PlanQuestion): string {
  return [about, table, cell, subject].join('\n');
}
