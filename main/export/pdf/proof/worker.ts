import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../../shared/errors.ts';
import { finishPdf } from '../finish-pdf.ts';
import type { FinishAnswer, FinishTask, ProofAnswer, ProofTask, ProofThread } from './messages.ts';
import { startObjectsReader } from './objects-reader.ts';
import { provePdf } from './prove-pdf.ts';
import { readObjects } from './read-objects.ts';

const { program, reads } = workerData as ProofThread;

/** The thread that finishes a file and reads it again; it is started for one, and ended after it. */
function finishAndProve(): void {
  // It loads what it reads with while pages are still being drawn.
  const objectsReader = reads === 'all-else' ? startObjectsReader(program) : readObjects;
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
    tell({ proof: await provePdf(bytes, expected, (page) => tell({ page }), objectsReader) });
  });
}

if (reads === 'objects')
  parentPort?.on('message', async (bytes: Uint8Array) =>
    parentPort?.postMessage(await readObjects(bytes)),
  );
else finishAndProve();
