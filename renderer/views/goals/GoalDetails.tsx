import { useContext } from 'react';
import type { BindResult } from '../../../shared/domain/bind-slide.ts';
import { citePlace } from '../../../shared/domain/cite.ts';
import { formatPeriod } from '../../../shared/domain/format-period.ts';
import { reportsLatestFirst, targetOf } from '../../../shared/domain/goal-progress.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Goal, GoalProgress } from '../../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { paragraphOf } from '../../figures/destinations.ts';
import { printReported } from '../../goals/print-reported.ts';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { PaneSection, SidePane } from '../../ui/SidePane.tsx';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { SlidesSection } from './SlidesSection.tsx';
import { termOf } from './term.ts';

interface GoalDetailsProps {
  readonly goal: Goal;
  readonly briefing: Briefing;
  /** The slides that show it. */
  readonly slides: readonly BindResult[];
  readonly slideLocale: Locale;
  readonly onEdit: () => void;
  readonly onReport: () => void;
  readonly onCorrect: (progress: GoalProgress) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** What was reported of a goal, where it was set, and the slides that show it. */
export function GoalDetails(props: GoalDetailsProps) {
  const { goal, briefing, slides, slideLocale, onEdit, onReport, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const theme = briefing.themes.find(({ key }) => key === goal.theme);
  return (
    <SidePane label={message('goals.details')} onClose={onClose}>
      <h2>{inLocale(goal.statement, locale)}</h2>
      <p className="side-pane-muted">
        {theme && inLocale(theme.name, locale)} · {termOf(goal, locale)}
      </p>
      <p>
        <StatusMark status={goal.status} />
      </p>
      <div className="side-pane-actions">
        <Button look="primary" icon="pen" onClick={onReport}>
          {message('goals.report')}
        </Button>
        <Button onClick={onEdit}>{message('edit.goal-title')}</Button>
      </div>
      <PaneSection title={message('goals.history')}>
        {goal.progress.length === 0 ? (
          <p className="side-pane-muted">{message('goals.history-empty')}</p>
        ) : (
          <ol className="goal-history">
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
        <button type="button" className="way" onClick={() => go(paragraphOf(goal.passage))}>
          {citePlace(goal.passage, locale)}
        </button>
      </PaneSection>
      <SlidesSection slides={slides} lang={slideLocale} />
      <section>
        <Button onClick={props.onDelete}>{message('goals.delete')}</Button>
      </section>
    </SidePane>
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
    <li className="goal-report">
      <p className="goal-report-head">
        <StatusMark status={report.status} />
        <span>{message('goals.as-of', { date: formatPeriod(report.asOf, locale) })}</span>
        <IconButton icon="pen" label={message('goals.correct')} onClick={onCorrect} />
      </p>
      {target && report.value !== null && (
        <p className="goal-report-value">
          {inLocale(target.measure, locale)} <b>{printReported(target, report.value, locale)}</b>
        </p>
      )}
      {report.note && (
        <p className="goal-report-note" dir="auto">
          {report.note}
        </p>
      )}
      {report.by && (
        <p className="goal-report-by">{message('goals.reported-by', { name: report.by })}</p>
      )}
    </li>
  );
}
