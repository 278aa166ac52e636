import type { BoundGoal, BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { Chart } from '../../charts/Chart.tsx';
import { Statement } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { statementHeight } from '../text-height.ts';

const gap = 48;
const targetHeight = 76;

/** Goals with their term and reported progress; targets as tracks that stay empty until there is any. */
export function GoalBoard({ slide: { body } }: { slide: BoundSlideOf<'goal-board'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const numeric = body.goals.some((goal) => goal.targets.length > 0);
  const columns = body.goals.length > (numeric ? 1 : 4) ? 2 : 1;
  const width = (content.width - gap * (columns - 1)) / columns;
  const rows = Math.ceil(body.goals.length / columns);
  const height = content.height - statementHeight(body.statement, content.width, locale);
  return (
    <div>
      <Statement text={body.statement} />
      <ol
        className="goals"
        style={{
          gridTemplateColumns: `repeat(${columns}, ${width}px)`,
          gridTemplateRows: `repeat(${rows}, auto)`,
          height,
          columnGap: gap,
        }}
      >
        {body.goals.map((goal) => (
          <GoalCard key={goal.goal.key} goal={goal} width={width} large={body.goals.length <= 4} />
        ))}
      </ol>
    </div>
  );
}

function GoalCard({ goal, width, large }: { goal: BoundGoal; width: number; large: boolean }) {
  const { locale } = useSlides();
  return (
    <li className="goal" data-size={large ? 'large' : 'small'} data-status={goal.goal.status}>
      <p className="goal-statement">{goal.statement}</p>
      <p className="goal-state">
        <span>{goal.term}</span>
        <span className="goal-status">{translate(locale, `progress.${goal.goal.status}`)}</span>
      </p>
      {goal.targets.length > 0 && <Targets goal={goal} width={width} />}
    </li>
  );
}

function Targets({ goal, width }: { goal: BoundGoal; width: number }) {
  return (
    <div className="goal-targets">
      <Chart
        chart={{ type: 'target-track', targets: goal.targets }}
        width={width}
        height={goal.targets.length * targetHeight}
      />
    </div>
  );
}
