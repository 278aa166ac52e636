import { type ExportProgress, exportPhases } from '../shared/model/export.ts';
import type { ExportPanel } from './pages/export-panel.ts';

/** What a deck is exported as: whatever befalls one kind of file befalls the other as well. */
interface ExportFormat {
  readonly file: string;
  /** The bytes that each such file begins with. */
  readonly begins: string;
  /** What its exports go through, in their order, before the file is being written. */
  readonly phases: readonly ExportProgress['phase'][];
  /** Chooses it in the dialog, which proposes PDFs at first. */
  readonly choose: (exports: ExportPanel) => Promise<void>;
}

/** Paper alone is asked for by the system's dialog. */
const notOfFiles: readonly ExportProgress['phase'][] = ['writing', 'asking'];

const without = (...others: readonly ExportProgress['phase'][]) =>
  exportPhases.filter((phase) => ![...notOfFiles, ...others].includes(phase));

export const exportFormats: readonly ExportFormat[] = [
  {
    ...{ file: 'deck.pdf', begins: '%PDF-', phases: without('composing') },
    choose: (exports) => exports.option('radio', 'export-dialog.kind.slides').check(),
  },
  {
    ...{ file: 'deck.pptx', begins: 'PK', phases: without('printing', 'finishing') },
    choose: (exports) => exports.option('radio', 'export-dialog.kind.presentation').check(),
  },
];
