import { AppError } from '../../../shared/errors.ts';
import { printRuns } from '../../../shared/export/pages/print-runs.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type {
  ExportProgress,
  ExportProof,
  ExportReport,
  ExportRequest,
} from '../../../shared/model/export.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { LogoFile } from '../../../shared/model/logo.ts';
import type { SlideLook } from '../../../shared/model/look.ts';
import type { PrintJob } from '../../../shared/model/print-job.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { Passed } from '../../../shared/model/review-turn.ts';
import type { Meeting } from '../../../shared/model/show.ts';
import type { PrintedReport } from '../../../shared/model/verifying.ts';
import type { FileWriter } from '../../files/write-file.ts';
import type { Store } from '../../store/file/open.ts';
import { beginnings, createProgressReporter } from '../progress.ts';
import type { RecentExport } from '../recent-export.ts';
import { whileChosen } from '../while-chosen.ts';
import { deckTask } from './deck-task.ts';
import { describeMeeting } from './describe-meeting.ts';
import { describePdf, type PdfDescription } from './describe-pdf.ts';
import { describeReviews } from './describe-reviews.ts';
import { describeVerified } from './describe-verified.ts';
import type { Printer, PrintTask } from './printer.ts';
import { expectPdf, type PdfExpectation } from './proof/expect-pdf.ts';
import type { ProofRun, Prover } from './proof/prover.ts';
import { unproved } from './proof/unproved.ts';

interface Dependencies {
  readonly store: Pick<Store, 'briefings' | 'decks' | 'hash' | 'logo' | 'meetings'>;
  readonly printer: Printer;
  readonly prover: Prover;
  readonly files: FileWriter;
  readonly recent: RecentExport;
  /** Name and version, for the document's `Producer`. */
  readonly program: string;
}

/** What is to be printed, and what the file then says about itself. */
interface Prepared {
  readonly task: PrintTask;
  readonly description: PdfDescription;
  /** What the file must prove to hold; null where there is nothing bound to prove. */
  readonly expected: PdfExpectation | null;
}

type Written = Omit<ExportReport, 'proof'> & { readonly proof: ExportProof | null };

export interface MeetingRequest {
  readonly meeting: Meeting;
  readonly locale: Locale;
  readonly look: SlideLook;
}

export interface ReviewsRequest {
  readonly deck: DeckKey;
  readonly reviews: readonly Review[];
  /** Whose turn it is with the briefing; null while nobody has passed it on. */
  readonly passed: Passed | null;
  readonly locale: Locale;
  readonly look: SlideLook;
}

export interface VerifiedRequest {
  /** The one that the document was held against, or any other: pages are drawn with one. */
  readonly deck: DeckKey;
  readonly report: PrintedReport;
  readonly locale: Locale;
  readonly look: SlideLook;
}

/** Says where a deck's export goes; null is nowhere. */
type ChooseFile = (deck: Deck) => Promise<string | null>;

export type Exporter = ReturnType<typeof createExporter>;

/**
 * Exports decks and meetings as PDF, one at a time. Until the last moment the target keeps what it holds: it
 * is checked before anything is drawn, and replaced in one step when the new file has been read
 * again, has proved to hold what the store holds, and is written whole.
 */
