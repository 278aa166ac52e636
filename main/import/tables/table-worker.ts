import { answerTask } from '../../threads/answer-task.ts';
import { createTableTasks } from './table-thread.ts';

void answerTask(createTableTasks);
