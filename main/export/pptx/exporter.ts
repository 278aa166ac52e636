import path from 'node:path';
import { assertWrittenIn } from '../../../shared/deck/deck-languages.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/export/pages/page.ts';
import { presentationPages } from '../../../shared/export/pages/presentation-pages.ts';
import { printRuns } from '../../../shared/export/pages/print-runs.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { ExportProgress, ExportProof } from '../../../shared/model/export.ts';
import { type Locale, localesOf } from '../../../shared/model/localized.ts';
import type { SlideDrawing } from '../../../shared/model/presentation.ts';
import type {
  PresentationReport,
  PresentationRequest,
} from '../../../shared/model/presentation-request.ts';
import type { FileWriter } from '../../files/write-file.ts';
import { writeFolder } from '../../files/write-folder.ts';
import type { Store } from '../../store/file/open.ts';
import { unproved } from '../pdf/proof/unproved.ts';
import type { RecentExport } from '../recent-export.ts';
import { describePresentation } from './describe-presentation.ts';
import type { PresentationMaker } from './presentation-maker.ts';
import type { SlideDrawer } from './slide-drawer.ts';

interface Dependencies {
  readonly store: Pick<Store, 'briefings'>;
  readonly drawer: SlideDrawer;
  readonly maker: PresentationMaker;
  readonly files: FileWriter;
  readonly recent: RecentExport;
}

/** Says where a deck's export goes; null is nowhere. */
type ChooseFile = (deck: Deck) => Promise<string | null>;

type OnProgress = (progress: ExportProgress) => void;

/** A file to come: of one language, where it goes, and what slides it has. */
interface FileToMake {
  readonly locale: Locale;
  readonly target: string;
  readonly pages: readonly Page[];
}

interface MadeFile {
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly proof: ExportProof;
}

/** What is told while work goes on; a window that draws measures some 10 slides a second. */
interface Control {
  readonly signal: AbortSignal;
  /** @param done share of this file's work */
  readonly tell: (
    phase: ExportProgress['phase'],
    done: number,
    place?: Pick<ExportProgress, 'page' | 'of'>,
  ) => void;
}

/** Share of the work that is done when a phase begins, and when drawing ends. */
const beginnings = { drawing: 0.03, composing: 0.7, proving: 0.82, writing: 0.97 } as const;

/** Slides that are drawn at once: what they are made of crosses to the main process together. */
const slidesPerRun = 20;

export type PresentationExporter = ReturnType<typeof createPresentationExporter>;

/**
 * Exports decks as presentations that others edit, one at a time. As with a PDF the targets keep what
 * they hold until the new files have been read again, have proved to hold what the store holds, and are
 * written whole: both languages, or neither.
 */
