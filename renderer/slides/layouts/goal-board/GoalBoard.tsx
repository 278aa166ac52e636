import { useMemo } from 'react';
import type { BoundGoal, BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { TargetsChart } from '../../../charts/plan.ts';
import { toDatum } from '../../../charts/series.ts';
import { Chart } from '../../Chart.tsx';
import { Clamped } from '../../Clamped.tsx';
import { Statement } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { statementHeight } from '../../text-height.ts';
import styles from './goal-board.module.css';
import { type GoalColumns, goalColumns } from './goal-columns.ts';
import { LeadingGoals, ranksFit } from './LeadingGoals.tsx';
import { isReported } from './reported.ts';
import { StatusMark } from './StatusMark.tsx';

/** Goals with their term and, once it is reported, their progress; targets as tracks. */
export function GoalBoard({ slide: { body } }: { slide: BoundSlideOf<'goal-board'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const height = content.height - statementHeight(body.statement, locale);
  const lead = body.lead ?? [];
  const goals = [...lead, ...body.goals];
  const board = goalColumns(goals, { width: content.width, height }, locale);
  // Without targets all goals are alike, and those of both columns stand on common lines.
  const alike = goals.every((goal) => goal.targets.length === 0);
  const rows = Math.max(...board.columns.map((column) => column.length));
  if (ranksFit(lead, body.goals))
    return (
      <>
        <Statement text={body.statement} />
        <LeadingGoals lead={lead} works={body.goals} room={{ width: content.width, height }} />
      </>
    );
  return (
    <>
      <Statement text={body.statement} />
      <div className={styles['goals']} style={{ height }}>
        {board.columns.map((column) => (
          <ul
            key={column[0]?.goal.key}
            className={styles['goals-column']}
            style={{ width: board.width }}
          >
            {column.map((goal) => (
              <GoalCard
                key={goal.goal.key}
                goal={goal}
                board={board}
                height={alike ? height / rows : null}
              />
            ))}
          </ul>
        ))}
      </div>
    </>
  );
}

function GoalCard({
  goal,
  board,
  height,
}: {
  goal: BoundGoal;
  board: GoalColumns;
  height: number | null;
}) {
  const { locale } = useSlides();
  const { width, setting, statementLines } = board;
  return (
    <li
      className={styles['goal']}
      data-size={setting.name}
      data-status={goal.status}
      style={height === null ? undefined : { flex: 'none', height }}
    >
      <Clamped
        className={styles['goal-statement']}
        text={[goal.statement]}
        width={width}
        size={setting.size}
        lines={statementLines}
      />
      <p className={styles['goal-state']}>
        <span>{goal.term}</span>
        {isReported(goal) && (
          <span>
            <StatusMark status={goal.status} />
            {translate(locale, `progress.${goal.status}`)}
          </span>
        )}
      </p>
      {goal.targets.length > 0 && (
        <Targets goal={goal} width={width} rowHeight={board.targetHeight} />
      )}
    </li>
  );
}

function Targets({
  goal,
  width,
  rowHeight,
}: {
  goal: BoundGoal;
  width: number;
  rowHeight: number;
}) {
  const chart = useMemo(
    (): TargetsChart => ({
      type: 'targets',
      targets: goal.targets.map((target) => ({
        target: toDatum(target),
        attained: target.attained ?? null,
      })),
    }),
    [goal],
  );
  return (
    <div className={styles['goal-targets']}>
      <Chart chart={chart} width={width} height={goal.targets.length * rowHeight} />
    </div>
  );
}
