import { useContext } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { homeOf } from '../../../shared/figures/areas.ts';
import { wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import { citeParagraph } from '../../../shared/figures/cite.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Attainments } from '../../../shared/goals/attainment.ts';
import { attainmentInWords } from '../../../shared/goals/attainment-in-words.ts';
import {
  latestReport,
  printReported,
  reportsLatestFirst,
  targetOf,
} from '../../../shared/goals/goal-progress.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Goal, GoalProgress, GoalStep } from '../../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { paragraphOf } from '../../figures/destinations.ts';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { PaneSection, SidePane } from '../../ui/SidePane.tsx';
import sidePaneStyles from '../../ui/side-pane.module.css';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './goals.module.css';
import { SlidesSection } from './SlidesSection.tsx';
import { StepState } from './StepState.tsx';
import { termOf } from './term.ts';

interface GoalDetailsProps {
  readonly goal: Goal;
  readonly briefing: Briefing;
  readonly attainments: Attainments;
  /** The slides that show it. */
  readonly slides: readonly BindResult[];
  readonly slideLocale: Locale;
  readonly onEdit: () => void;
  readonly onReport: () => void;
  readonly onCorrect: (progress: GoalProgress) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
  /** Opens the form that says when a step was reached. */
  readonly onStep: (step: GoalStep) => void;
  /** As `2024-06-30`. */
  readonly today: string;
}

/** What was reported of a goal, where it was set, and the slides that show it. */
export function GoalDetails(props: GoalDetailsProps) {
  const { goal, briefing, attainments, slides, slideLocale, onEdit, onReport, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const { areas } = briefing;
  const theme = briefing.themes.find(({ key }) => key === goal.theme);
  return (
    <SidePane label={message('goals.details')} onClose={onClose}>
      <h2>{wordsInPlace(goal.statement, goal, { areas, meant: homeOf(areas) }, locale)}</h2>
      <p className={sidePaneStyles['side-pane-muted']}>
        {theme && inLocale(theme.name, locale)} · {termOf(goal, locale)}
      </p>
      <p>
        <StatusMark status={attainments.statusOf(goal)} />
      </p>
      <Responsible goal={goal} />
      <div className={sidePaneStyles['side-pane-actions']}>
        <Button look="primary" icon="pen" onClick={onReport}>
          {message('goals.report')}
        </Button>
        <Button onClick={onEdit}>{message('edit.goal-title')}</Button>
      </div>
      {goal.steps.length > 0 && <Steps goal={goal} today={props.today} onStep={props.onStep} />}
      <MeasuredTargets goal={goal} briefing={briefing} attainments={attainments} />
      <PaneSection title={message('goals.history')}>
        {goal.progress.length === 0 ? (
          <p className={sidePaneStyles['side-pane-muted']}>{message('goals.history-empty')}</p>
        ) : (
          <ol className={styles['goal-history']}>
            {reportsLatestFirst(goal).map((report, index) => (
              <Report
                // biome-ignore lint/suspicious/noArrayIndexKey: reports of one day may be alike
                key={`${report.asOf} ${index}`}
                goal={goal}
                report={report}
                onCorrect={() => props.onCorrect(report)}
              />
            ))}
          </ol>
        )}
      </PaneSection>
      <PaneSection title={message('goals.passage')}>
        <button
          type="button"
          className={viewStyles['way']}
          onClick={() => go(paragraphOf(goal.passage))}
        >
          {citeParagraph(goal.passage, locale)}
        </button>
      </PaneSection>
      <SlidesSection slides={slides} lang={slideLocale} />
      <section>
        <Button onClick={props.onDelete}>{message('goals.delete')}</Button>
      </section>
    </SidePane>
  );
}

/** Who answers for a goal; nothing where nobody is named. */
function Responsible({ goal: { office, leader } }: Pick<GoalDetailsProps, 'goal'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (office === null && leader === null) return null;
  return (
    <dl className={styles['goal-responsible']}>
      {office && (
        <div>
          <dt>{message('field.office')}</dt>
          <dd>{inLocale(office, locale)}</dd>
        </div>
      )}
      {leader && (
        <div>
          <dt>{message('field.leader')}</dt>
          <dd>{leader}</dd>
        </div>
      )}
    </dl>
  );
}

/** What the goal's quarters are to reach, and what of it is done. */
function Steps({ goal, today, onStep }: Pick<GoalDetailsProps, 'goal' | 'today' | 'onStep'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <PaneSection title={message('goals.steps')}>
      <ul className={styles['goal-steps']}>
        {goal.steps.map((step) => {
          const quarter = formatPeriod(step.quarter, locale);
          return (
            <li key={step.quarter} className={styles['goal-step']}>
              <p className={styles['goal-step-head']}>
                <span>{quarter}</span>
                <StepState step={step} today={today} />
                <IconButton
                  icon={step.reached === null ? 'done' : 'pen'}
                  label={`${message(step.reached === null ? 'goals.mark-done' : 'goals.correct-done')}: ${quarter}`}
                  onClick={() => onStep(step)}
                />
              </p>
              <p>{inLocale(step.text, locale)}</p>
            </li>
          );
        })}
      </ul>
    </PaneSection>
  );
}

/** The targets that an indicator measures, with what it says of them; nothing where none does. */
function MeasuredTargets({
  goal,
  briefing,
  attainments,
}: Pick<GoalDetailsProps, 'goal' | 'briefing' | 'attainments'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const measured = goal.targets.flatMap((target) => {
    const indicator = briefing.measuring.find(({ key }) => key === target.indicator);
    return indicator ? [{ target, indicator, attainment: attainments.of(goal, target) }] : [];
  });
  if (measured.length === 0) return null;
  const rests = measured.some(
    ({ target, attainment }) =>
      attainment?.by.origin === 'indicator' && latestReport(goal, target.key) !== null,
  );
  return (
    <PaneSection title={message('goals.attained')}>
      <ul className={styles['goal-measures']}>
        {measured.map(({ target, indicator, attainment }) => (
          <li key={target.key}>
            <p>{inLocale(target.measure, locale)}</p>
            <button
              type="button"
              className={viewStyles['way']}
              onClick={() => go({ view: 'data', indicator: indicator.key })}
            >
              {message('goals.measured-by', { name: inLocale(indicator.name, locale) })}
            </button>
            <p className={sidePaneStyles['side-pane-muted']}>
              {attainment ? attainmentInWords(attainment, locale) : message('goals.no-data')}
            </p>
          </li>
        ))}
      </ul>
      {rests && <p className={styles['goal-measures-rest']}>{message('goals.by-hand-rests')}</p>}
    </PaneSection>
  );
}

function Report({
  goal,
  report,
  onCorrect,
}: {
  readonly goal: Goal;
  readonly report: GoalProgress;
  readonly onCorrect: () => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const about = targetOf(goal, report);
  const target = goal.targets.find(({ key }) => key === about);
  return (
    <li className={styles['goal-report']}>
      <p className={styles['goal-report-head']}>
        <StatusMark status={report.status} />
        <span>{message('goals.as-of', { date: formatPeriod(report.asOf, locale) })}</span>
        <IconButton icon="pen" label={message('goals.correct')} onClick={onCorrect} />
      </p>
      {target && report.value !== null && (
        <p className={styles['goal-report-value']}>
          {inLocale(target.measure, locale)} <b>{printReported(target, report.value, locale)}</b>
        </p>
      )}
      {report.note && (
        <p className={styles['goal-report-note']} dir="auto">
          {report.note}
        </p>
      )}
      {report.by && (
        <p className={styles['goal-report-by']}>
          {message('goals.reported-by', { name: report.by })}
        </p>
      )}
    </li>
  );
}
