import type { ExportProof } from '../../shared/model/export.ts';
import type { ImageTarget } from './images/image-target.ts';

/** What was exported last since the app came up, by whichever exporter: to show, open or repeat it. */
export interface RecentExport {
  /** The file that was written last, a bundle too; null when none was. */
  file: string | null;
  /** Where the last PDF was to go, whatever came of it; null when nowhere yet. */
  pdfTarget: string | null;
  /** Where the last presentation was to go, whatever came of it; null when nowhere yet. */
  presentationTarget: string | null;
  /** Where the last images were to go, whatever came of it; null when nowhere yet. */
  imageTarget: ImageTarget | null;
  /** What reading the last PDF or presentation again has shown; null when it did not get that far. */
  proof: ExportProof | null;
}

export function createRecentExport(): RecentExport {
  return {
    ...{ file: null, pdfTarget: null, presentationTarget: null, imageTarget: null },
    proof: null,
  };
}
