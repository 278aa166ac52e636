import { Segmented, Select } from 'antd';
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { BoundSlide } from '../../../shared/deck/bound-slide.ts';
import { slidesNaming } from '../../../shared/deck/slides-naming.ts';
import { createAttainments, type SaidStatus } from '../../../shared/goals/attainment.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import {
  type Goal,
  type GoalProgress,
  type GoalStep,
  ProgressStatus,
} from '../../../shared/model/goal.ts';
import type { GoalKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { DeleteDialog } from '../../editing/DeleteDialog.tsx';
import { GoalForm } from '../../editing/GoalForm.tsx';
import { NewProgressForm } from '../../editing/NewProgressForm.tsx';
import { ProgressForm } from '../../editing/ProgressForm.tsx';
import { goalFields } from '../../editing/record-fields.ts';
import { StepForm } from '../../editing/StepForm.tsx';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { boundDeck } from '../../slides/bound-deck.ts';
import { classNames } from '../../styles/class-names.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { UnreadableCards } from '../../ui/UnreadableCards.tsx';
import viewStyles from '../../ui/view.module.css';
import { useNavigatedTo } from '../../workspace/use-navigated-to.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { GoalCard } from './GoalCard.tsx';
import { GoalDetails } from './GoalDetails.tsx';
import styles from './goals.module.css';
import { termOf } from './term.ts';

/** The report that is entered, or corrected. */
interface Reporting {
  readonly goal: Goal;
  readonly progress: GoalProgress | null;
}

type StatusFilter = SaidStatus | 'every';

interface GoalBoardProps extends ViewProps<'goals'> {
  /** What leads to the milestones. */
  readonly boards: ReactNode;
  /** As `2024-06-30`. */
  readonly today: string;
}

/** All goals, in words and in numbers, by theme and term, with what was reported of each. */
export function GoalBoard(props: GoalBoardProps) {
  const { briefing, settings, destination, visit, boards, today } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const [status, setStatus] = useState<StatusFilter>('every');
  const [term, setTerm] = useState('');
  const [chosen, setChosen] = useState<GoalKey | null>(null);
  const [reporting, setReporting] = useState<Reporting | null>(null);
  /** The goal that is edited; `new` is one to be. */
  const [editing, setEditing] = useState<Goal | 'new' | null>(null);
  /** The step of the chosen goal that was reached. */
  const [reaching, setReaching] = useState<GoalStep | null>(null);
  const [deleting, setDeleting] = useState(false);
  const board = useRef<HTMLElement>(null);

  useNavigatedTo(visit, () => {
    if (destination.goal) {
      setChosen(destination.goal);
      setStatus('every');
      setTerm('');
    }
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a way led to a goal
  useEffect(() => {
    if (destination.goal)
      board.current
        ?.querySelector(`[data-goal="${destination.goal}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [visit]);

  const { goals } = briefing;
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const terms = useMemo(
    () => [...new Set(goals.map((goal) => termOf(goal, locale)))],
    [goals, locale],
  );
  const groups = useMemo(
    () =>
      boardOf(
        briefing,
        goals.filter(
          (goal) =>
            (status === 'every' || attainments.statusOf(goal) === status) &&
            (term === '' || termOf(goal, locale) === term),
        ),
        locale,
      ),
    [briefing, goals, attainments, status, term, locale],
  );
  const goal = goals.find(({ key }) => key === chosen) ?? null;
  const { slideLocale } = settings;
  const slides = useMemo(
    () => (goal ? slidesNaming({ kind: 'goal', goal }, boundDeck(briefing, slideLocale)) : []),
    [goal, briefing, slideLocale],
  );
  const counted = (each: StatusFilter): number =>
    each === 'every'
      ? goals.length
      : goals.filter((one) => attainments.statusOf(one) === each).length;
  const shownFilters: readonly StatusFilter[] = [
    'every',
    ...ProgressStatus.options,
    ...(counted('measured') > 0 ? (['measured'] as const) : []),
  ];

  return (
    <div className={viewStyles['view']}>
      <header className={viewStyles['view-bar']}>
        {boards}
        <Segmented<StatusFilter>
          aria-label={message('goals.status')}
          value={status}
          onChange={setStatus}
          options={shownFilters.map((value) => ({
            value,
            label: (
              <span className={styles['goals-filter']}>
                {value === 'every' ? message('goals.every-status') : <StatusMark status={value} />}
                <span className={viewStyles['count']}>{counted(value)}</span>
              </span>
            ),
          }))}
        />
        <Select<string>
          className={classNames(styles['goals-term'])}
          aria-label={message('goals.term')}
          popupMatchSelectWidth={false}
          value={term}
          onChange={setTerm}
          options={[
            { value: '', label: message('goals.every-term') },
            ...terms.map((each) => ({ value: each, label: each })),
          ]}
        />
        <div className={viewStyles['view-bar-end']}>
          <Button icon="add" onClick={() => setEditing('new')}>
            {message('edit.new-goal')}
          </Button>
        </div>
      </header>
      <div className={styles['goals-body']} data-details={goal !== null}>
        <main ref={board} className={styles['goals-board']} aria-label={message('goals.board')}>
          <UnreadableCards records={briefing.unreadable} of={['goal']} />
          {groups.length === 0 && (
            <p className={viewStyles['view-nothing']} role="status">
              {message(goals.length === 0 ? 'goals.empty' : 'goals.empty-filter')}
            </p>
          )}
          {groups.map(({ theme, name, accent, terms: byTerm }) => (
            <section key={theme} className={styles['goals-theme']} data-accent={accent}>
              <h2>{name}</h2>
              {byTerm.map(({ term: each, goals: inTerm }) => (
                <div key={each} className={styles['goals-group']}>
                  <h3>{each}</h3>
                  <ul>
                    {inTerm.map((one) => (
                      <GoalCard
                        key={one.key}
                        goal={one}
                        areas={briefing.areas}
                        attainments={attainments}
                        chosen={one.key === chosen}
                        onChoose={() => setChosen(one.key === chosen ? null : one.key)}
                      />
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          ))}
        </main>
        {goal && (
          <GoalDetails
            goal={goal}
            briefing={briefing}
            attainments={attainments}
            slides={slides}
            slideLocale={slideLocale}
            onEdit={() => setEditing(goal)}
            onReport={() => setReporting({ goal, progress: null })}
            onCorrect={(progress) => setReporting({ goal, progress })}
            onStep={setReaching}
            today={today}
            onDelete={() => setDeleting(true)}
            onClose={() => setChosen(null)}
          />
        )}
      </div>
      {editing && (
        <GoalForm
          goal={editing === 'new' ? null : editing}
          briefing={briefing}
          onClose={() => setEditing(null)}
          onSaved={setChosen}
        />
      )}
      {reporting &&
        (reporting.progress ? (
          <ProgressForm
            goal={reporting.goal}
            progress={reporting.progress}
            briefing={briefing}
            onClose={() => setReporting(null)}
          />
        ) : (
          <NewProgressForm
            goal={reporting.goal}
            briefing={briefing}
            onClose={() => setReporting(null)}
          />
        ))}
      {goal && reaching && (
        <StepForm
          goal={goal}
          step={reaching}
          briefing={briefing}
          onClose={() => setReaching(null)}
        />
      )}
      {goal && deleting && (
        <DeleteDialog
          name={inLocale(goal.statement, locale)}
          edit={{ entity: 'goal', before: goalFields(goal), after: null }}
          slides={slides.flatMap((result): BoundSlide[] => (result.ok ? [result.slide] : []))}
          onGo={navigation.show}
          onClose={() => setDeleting(false)}
        />
      )}
    </div>
  );
}

/** Goals by theme, in the themes' order, and within it by term, in the goals' order. */
function boardOf(briefing: Briefing, goals: readonly Goal[], locale: Locale) {
  return briefing.themes
    .map((theme) => {
      const inTheme = goals.filter((goal) => goal.theme === theme.key);
      const terms = [...new Set(inTheme.map((goal) => termOf(goal, locale)))];
      return {
        theme: theme.key,
        name: inLocale(theme.name, locale),
        accent: theme.accent,
        terms: terms.map((term) => ({
          term,
          goals: inTheme.filter((goal) => termOf(goal, locale) === term),
        })),
      };
    })
    .filter(({ terms }) => terms.length > 0);
}
