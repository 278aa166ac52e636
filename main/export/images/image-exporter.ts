import path from 'node:path';
import { assertWrittenIn } from '../../../shared/deck/deck-languages.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { ExportProgress } from '../../../shared/model/export.ts';
import type { ImageFormat, ImageReport, ImageRequest } from '../../../shared/model/image.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { FileWriter } from '../../files/write-file.ts';
import { writeFolder } from '../../files/write-folder.ts';
import type { Store } from '../../store/file/open.ts';
import type { PrintTask } from '../pdf/printer.ts';
import type { RecentExport } from '../recent-export.ts';
import type { ImageDrawer } from './image-drawer.ts';
import type { ImageTarget } from './image-target.ts';

interface Dependencies {
  readonly store: Pick<Store, 'briefings'>;
  readonly drawer: ImageDrawer;
  readonly files: FileWriter;
  readonly recent: RecentExport;
}

/** @param name of the file when it is of one slide; null when there are several */
type ChooseTarget = (name: string | null) => Promise<ImageTarget | null>;

type OnProgress = (progress: ExportProgress) => void;

/** A file to come, without the place where it goes. */
interface Image {
  readonly slide: SlideKey;
  readonly content: Uint8Array | string;
}

/** Share of the work that is done when drawing begins, and when it ends. */
const drawing = { from: 0.05, to: 0.95 };

export type ImageExporter = ReturnType<typeof createImageExporter>;

/** Writes slides as PNG and charts as SVG, one export at a time: all its files, or none. */
export function createImageExporter({ store, drawer, files, recent }: Dependencies) {
  let running: AbortController | null = null;

  async function runAlone<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (running) throw new AppError('export.busy');
    running = new AbortController();
    try {
      return await work(running.signal);
    } finally {
      running = null;
    }
  }

  function prepare(request: ImageRequest): { task: PrintTask; keys: readonly SlideKey[] } {
    const briefing = store.briefings.get(request.deck);
    assertWrittenIn(request.locale, briefing.deck);
    const keys = chosenKeys(briefing, request.slides);
    const slides = keys.length;
    const job = { kind: 'images', namesState: true, ...request } as const;
    const task: PrintTask = { job, briefing, slides, runs: [[0, slides]] };
    return { task, keys };
  }

  /** Hands over each image as soon as it is drawn. @throws export.no-charts */
  async function draw(
    { format, scale }: ImageRequest,
    { task, keys }: ReturnType<typeof prepare>,
    signal: AbortSignal,
    onImage: (image: Image, place: { page: number; of: number }) => Promise<void>,
  ): Promise<void> {
    if (format === 'svg') {
      const charts = await drawer.charts(task, signal);
      if (charts.length === 0) throw new AppError('export.no-charts');
      const of = charts.length;
      for (const [index, { slide, svg }] of charts.entries())
        await onImage({ slide, content: svg }, { page: index + 1, of });
      return;
    }
    await drawer.slides(task, {
      scale,
      signal,
      async onCaptured(png, index) {
        const slide = keys[index];
        const place = { page: index + 1, of: keys.length };
        if (slide) await onImage({ slide, content: png }, place);
      },
    });
  }

  async function run(
    request: ImageRequest,
    choose: ChooseTarget,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<ImageReport | null> {
    const prepared = prepare(request);
    const { keys, task } = prepared;
    const nameOf = createNames(task.briefing, request.format);
    const target = await choose(keys.length === 1 && keys[0] ? nameOf(keys[0]) : null);
    if (target === null) return null;
    recent.imageTarget = target;

    onProgress({ phase: 'preparing', done: 0 });
    if (target.kind === 'file') await files.assertWritable(target.file);
    const folder = target.kind === 'file' ? path.dirname(target.file) : target.folder;
    const taken = new Map<string, number>();
    let bytes = 0;
    onProgress({ phase: 'drawing', done: drawing.from });
    const written = await writeFolder(path.resolve(folder), { files, signal }, async (add) => {
      await draw(request, prepared, signal, async ({ slide, content }, { page, of }) => {
        const name = target.kind === 'file' ? path.basename(target.file) : nameOf(slide);
        const before = taken.get(name) ?? 0;
        taken.set(name, before + 1);
        await add(before === 0 ? name : numbered(name, before + 1), content);
        bytes += Buffer.byteLength(content);
        const done = drawing.from + (page / of) * (drawing.to - drawing.from);
        onProgress({ phase: 'drawing', done, page, of });
      });
      onProgress({ phase: 'writing', done: drawing.to });
    });
    recent.file = written[0] ?? recent.file;
    onProgress({ phase: 'writing', done: 1 });
    return { files: written, bytes };
  }

  return {
    /**
     * Null when no place was chosen. While one is being chosen the export counts as running, so
     * that it can be cancelled from the first moment on.
     *
     * @throws deck.unknown, export.busy, export.cancelled, export.no-charts, export.no-slides,
     *   export.render-failed, file.*; nothing is then left of it
     */
    export: (
      request: ImageRequest,
      choose: ChooseTarget,
      onProgress: OnProgress = () => {},
    ): Promise<ImageReport | null> =>
      runAlone((signal) => run(request, choose, signal, onProgress)),

    /** One slide as PNG. @throws as `export`, but nothing of files */
    picture: (request: ImageRequest): Promise<Uint8Array> =>
      runAlone(async (signal) => {
        const { task } = prepare(request);
        let picture: Uint8Array | null = null;
        await drawer.slides(task, {
          scale: request.scale,
          signal,
          onCaptured: async (png) => {
            picture ??= png;
          },
        });
        if (!picture) throw new AppError('export.no-slides');
        return picture;
      }),

    /** Gives up the running export, if there is one. */
    cancel(): void {
      running?.abort(new AppError('export.cancelled'));
    },
  };
}

function chosenKeys({ deck }: Briefing, numbers: readonly number[] | null): SlideKey[] {
  const keys = deck.slides.filter(({ hidden }) => !hidden).map(({ key }) => key);
  const chosen = keys.filter((_, index) => numbers === null || numbers.includes(index + 1));
  if (chosen.length === 0) throw new AppError('export.no-slides');
  return chosen;
}

/** `04-hi-tech-ladder.png`: files stand in the order of their slides. */
function createNames({ deck }: Briefing, format: ImageFormat): (slide: SlideKey) => string {
  const keys = deck.slides.filter(({ hidden }) => !hidden).map(({ key }) => key);
  const digits = Math.max(2, String(keys.length).length);
  return (slide) => {
    const number = String(keys.indexOf(slide) + 1).padStart(digits, '0');
    return `${number}-${slide}.${format}`;
  };
}

/** `04-hi-tech.svg` becomes `04-hi-tech-2.svg`. */
function numbered(name: string, number: number): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${number}${ext}`;
}
