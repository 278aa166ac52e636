import { AppError } from '../../../shared/errors.ts';
import type { TextReading } from '../../../shared/reading/model.ts';
import { createThread, ThreadOutOfMemory } from '../../threads/thread.ts';
import type { ReportDocument } from './document.ts';
import { largestFile } from './read-file.ts';
import type { OpenedReport, ReportTasks, ReportToOpen } from './report-tasks.ts';

/** Reads reports that windows opened. */
export interface ReportReader {
  /** @throws report.* */
  readonly open: (asked: ReportToOpen) => Promise<OpenedReport>;
  readonly figures: (
    document: Pick<ReportDocument, 'text' | 'notes'>,
    digitNames: readonly string[],
  ) => Promise<TextReading>;
}

/** Of a PDF of 64 MB, with room to spare; a bomb finds its end here. */
const mostMegabytes = 1500;
const mostMilliseconds = 120_000;

/**
 * Reads reports in a thread of its own, which is ended when it takes too much memory or time.
 *
 * @param program the built `report-worker.cjs`
 */
export function createReportReader(program: string): ReportReader {
  const thread = createThread<ReportTasks>(program, undefined, {
    maxOldGenerationSizeMb: mostMegabytes,
  });
  return {
    async open(asked) {
      const time = AbortSignal.timeout(mostMilliseconds);
      try {
        return await thread.run('open', asked, { signal: time, givesWay: true });
      } catch (error) {
        const name = 'file' in asked ? asked.file : asked.name;
        if (time.aborted || error instanceof ThreadOutOfMemory)
          throw new AppError('report.too-large', {
            ...{ name, megabytes: largestFile / 1024 / 1024 },
          });
        throw error;
      }
    },
    figures: ({ text, notes }, digitNames) =>
      thread.run('figures', { text, notes, digitNames }, { givesWay: true }),
  };
}
