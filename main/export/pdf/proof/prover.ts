import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportProof } from '../../../../shared/model/export.ts';
import { createWatchdog } from '../../window/watchdog.ts';
import type { PdfDescription } from '../describe-pdf.ts';
import type { PdfExpectation } from './expect-pdf.ts';
import { unreadable } from './find-failures.ts';
import type { FinishAnswer, FinishTask, ProofAnswer, ProofTask, ProofThread } from './messages.ts';

/** Reads finished files again. */
export interface Prover {
  /** Gets ready for one file of so many pages, while they are still being made. */
  prepare(pages: number): ProofRun;
}

export interface ProofRun {
  /**
   * Makes one document of printed pages (`finishPdf`), away from the windows' own thread.
   *
   * @throws export.render-failed when the pages are not those described, or the thread broke
   * @throws export.cancelled when the signal aborts
   */
  finish(
    printed: readonly Uint8Array[],
    description: PdfDescription,
    signal: AbortSignal,
  ): Promise<Uint8Array>;
  /**
   * @param onPage is told how many pages are read
   * @throws export.cancelled when the signal aborts; all else that goes wrong is a failed proof
   */
  prove(
    bytes: Uint8Array,
    expected: PdfExpectation,
    control: { readonly signal: AbortSignal; readonly onPage: (count: number) => void },
  ): Promise<ExportProof>;
  /** Ends the work, whether it was asked for or not; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

/** How long a page may take to be read, and a run of pages to be joined. */
const patienceMs = 30_000;

/** Fewer pages are read sooner than another thread is there for half of the work. */
const fewestForTwo = 12;

/**
 * Reads in a thread of its own: the file is parsed by much code, and windows must stay responsive.
 * @param program the built `proof-worker.cjs`
 */
export function createWorkerProver(program: string): Prover {
  return {
    prepare(pages) {
      const thread: ProofThread = {
        program,
        reads: pages < fewestForTwo ? 'everything' : 'all-else',
      };
      const worker = new Worker(program, { workerData: thread });
      let broken: string | null = null;
      // It may break before it is asked anything.
      worker.on('error', (error) => {
        broken = error.message;
      });
      worker.on('exit', () => {
        broken ??= 'stopped';
      });

      return {
        finish(printed, description, signal) {
          let stopListening = () => {};
          return new Promise<Uint8Array>((resolve, reject) => {
            const fail = (reason: string) =>
              reject(new AppError('export.render-failed', { reason }));
            const cancel = () => reject(new AppError('export.cancelled'));
            const watchdog = createWatchdog(patienceMs, () => fail('reason.no-answer'));
            const hear = (answer: FinishAnswer) => {
              if ('joined' in answer) watchdog.sawLife();
              else if ('finished' in answer) resolve(answer.finished);
              else reject(new AppError(answer.refused.code, answer.refused.params));
            };
            const end = () => fail(broken ?? 'stopped');
            stopListening = () => {
              watchdog.stop();
              signal.removeEventListener('abort', cancel);
              worker.off('message', hear);
              worker.off('exit', end);
            };
            signal.addEventListener('abort', cancel);
            worker.on('message', hear);
            worker.on('exit', end);

            if (signal.aborted) cancel();
            else if (broken !== null) fail(broken);
            else worker.postMessage({ printed, description } satisfies FinishTask);
          }).finally(() => stopListening());
        },
        prove(bytes, expected, { signal, onPage }) {
          let stopListening = () => {};
          return new Promise<ExportProof>((resolve, reject) => {
            const fail = (reason: string) => resolve(unreadable(expected, reason));
            const watchdog = createWatchdog(patienceMs, () => fail('no answer'));
            const cancel = () => reject(new AppError('export.cancelled'));
            stopListening = () => {
              watchdog.stop();
              signal.removeEventListener('abort', cancel);
            };
            signal.addEventListener('abort', cancel);
            worker.on('message', (answer: ProofAnswer) => {
              watchdog.sawLife();
              if ('proof' in answer) resolve(answer.proof);
              else if (!signal.aborted) onPage(answer.page);
            });
            worker.on('exit', () => fail(broken ?? 'stopped'));

            if (signal.aborted) cancel();
            else if (broken !== null) fail(broken);
            else worker.postMessage({ bytes, expected } satisfies ProofTask);
          }).finally(() => stopListening());
        },
        async stop() {
          await worker.terminate();
        },
      };
    },
  };
}
