import { type BindResult, bindDeck } from '../../shared/domain/bind-slide.ts';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { ExportProgress, ExportReport, ExportRequest } from '../../shared/model/export.ts';
import type { Store } from '../store/open.ts';
import { describePdf } from './describe-pdf.ts';
import type { Printer, PrintTask } from './printer.ts';
import type { FileWriter } from './write-file.ts';

interface Parts {
  readonly store: Pick<Store, 'briefings'>;
  readonly printer: Printer;
  readonly files: FileWriter;
  /** Name and version, for the document's `Producer`. */
  readonly program: string;
}

export type Exporter = ReturnType<typeof createExporter>;

/** Share of the work that is done when a phase begins; drawing and printing take most of it. */
const beginnings: Readonly<Record<ExportProgress['phase'], number>> = {
  preparing: 0,
  drawing: 0.05,
  printing: 0.5,
  finishing: 0.85,
  writing: 0.95,
};

/**
 * Exports decks as PDF, one at a time. Until the last moment the target keeps what it holds: it
 * is checked before anything is drawn, and replaced in one step when the whole file is written.
 */
export function createExporter({ store, printer, files, program }: Parts) {
  let running: AbortController | null = null;
  let lastFile: string | null = null;

  function assertFree(): void {
    if (running) throw new AppError('export.busy');
  }

  async function run(
    request: ExportRequest,
    file: string,
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<ExportReport> {
    const begin = (phase: ExportProgress['phase']) => {
      assertNotCancelled(signal);
      onProgress({ phase, done: beginnings[phase] });
    };

    begin('preparing');
    const briefing = store.briefings.get(request.deck);
    const slides = chosenSlides(bindDeck(briefing, request.locale), request.slides);
    await files.assertWritable(file);

    begin('drawing');
    const task: PrintTask = { job: request, briefing, slides: slides.length };
    const printed = await printer.print(task, { signal, onPrinting: () => begin('printing') });

    begin('finishing');
    const { finishPdf } = await import('./finish-pdf.ts');
    const bytes = await finishPdf(printed, describePdf(briefing, slides, request.locale, program));

    begin('writing');
    await files.write(file, bytes, signal);
    lastFile = file;
    onProgress({ phase: 'writing', done: 1 });
    return { file, pages: slides.length, bytes: bytes.length };
  }

  return {
    /** @throws export.busy while an export runs */
    assertFree,

    /**
     * @throws deck.unknown, export.busy, export.cancelled, export.no-slides,
     *   export.render-failed, file.*; the target is then as it was
     */
    async export(
      request: ExportRequest,
      file: string,
      onProgress: (progress: ExportProgress) => void = () => {},
    ): Promise<ExportReport> {
      assertFree();
      running = new AbortController();
      try {
        return await run(request, file, running.signal, onProgress);
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
  };
}

function chosenSlides(slides: readonly BindResult[], numbers: readonly number[] | null) {
  const chosen = slides.filter((_, index) => numbers === null || numbers.includes(index + 1));
  if (chosen.length === 0) throw new AppError('export.no-slides');
  return chosen;
}

function assertNotCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('export.cancelled');
}
