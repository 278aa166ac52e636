import { answerTask } from '../../threads/answer-task.ts';
import { createPackageTasks } from './package-tasks.ts';

void answerTask(createPackageTasks);
