import { parentPort } from 'node:worker_threads';
import type { ProofAnswer, ProofTask } from './messages.ts';
import { provePdf } from './prove-pdf.ts';

/** The thread that reads exported files again; it is started for one file, and ended after it. */
parentPort?.on('message', async ({ bytes, expected }: ProofTask) => {
  const tell = (answer: ProofAnswer) => parentPort?.postMessage(answer);
  tell({ proof: await provePdf(bytes, expected, (page) => tell({ page })) });
});
