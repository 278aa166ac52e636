import { answerTask } from '../threads/answer-task.ts';
import { verifyTasks } from './verify-tasks.ts';

void answerTask(() => verifyTasks);