export function createPresentationExporter({ store, drawer, maker, files, recent }: Dependencies) {
  let running: AbortController | null = null;

  async function draw(
    { pages, locale }: FileToMake,
    request: PresentationRequest,
    briefing: Briefing,
    { signal, tell }: Control,
  ): Promise<SlideDrawing[]> {
    const runs = printRuns(pages, slidesPerRun);
    const [first = [0, pages.length] as const] = runs;
    const of = pages.length;
    const drawings: SlideDrawing[] = [];
    const job = { kind: 'presentation', request, locale, pages: first } as const;
    await drawer.draw(
      { job, briefing, slides: of, runs },
      {
        signal,
        onDrawn(page) {
          const share = Math.min(page, of) / of;
          const done = beginnings.drawing + share * (beginnings.composing - beginnings.drawing);
          tell('drawing', done, { page: Math.min(page, of), of });
        },
        onRun: (drawn) => void drawings.push(...drawn),
      },
    );
    return drawings;
  }

  async function make(
    file: FileToMake,
    request: PresentationRequest,
    briefing: Briefing,
    control: Control,
  ): Promise<MadeFile> {
    const { pages, locale, target } = file;
    const { signal, tell } = control;
    const begin = (phase: Exclude<keyof typeof beginnings, 'writing'>) => {
      assertNotCancelled(signal);
      tell(phase, beginnings[phase]);
    };
    begin('drawing');
    const drawings = await draw(file, request, briefing, control);
    begin('composing');
    const { document, expected } = describePresentation(pages, drawings, request, locale, briefing);
    const bytes = await maker.write(document, signal);
    begin('proving');
    const proof = await maker.prove(bytes, expected, signal);
    if (!proof.ok) {
      recent.proof = proof;
      throw await unproved(proof, bytes, { file: target, files, signal, ending: 'pptx' });
    }
    return { target, bytes, proof };
  }

  async function run(
    request: PresentationRequest,
    chooseFile: ChooseFile,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<PresentationReport | null> {
    const briefing = store.briefings.get(request.deck);
    assertWrittenIn(request.locale, briefing.deck);
    const parts = localesOf(request.locale).map((locale) => ({
      locale,
      pages: presentationPages(request, locale, briefing),
    }));
    if (parts.some(({ pages }) => pages.length === 0)) throw new AppError('export.no-slides');
    const chosen = await chooseFile(briefing.deck);
    if (chosen === null) return null;
    recent.presentationTarget = chosen;
    const toMake = parts.map((part, index) => ({ ...part, target: targetOf(chosen, index) }));

    assertNotCancelled(signal);
    onProgress({ phase: 'preparing', done: 0 });
    for (const { target } of toMake) await files.assertWritable(target);

    const made: MadeFile[] = [];
    for (const [index, file] of toMake.entries()) {
      const tell: Control['tell'] = (phase, done, place = {}) =>
        onProgress({ phase, done: (index + done) / toMake.length, ...place });
      made.push(await make(file, request, briefing, { signal, tell }));
    }
    const proof = proofOfAll(made.map((file) => file.proof));
    recent.proof = proof;

    assertNotCancelled(signal);
    onProgress({ phase: 'writing', done: beginnings.writing });
    await writeAll(made, signal);
    recent.file = chosen;
    onProgress({ phase: 'writing', done: 1 });
    return {
      files: made.map(({ target }) => target),
      slides: parts.reduce((sum, { pages }) => sum + pages.length, 0),
      bytes: made.reduce((sum, { bytes }) => sum + bytes.length, 0),
      proof,
    };
  }

  async function writeAll(made: readonly MadeFile[], signal: AbortSignal): Promise<void> {
    const [first] = made;
    if (!first) return;
    if (made.length === 1) {
      await files.write(first.target, first.bytes, signal);
      return;
    }
    const folder = path.dirname(path.resolve(first.target));
    await writeFolder(folder, { files, signal }, async (add) => {
      for (const { target, bytes } of made) await add(path.basename(target), bytes);
    });
  }

  return {
    /**
     * Null when no file was chosen. While one is being chosen the export counts as running, so that it
     * can be cancelled from the first moment on. Of two languages the English file stands beside the
     * Chinese one, `NAME.en.pptx`.
     *
     * @throws deck.unknown, deck.no-language, export.busy, export.cancelled, export.no-slides,
     *   export.render-failed, export.unproved, file.*; the targets are then as they were
     */
    async export(
      request: PresentationRequest,
      chooseFile: ChooseFile,
      onProgress: OnProgress = () => {},
    ): Promise<PresentationReport | null> {
      if (running) throw new AppError('export.busy');
      running = new AbortController();
      recent.proof = null;
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
  };
}

/** The first file goes where it was chosen to go, the English one beside it. */
function targetOf(chosen: string, index: number): string {
  if (index === 0) return chosen;
  const { dir, name, ext } = path.parse(chosen);
  return path.join(dir, `${name}.en${ext}`);
}

function proofOfAll(proofs: readonly ExportProof[]): ExportProof {
  const [first] = proofs;
  if (!first) throw new AppError('export.no-slides');
  const sum = (count: 'pages' | 'figures') => proofs.reduce((all, proof) => all + proof[count], 0);
  const fonts = Math.max(...proofs.map((proof) => proof.fonts));
  return { ...first, pages: sum('pages'), figures: sum('figures'), fonts };
}

function assertNotCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('export.cancelled');
}
