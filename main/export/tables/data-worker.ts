import { answerTask } from '../../threads/answer-task.ts';
import { createDataTasks } from './data-thread.ts';

void answerTask(createDataTasks);
