import { AppError } from '../../../../../shared/errors.ts';
import type { ExportProof, ProofFailure } from '../../../../../shared/model/export.ts';
import { finishPdf } from '../../finish-pdf.ts';
import { proofOf } from '../find-failures.ts';
import type { Prover } from '../prover.ts';

/**
 * A prover that finds what it is told, page by page, without reading anything.
 * @param failures are looked up anew at each proof
 */
export function standInProver(failures: () => readonly ProofFailure[] = () => []) {
  const runs = { started: 0, stopped: 0 };
  const prover: Prover = {
    prepare() {
      runs.started += 1;
      return {
        finish: (printed, description) => finishPdf(printed, description),
        async prove(_, expected, { signal, onPage }): Promise<ExportProof> {
          for (const page of expected.pages.keys()) {
            await new Promise(setImmediate);
            if (signal.aborted) throw new AppError('export.cancelled');
            onPage(page + 1);
          }
          const found = {
            title: null,
            language: null,
            snapshot: null,
            hash: null,
            outline: [],
            fonts: 2,
          };
          const pages = expected.pages.map(() => ({
            text: '',
            actualText: '',
            misreadings: [],
            images: [],
            fonts: [],
            brokenLinks: [],
            links: [],
          }));
          const wrong = [...failures()];
          return {
            ...proofOf(expected, { ...found, pages }),
            ok: wrong.length === 0,
            failures: wrong,
          };
        },
        async stop() {
          runs.stopped += 1;
        },
      };
    },
  };
  return { prover, runs };
}
