import { answerTask } from '../../threads/answer-task.ts';
import { createStoreTasks } from './store-tasks.ts';

void answerTask(createStoreTasks);
