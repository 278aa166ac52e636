import { answerTask } from '../threads/answer-task.ts';
import { fitTasks } from './fit-tasks.ts';

void answerTask(() => fitTasks);
