import { type ReactNode, useContext, useMemo, useState } from 'react';
import { homeOf } from '../../../shared/figures/areas.ts';
import { wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { createAttainments } from '../../../shared/goals/attainment.ts';
import { type DueOfGoal, dueOf } from '../../../shared/goals/due.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { NewProgressForm } from '../../editing/NewProgressForm.tsx';
import { StepForm } from '../../editing/StepForm.tsx';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InterfaceLocale, type Translate, useMessages } from '../../ui/messages.ts';
import { UnreadableCards } from '../../ui/UnreadableCards.tsx';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import styles from './due.module.css';

interface DueBoardProps extends Pick<ViewProps<'goals'>, 'briefing'> {
  /** What leads to the goals. */
  readonly boards: ReactNode;
  /** As `2024-06-30`. */
  readonly today: string;
}

/** What is due of the goals, the earliest first, each with who answers for it and the form that settles it. */
export function DueBoard({ briefing, boards, today }: DueBoardProps) {
  const message = useMessages();
  const [doing, setDoing] = useState<DueOfGoal | null>(null);
  const { goals } = briefing;
  const due = useMemo(() => dueOf(goals, today), [goals, today]);
  const close = () => setDoing(null);
  return (
    <div className={viewStyles['view']}>
      <header className={viewStyles['view-bar']}>
        {boards}
        {due.length > 0 && (
          <p className={styles['due-count']}>
            {message('goals.due-count', {
              count: due.length,
              overdue: due.filter(({ days }) => days < 0).length,
            })}
          </p>
        )}
      </header>
      <main className={styles['due-board']} aria-label={message('goals.due')}>
        <UnreadableCards records={briefing.unreadable} of={['goal']} />
        {due.length === 0 ? (
          <p className={viewStyles['view-nothing']} role="status">
            {message(goals.length === 0 ? 'goals.empty' : 'goals.due-empty')}
          </p>
        ) : (
          <DueTable due={due} briefing={briefing} onDo={setDoing} />
        )}
      </main>
      {doing?.kind === 'step' && (
        <StepForm goal={doing.goal} step={doing.step} briefing={briefing} onClose={close} />
      )}
      {doing && doing.kind !== 'step' && (
        <NewProgressForm goal={doing.goal} briefing={briefing} onClose={close} />
      )}
    </div>
  );
}

interface DueTableProps extends Pick<DueBoardProps, 'briefing'> {
  readonly due: readonly DueOfGoal[];
  readonly onDo: (one: DueOfGoal) => void;
}

function DueTable({ due, briefing, onDo }: DueTableProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const places = { areas: briefing.areas, meant: homeOf(briefing.areas) };
  return (
    <>
      <p className={styles['due-help']}>{message('goals.due-help')}</p>
      <table className={styles['due-table']}>
        <thead>
          <tr>
            <th scope="col">{message('goals.due-when')}</th>
            <th scope="col">{message('goals.due-what')}</th>
            <th scope="col">{message('goals.due-who')}</th>
            <th scope="col">{message('goals.status')}</th>
            <th scope="col">{message('goals.due-do')}</th>
          </tr>
        </thead>
        <tbody>
          {due.map((one) => {
            const { goal, by, days } = one;
            const statement = wordsInPlace(goal.statement, goal, places, locale);
            const what = one.kind === 'step' ? inLocale(one.step.text, locale) : null;
            const wayToGoal = (
              <button
                type="button"
                className={viewStyles['way']}
                onClick={() => go({ view: 'goals', goal: goal.key })}
              >
                {statement}
              </button>
            );
            const told = factOf(one, message, (period) => formatPeriod(period, locale));
            return (
              <tr
                key={`${goal.key} ${one.kind} ${one.kind === 'step' ? one.step.quarter : ''}`}
                data-kind={one.kind}
                data-goal={goal.key}
              >
                <td>
                  <span className={styles['due-days']} data-overdue={days < 0}>
                    {days < 0 && <Icon name="warning" />}
                    {daysInWords(days, message)}
                  </span>
                  <span className={styles['due-aside']}>{formatPeriod(by, locale)}</span>
                </td>
                <td>
                  <span className={styles['due-what']}>{what ?? wayToGoal}</span>
                  <span className={styles['due-aside']}>
                    {told}
                    {what !== null && <> · {wayToGoal}</>}
                  </span>
                </td>
                <td>
                  <Responsible goal={goal} />
                </td>
                <td>
                  <StatusMark status={attainments.statusOf(goal)} />
                </td>
                <td>
                  <Button
                    icon={one.kind === 'step' ? 'done' : 'pen'}
                    aria-label={`${message(deedOf(one))}: ${what ?? statement}`}
                    onClick={() => onDo(one)}
                  >
                    {message(deedOf(one))}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** The office, and below it its leader; that nobody is named where neither is. */
function Responsible({ goal: { office, leader } }: Pick<DueOfGoal, 'goal'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (office === null && leader === null)
    return <span className={styles['due-nobody']}>{message('goals.nobody')}</span>;
  return (
    <>
      {office && <span className={styles['due-office']}>{inLocale(office, locale)}</span>}
      {leader && <span className={styles['due-aside']}>{leader}</span>}
    </>
  );
}

/** What settles it. */
function deedOf({ kind }: DueOfGoal) {
  return kind === 'step' ? 'goals.mark-done' : 'goals.report';
}

/** What is due, but for a step's own words. */
function factOf(one: DueOfGoal, message: Translate, printed: (period: string) => string): string {
  switch (one.kind) {
    case 'step':
      return message('goals.due-step', { quarter: printed(one.step.quarter) });
    case 'term':
      return message('goals.due-term');
    case 'report':
      return message('goals.due-report', { quarter: printed(one.quarter) });
  }
}

/** `已过期 12 天`, `今天到期`, `还有 9 天`. */
function daysInWords(days: number, message: Translate): string {
  if (days === 0) return message('goals.due-today');
  return days < 0
    ? message('goals.due-overdue', { days: -days })
    : message('goals.due-left', { days });
}
