import { type BindResult, bindDeck } from '../../shared/domain/bind-slide.ts';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { Deck } from '../../shared/model/deck.ts';
import type {
  ExportProgress,
  ExportProof,
  ExportReport,
  ExportRequest,
} from '../../shared/model/export.ts';
import type { Store } from '../store/open.ts';
import { describePdf } from './describe-pdf.ts';
import type { Printer, PrintTask } from './printer.ts';
import { expectPdf } from './proof/expect-pdf.ts';
import type { Prover } from './proof/prover.ts';
import { unproved } from './proof/unproved.ts';
import type { FileWriter } from './write-file.ts';

interface Parts {
  readonly store: Pick<Store, 'briefings'>;
  readonly printer: Printer;
  readonly prover: Prover;
  readonly files: FileWriter;
  /** Name and version, for the document's `Producer`. */
  readonly program: string;
}

/** Says where a deck's export goes; null is nowhere. */
type ChooseFile = (deck: Deck) => Promise<string | null>;

export type Exporter = ReturnType<typeof createExporter>;

/** Share of the work that is done when a phase begins; drawing and printing take most of it. */
const beginnings: Readonly<Record<ExportProgress['phase'], number>> = {
  preparing: 0,
  drawing: 0.05,
  printing: 0.4,
  finishing: 0.65,
  proving: 0.7,
  writing: 0.97,
};

/**
 * Exports decks as PDF, one at a time. Until the last moment the target keeps what it holds: it
 * is checked before anything is drawn, and replaced in one step when the new file has been read
 * again, has proved to hold what the store holds, and is written whole.
 */
export function createExporter({ store, printer, prover, files, program }: Parts) {
  let running: AbortController | null = null;
  let lastFile: string | null = null;
  let lastProof: ExportProof | null = null;

  async function run(
    request: ExportRequest,
    chooseFile: ChooseFile,
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<ExportReport | null> {
    const begin = (phase: ExportProgress['phase']) => {
      assertNotCancelled(signal);
      onProgress({ phase, done: beginnings[phase] });
    };

    const briefing = store.briefings.get(request.deck);
    const slides = chosenSlides(bindDeck(briefing, request.locale), request.slides);
    const file = await chooseFile(briefing.deck);
    if (file === null) return null;

    begin('preparing');
    await files.assertWritable(file);

    begin('drawing');
    const reading = prover.prepare();
    try {
      const task: PrintTask = { job: request, briefing, slides: slides.length };
      const printed = await printer.print(task, { signal, onPrinting: () => begin('printing') });

      begin('finishing');
      const { finishPdf } = await import('./finish-pdf.ts');
      const description = describePdf(briefing, slides, request.locale, program);
      const bytes = await finishPdf(printed, description);

      begin('proving');
      const expected = expectPdf(slides, description, briefing.snapshot);
      const onPage = (page: number) => onProgress(provingAt(page / slides.length));
      const proof = await reading.prove(bytes, expected, { signal, onPage });
      lastProof = proof;
      if (!proof.ok) throw await unproved(proof, bytes, { file, files, signal });

      begin('writing');
      await files.write(file, bytes, signal);
      lastFile = file;
      onProgress({ phase: 'writing', done: 1 });
      return { file, pages: slides.length, bytes: bytes.length, proof };
    } finally {
      await reading.stop();
    }
  }

  return {
    /**
     * Null when no file was chosen. While one is being chosen the export counts as running, so
     * that it can be cancelled from the first moment on.
     *
     * @throws deck.unknown, export.busy, export.cancelled, export.no-slides,
     *   export.render-failed, export.unproved, file.*; the target is then as it was
     */
    async export(
      request: ExportRequest,
      chooseFile: ChooseFile,
      onProgress: (progress: ExportProgress) => void = () => {},
    ): Promise<ExportReport | null> {
      if (running) throw new AppError('export.busy');
      running = new AbortController();
      lastProof = null;
      try {
        return await run(request, chooseFile, running.signal, onProgress);
      } finally {
        running = null;
      }
    },

    /** Gives up the running export, if there is one. */
    cancel(): void {
      running?.abort(new AppError('export.cancelled'));
    },

    /** The file that was last exported, or null. */
    lastFile: (): string | null => lastFile,

    /** What reading the last export's file again has shown; null when it did not get that far. */
    lastProof: (): ExportProof | null => lastProof,
  };
}

function chosenSlides(slides: readonly BindResult[], numbers: readonly number[] | null) {
  const chosen = slides.filter((_, index) => numbers === null || numbers.includes(index + 1));
  if (chosen.length === 0) throw new AppError('export.no-slides');
  return chosen;
}

/** @param share of the pages that is read */
function provingAt(share: number): ExportProgress {
  const span = beginnings.writing - beginnings.proving;
  return { phase: 'proving', done: beginnings.proving + Math.min(1, share) * span };
}

function assertNotCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('export.cancelled');
}
