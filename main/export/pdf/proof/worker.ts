import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../../shared/errors.ts';
import { finishPdf } from '../finish-pdf.ts';
import type { FinishAnswer, FinishTask, ProofAnswer, ProofTask } from './messages.ts';
import { provePdf } from './prove-pdf.ts';

/** The thread that finishes a file and reads it again; it is started for one, and ended after it. */
parentPort?.on('message', async (task: FinishTask | ProofTask) => {
  const tell = (answer: FinishAnswer | ProofAnswer) => parentPort?.postMessage(answer);
  if ('printed' in task) {
    const { printed, description } = task;
    tell(
      await finishPdf(printed, description, () => tell({ joined: 1 })).then(
        (finished) => ({ finished }),
        (error: unknown) => ({ refused: AppError.toFailure(error) }),
      ),
    );
    return;
  }
  const { bytes, expected } = task;
  tell({ proof: await provePdf(bytes, expected, (page) => tell({ page })) });
});