export function createExporter({ store, printer, prover, files, recent, program }: Dependencies) {
  let running: AbortController | null = null;

  async function run(
    prepare: () => Prepared,
    chooseFile: ChooseFile,
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<Written | null> {
    const begin = (phase: keyof typeof beginnings) => {
      assertNotCancelled(signal);
      onProgress({ phase, done: beginnings[phase] });
    };

    const { task, description, expected } = prepare();
    let isChosen = false;
    // Nobody looks at how far it is while they choose a file.
    const tell = createProgressReporter(task.slides, (progress) => {
      if (isChosen) onProgress(progress);
    });
    const chosen = chooseFile(task.briefing.deck);
    const printing = whileChosen(chosen, signal, (until) =>
      printer.print(task, {
        signal: until,
        onDrawn: (page) => tell('drawing', page),
        onPrinting(page) {
          assertNotCancelled(until);
          tell('printing', page);
        },
      }),
    );
    let reading: ProofRun | null = null;
    try {
      const file = await chosen;
      if (file === null) return null;
      isChosen = true;
      recent.pdfTarget = file;

      begin('preparing');
      await files.assertWritable(file);

      begin('drawing');
      reading = expected && prover.prepare(task.slides);
      const printed = await printing.result();

      begin('finishing');
      const bytes = reading
        ? await reading.finish(printed, description, signal)
        : await finishHere(printed, description);

      if (reading && expected) {
        begin('proving');
        const onPage = (page: number) => tell('proving', page);
        recent.proof = await reading.prove(bytes, expected, { signal, onPage });
        if (!recent.proof.ok)
          throw await unproved(recent.proof, bytes, { file, files, signal, ending: 'pdf' });
      }

      begin('writing');
      await files.write(file, bytes, signal);
      recent.file = file;
      onProgress({ phase: 'writing', done: 1 });
      return { file, pages: task.slides, bytes: bytes.length, proof: recent.proof };
    } finally {
      await Promise.all([printing.stop(), reading?.stop()]);
    }
  }

  async function runAlone(
    prepare: () => Prepared,
    chooseFile: ChooseFile,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<Written | null> {
    if (running) throw new AppError('export.busy');
    running = new AbortController();
    recent.proof = null;
    try {
      return await run(prepare, chooseFile, running.signal, onProgress);
    } finally {
      running = null;
    }
  }

  function prepareDeck(request: ExportRequest, ownLogo: LogoFile | null): Prepared {
    const { task, briefing, pages, hasLogo } = deckTask(store, request, printRuns, ownLogo);
    const description = describePdf(briefing, pages, request, { program, hash: store.hash() });
    const expected = expectPdf(pages, request, briefing, { description, hasLogo });
    return { task, description, expected };
  }

  function prepareMeeting({ meeting: held, locale, look }: MeetingRequest): Prepared {
    // Its record outlives a briefing that was deleted; only what was drawn has no slide any more.
    const isThere = store.decks.has(held.deck);
    const meeting = isThere ? held : { ...held, ink: {} };
    const deck = isThere ? held.deck : DeckKey.parse(store.decks.latest());
    const briefing = store.briefings.get(deck);
    const description = describeMeeting(meeting, briefing, locale, program);
    const job: PrintJob = { kind: 'meeting', deck, locale, look, meeting };
    const slides = description.pages.length;
    const task: PrintTask = { job, briefing, slides, runs: [[0, slides]] };
    return { task, description, expected: null };
  }

  function prepareReviews({ deck, reviews, passed, locale, look }: ReviewsRequest): Prepared {
    const briefing = store.briefings.get(deck);
    const description = describeReviews(reviews, briefing, locale, program);
    const job: PrintJob = { kind: 'reviews', deck, locale, look, reviews: [...reviews], passed };
    const slides = description.pages.length;
    const task: PrintTask = { job, briefing, slides, runs: [[0, slides]] };
    return { task, description, expected: null };
  }

  function prepareVerified({ deck, report, locale, look }: VerifiedRequest): Prepared {
    const briefing = store.briefings.get(deck);
    const { name, snapshot, findings } = report;
    const printed = { name, snapshot, findings };
    const description = describeVerified(printed, briefing, locale, program);
    const job: PrintJob = { kind: 'verified', deck, locale, look, report: printed };
    const slides = description.pages.length;
    const task: PrintTask = { job, briefing, slides, runs: [[0, slides]] };
    return { task, description, expected: null };
  }

  return {
    /**
     * Null when no file was chosen. While one is being chosen the export counts as running, so
     * that it can be cancelled from the first moment on.
     *
     * @throws deck.unknown, export.busy, export.cancelled, export.no-slides, meeting.unknown,
     *   export.render-failed, export.unproved, file.*; the target is then as it was
     */
    export: async (
      request: ExportRequest,
      chooseFile: ChooseFile,
      onProgress: (progress: ExportProgress) => void = () => {},
      /** Takes the place of the store's own. */
      logo: LogoFile | null = null,
    ): Promise<ExportReport | null> => {
      const written = await runAlone(() => prepareDeck(request, logo), chooseFile, onProgress);
      return written?.proof ? { ...written, proof: written.proof } : null;
    },

    /** The record of a meeting as PDF; the file, or null when none was chosen. @throws as `export` */
    exportMeeting: async (
      request: MeetingRequest,
      chooseFile: ChooseFile,
    ): Promise<string | null> => {
      const written = await runAlone(
        () => prepareMeeting(request),
        chooseFile,
        () => {},
      );
      return written?.file ?? null;
    },

    /** The record of a meeting as a table. @throws file.* */
    async exportMeetingTable({ meeting, locale }: MeetingRequest, file: string): Promise<void> {
      const { meetingCsv } = await import('../tables/meeting-csv.ts');
      await files.write(file, meetingCsv(meeting, locale));
      recent.file = file;
    },

    /** The reviews as PDF; the file, or null when none was chosen. @throws as `export` */
    exportReviews: async (
      request: ReviewsRequest,
      chooseFile: ChooseFile,
    ): Promise<string | null> => {
      const written = await runAlone(
        () => prepareReviews(request),
        chooseFile,
        () => {},
      );
      return written?.file ?? null;
    },

    /** The reviews as a table. @throws deck.unknown, file.* */
    async exportReviewsTable(
      { deck, reviews, locale }: ReviewsRequest,
      file: string,
    ): Promise<void> {
      const { reviewCsv } = await import('../tables/review-csv.ts');
      await files.write(file, reviewCsv(reviews, store.briefings.get(deck).deck, locale));
      recent.file = file;
    },

    /** What was found in a document as PDF; the file, or null when none was chosen. @throws as `export` */
    exportVerified: async (
      request: VerifiedRequest,
      chooseFile: ChooseFile,
    ): Promise<string | null> => {
      const written = await runAlone(
        () => prepareVerified(request),
        chooseFile,
        () => {},
      );
      return written?.file ?? null;
    },

    /** What was found in a document as a workbook. @throws deck.unknown, file.* */
    async exportVerifiedTable(
      { deck, report, locale }: VerifiedRequest,
      file: string,
    ): Promise<void> {
      const { verifiedXlsx } = await import('../tables/verified-xlsx.ts');
      const { changedAt } = store.briefings.get(deck).snapshot;
      await files.write(file, await verifiedXlsx(report, locale, new Date(changedAt)));
      recent.file = file;
    },

    /** Gives up the running export, if there is one. */
    cancel(): void {
      running?.abort(new AppError('export.cancelled'));
    },
  };
}

/** The record of a meeting is short, and nothing proves it. */
async function finishHere(
  printed: readonly Uint8Array[],
  description: PdfDescription,
): Promise<Uint8Array> {
  const { finishPdf } = await import('./finish-pdf.ts');
  return finishPdf(printed, description);
}

function assertNotCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('export.cancelled');
}
