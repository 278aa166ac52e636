import { answerTask } from '../../threads/answer-task.ts';
import { reportTasks } from './report-tasks.ts';

void answerTask(() => reportTasks);
