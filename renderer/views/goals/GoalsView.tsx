import { Segmented } from 'antd';
import { useState } from 'react';
import { Kit } from '../../kit/Kit.tsx';
import '../../styles/fonts.css';
import { useToday } from '../../live/use-today.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from '../../ui/visually-hidden.module.css';
import { useNavigatedTo } from '../../workspace/use-navigated-to.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { DueBoard } from './DueBoard.tsx';
import { GoalBoard } from './GoalBoard.tsx';
import { MilestoneBoard } from './MilestoneBoard.tsx';

const boards = ['goals', 'due', 'milestones'] as const;
type Board = (typeof boards)[number];

/** What was set and what has happened: the goals, what of them is due, and the milestones by date. */
export function GoalsView(view: ViewProps<'goals'>) {
  const message = useMessages();
  const { destination, visit } = view;
  const today = useToday();
  const [board, setBoard] = useState<Board>('goals');

  useNavigatedTo(visit, () => {
    if (destination.goal) setBoard('goals');
    if (destination.milestone) setBoard('milestones');
  });

  const choice = (
    <>
      <h1 className={styles['visually-hidden']}>{message('command.go-goals')}</h1>
      <Segmented<Board>
        aria-label={message('goals.boards')}
        value={board}
        onChange={setBoard}
        options={boards.map((value) => ({ value, label: message(`goals.boards.${value}`) }))}
      />
    </>
  );
  return (
    <Kit>
      {board === 'goals' && <GoalBoard {...view} boards={choice} today={today} />}
      {board === 'due' && <DueBoard briefing={view.briefing} boards={choice} today={today} />}
      {board === 'milestones' && <MilestoneBoard {...view} boards={choice} />}
    </Kit>
  );
}
