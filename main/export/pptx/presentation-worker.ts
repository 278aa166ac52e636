import { answerTask } from '../../threads/answer-task.ts';
import { presentationTasks } from './presentation-tasks.ts';

void answerTask(() => presentationTasks);
