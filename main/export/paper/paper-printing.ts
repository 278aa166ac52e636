import { AppError } from '../../../shared/errors.ts';
import { paperOf } from '../../../shared/export/pages/paper.ts';
import type { ExportProgress, ExportRequest } from '../../../shared/model/export.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { Store } from '../../store/file/open.ts';
import { deckTask } from '../pdf/deck-task.ts';
import { beginnings, createProgressReporter } from '../progress.ts';
import type { PaperPort, PaperSettings } from './paper-port.ts';

interface Dependencies {
  readonly store: Pick<Store, 'briefings' | 'logo' | 'meetings'>;
  readonly paper: PaperPort;
}

/** What went to a printer. */
interface Printed {
  readonly pages: number;
  /** Of the briefing. */
  readonly title: Localized;
}

export type PaperPrinting = ReturnType<typeof createPaperPrinting>;

/** Prints decks through the system's dialog, one at a time: the pages of an export, on A4. */
export function createPaperPrinting({ store, paper }: Dependencies) {
  let running: AbortController | null = null;

  async function run(
    request: ExportRequest,
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<Printed | null> {
    // The system's dialog is about all pages, so that they are one run, however many they are.
    const { task, briefing } = deckTask(store, request, ({ length }) => [[0, length]]);
    if (!(await paper.hasPrinter())) throw new AppError('print.no-printer');
    const tell = createProgressReporter(task.slides, onProgress);
    onProgress({ phase: 'preparing', done: beginnings.preparing });
    const printed = await paper.print(task, settingsOf(request), {
      signal,
      onDrawn: (page) => tell('drawing', page),
      onAsking: () => onProgress({ phase: 'asking', done: beginnings.writing }),
    });
    return printed ? { pages: task.slides, title: briefing.deck.title } : null;
  }

  return {
    hasPrinter: () => paper.hasPrinter(),

    /**
     * Null when the person left the system's dialog without printing.
     *
     * @throws deck.unknown, deck.no-language, export.busy, export.cancelled, export.no-slides,
     *   meeting.unknown, export.render-failed, print.no-printer, print.failed
     */
    async print(
      request: ExportRequest,
      onProgress: (progress: ExportProgress) => void = () => {},
    ): Promise<Printed | null> {
      if (running) throw new AppError('export.busy');
      running = new AbortController();
      try {
        return await run(request, running.signal, onProgress);
      } finally {
        running = null;
      }
    },

    /** Gives up what is being drawn for paper, if there is anything. */
    cancel(): void {
      running?.abort(new AppError('export.cancelled'));
    },
  };
}

/** A slide's own page is wide; whatever its size, the system fits it into A4 that lies as it does. */
function settingsOf(request: ExportRequest): PaperSettings {
  const { width, height } = paperOf(request);
  return { landscape: width > height, colour: request.colour === 'colour' };
}
