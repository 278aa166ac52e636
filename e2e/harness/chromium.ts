import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { View } from '../../main/app-url.ts';
import { createBundles } from '../../main/bundles.ts';
import { createCommandRunner } from '../../main/commands.ts';
import { createDocumentServices } from '../../main/document-services.ts';
import { createImageExporter } from '../../main/export/images/image-exporter.ts';
import { readLogoFile } from '../../main/export/logo/logo-file.ts';
import { createPaperPrinting } from '../../main/export/paper/paper-printing.ts';
import { createExporter } from '../../main/export/pdf/exporter.ts';
import { createWorkerProver } from '../../main/export/pdf/proof/prover.ts';
import { createPresentationExporter } from '../../main/export/pptx/exporter.ts';
import { createThreadPresentationMaker } from '../../main/export/pptx/presentation-maker.ts';
import type { SlideDrawer } from '../../main/export/pptx/slide-drawer.ts';
import { createRecentExport } from '../../main/export/recent-export.ts';
import { createDataExporter } from '../../main/export/tables/data-exporter.ts';
import { createThreadDataMaker } from '../../main/export/tables/data-thread.ts';
import { createFileWriter } from '../../main/files/write-file.ts';
import type { PackageTasks } from '../../main/import/package/package-tasks.ts';
import type { Context, WindowPort } from '../../main/ipc/context.ts';
import { relayChanges } from '../../main/ipc/relay-changes.ts';
import type { Log } from '../../main/log.ts';
import { createProfileKeeper } from '../../main/profile.ts';
import type { DisplayInfo } from '../../main/show/displays.ts';
import { noDrawnSlides } from '../../main/show/drawn-slides.ts';
import { later } from '../../main/show/later.ts';
import { nameDrawings } from '../../main/show/name-drawings.ts';
import { createShowController } from '../../main/show/show-controller.ts';
import { createSlidePictures } from '../../main/show/slide-pictures.ts';
import type { Store } from '../../main/store/file/open.ts';
import { openStoreInBackground } from '../../main/store/file/open-in-background.ts';
import type { StoreTasks } from '../../main/store/file/store-tasks.ts';
import { createThread } from '../../main/threads/thread.ts';
import { browserPath } from '../../scripts/browser.ts';
import { sandboxArguments } from '../../scripts/launch.ts';
import { AppError } from '../../shared/errors.ts';
import type { StoreAccess } from '../../shared/model/store-access.ts';
import { type Caller, createPageEmit, exposeApi } from './bridge.ts';
import {
  datasetFolder,
  type Harness,
  type Launch,
  misprint,
  pngSize,
  root,
  storeFileIn,
} from './harness.ts';
import { createPagePrinter } from './page-printer.ts';
import { createPageStage } from './page-stage.ts';
import { serveRenderer } from './serve.ts';
import { createTestPaper, type TestPaper } from './test-paper.ts';

/** What specs of this harness may use beside the app itself. */
export interface ChromiumHarness extends Harness {
  readonly browser: BrowserContext;
  readonly origin: string;
  /** Writes to it are told to the window, as those of the app are. */
  readonly store: Store;
  /** Says what slides are made of, for a presentation. */
  readonly slideDrawer: SlideDrawer;
  /** What stands in for the system's printers. */
  readonly paper: TestPaper;
  /** Prints decks so many pages at a time; null as the app does. */
  printInRunsOf(pages: number | null): void;
  /** Says that these displays are there now. */
  plugDisplays(displays: readonly DisplayInfo[]): void;
}

/** The built renderer in a browser, over the app's real handlers and a store of its own. */
export const launchChromium: Launch = (folder) => startChromium(folder);

/** @param access whether its store may be edited, which it may unless something else is given */
export async function startChromium(
  folder: string,
  access?: StoreAccess,
): Promise<ChromiumHarness> {
  const storeFile = storeFileIn(folder);
  const log = createTestLog();
  const profile = createProfileKeeper({
    file: path.join(folder, 'profile.json'),
    computer: '',
    deviceName: 'e2e',
    files: createFileWriter(),
    log,
  });
  const whoIsHere = profile.get;
  const worker = path.join(root, 'out', 'main', 'store-worker.cjs');
  const thread = createThread<StoreTasks>(worker, undefined);
  const packages = createThread<PackageTasks>(
    path.join(root, 'out', 'main', 'package-worker.cjs'),
    undefined,
  );
  const store = await openStoreInBackground(
    storeFile,
    { datasetFolder, onDamaged: 'refuse', whoIsHere, ...(access && { access }) },
    thread,
  );
  const server = await serveRenderer(storeFile);
  const { program, leave } = await enterBrowser();
  const browser = await program.newContext({
    viewport: { width: 1280, height: 800 },
    // Slides stand still at once; in Electron they are waited for, and motion.spec.ts watches them.
    reducedMotion: 'reduce',
  });

  const callers = new Map<Page, Caller>();
  const { emit, heard } = createPageEmit(() =>
    [...callers].map(([page, { role }]) => [page, role] as const),
  );

  async function load(page: Page, view: View, caller: Caller): Promise<void> {
    callers.set(page, caller);
    page.on('close', () => callers.delete(page));
    await page.goto(`${server.origin}/index.html?view=${view}`);
  }

  const answers = {
    saveTo: null as string | null,
    open: null as string | null,
    revealed: [] as string[],
    opened: [] as string[],
    copied: null as Uint8Array | null,
  };
  const window: WindowPort = {
    setFullScreen: (on) => emit('windows', 'fullScreenChanged', { on }),
    // There is no menu that could rest.
    setInDialog: () => {},
    chooseExportFile: async () => answers.saveTo,
    chooseExportFolder: async () => answers.saveTo,
    chooseLogo: async () => (answers.open === null ? null : readLogoFile(answers.open)),
    chooseStoreFile: async () => answers.open,
    chooseTableFile: async () => answers.open,
    chooseReport: async () => answers.open,
    chooseDocument: async () => answers.open,
    chooseBundle: async () => answers.open,
    chooseBundleTarget: async () => answers.saveTo,
    openBundle: (file) => void answers.opened.push(file),
    reveal: (file) => void answers.revealed.push(file),
    open: async (file) => void answers.opened.push(file),
    async copyImage(png) {
      answers.copied = png;
    },
  };
  let pagesPerRun: number | null = null;
  const { printer, drawer, slideDrawer } = createPagePrinter({
    open: () => newWindow(program, browser),
    pagesPerRun: () => pagesPerRun,
    show: (page, controller) =>
      load(page, 'print', { role: 'export', context: () => ({ ...shared, print: controller }) }),
  });
  const files = createFileWriter();
  const recent = createRecentExport();
  const images = createImageExporter({ store, drawer, files, recent });
  const exporter = createExporter({
    store,
    printer,
    prover: createWorkerProver(path.join(root, 'out', 'main', 'proof-worker.cjs')),
    files,
    recent,
    program: 'Hongshan Briefing e2e',
  });
  const paper = createTestPaper(printer);
  const presentations = createPresentationExporter({
    ...{ store, files, recent, drawer: slideDrawer },
    maker: createThreadPresentationMaker(
      path.join(root, 'out', 'main', 'presentation-worker.cjs'),
      { storeFile, datasetFolder },
    ),
  });
  const data = createDataExporter({
    maker: createThreadDataMaker(path.join(root, 'out', 'main', 'data-worker.cjs'), {
      path: storeFile,
      datasetFolder,
      nativeBinding: undefined,
    }),
    files: createFileWriter(),
    recent,
  });
  const documents = createDocumentServices({ store, root, emit });
  const stage = createPageStage({
    async openAudience() {
      const page = await newWindow(program, browser);
      await load(page, 'audience', { role: 'audience', context: () => shared });
      return page;
    },
    onShown: () => show.audienceShown(),
    console: () => [...callers].find(([, { role }]) => role === 'editor')?.[0],
  });
  const show = createShowController({
    now: Date.now,
    later,
    emit,
    store,
    displays: stage.displays,
    windows: stage.windows,
    pictures: createSlidePictures({ drawer, kept: noDrawnSlides, nameDrawings, log }),
    onRunning: () => {},
    log,
  });
  const shared: Context = {
    ...{
      store,
      exporter,
      paper: createPaperPrinting({ store, paper: paper.port }),
      presentations,
      images,
      data,
      ...documents,
      recent,
      show,
      profile,
      window,
      emit,
      log,
    },
    print: null,
    bundles: createBundles({ storeFile, datasetFolder, thread, packages, files }),
    reviewsKept: async () => {},
  };

  await exposeApi(browser, (page) => callers.get(page), log);
  relayChanges(store, emit);
  const runCommand = createCommandRunner({
    set: (part) => void store.settings.set(part),
    openStore: () => {},
    showAbout: () => {},
    zoom: () => {},
    emit,
  });
  const page = await browser.newPage();
  await load(page, 'reader', { role: 'editor', context: () => shared });

  return {
    page,
    browser,
    origin: server.origin,
    store,
    storeFile,
    slideDrawer,
    paper,
    async menu(id) {
      runCommand(id);
      await heard();
    },
    async audience() {
      const opening = stage.audience();
      if (!opening) throw new Error('no show has an audience window');
      return opening;
    },
    printInRunsOf(pages) {
      pagesPerRun = pages;
    },
    plugDisplays(displays) {
      stage.plug(displays);
      show.displaysChanged();
    },
    answerSaveDialog: async (file) => {
      answers.saveTo = file;
    },
    answerOpenDialog: async (file) => {
      answers.open = file;
    },
    revealed: async () => answers.revealed,
    opened: async () => answers.opened,
    copiedImage: async () => pngSize(answers.copied),
    breakNextExport: async () => {
      browser.once('page', (page) => {
        page.once('domcontentloaded', () => void page.close());
      });
    },
    misprintNextExport: async (figure, what) => {
      browser.once('page', (page) => {
        const print = page.pdf.bind(page);
        page.pdf = async (options) => {
          await page.evaluate(`(${misprint})(${JSON.stringify(figure)}, ${JSON.stringify(what)})`);
          return print(options);
        };
      });
    },
    async close() {
      // One that goes on would ask the store for pictures later.
      show.end({ keepInk: false });
      await browser.close();
      await leave();
      await server.close();
      await Promise.all([store.differences.cancel(), data.cancel(), profile.settled()]);
      store.close();
    },
  };
}

/** The browser of this process and how many apps run in it, each in a context of its own. */
let running: { readonly program: Promise<Browser>; apps: number } | null = null;

/** Starts the browser for the first app; the last one to leave closes it. */
async function enterBrowser() {
  running ??= {
    program: chromium.launch({
      executablePath: browserPath(),
      args: [
        ...sandboxArguments(),
        '--force-color-profile=srgb',
        // As a desktop has it, and Electron with it; without a desktop nothing says so.
        '--font-render-hinting=slight',
      ],
    }),
    apps: 0,
  };
  const entered = running;
  entered.apps += 1;
  const program = await entered.program;
  return {
    program,
    async leave() {
      entered.apps -= 1;
      if (entered.apps > 0) return;
      running = null;
      await program.close();
    },
  };
}

/** Windows open one after the other: all that is told of one is that there is a further page. */
let opening: Promise<unknown> = Promise.resolve();

/**
 * A page in a window of its own. A tab behind another one draws a frame a second, and a click on it
 * waits for frames.
 */
function newWindow(program: Browser, context: BrowserContext): Promise<Page> {
  const opened = opening.then(() => openWindow(program, context));
  opening = opened.catch(() => {});
  return opened;
}

async function openWindow(program: Browser, context: BrowserContext): Promise<Page> {
  const [any] = context.pages();
  if (!any) return context.newPage();
  const [session, pageSession] = await Promise.all([
    program.newBrowserCDPSession(),
    context.newCDPSession(any),
  ]);
  const { targetInfo } = await pageSession.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...(browserContextId && { browserContextId }),
    }),
  ]);
  await Promise.all([session.detach(), pageSession.detach()]);
  return page;
}

/** Tells of bugs only: specs provoke refusals on purpose. */
function createTestLog(): Log {
  return {
    info: () => {},
    error(message, cause) {
      if (!(cause instanceof AppError)) console.error(message, cause ?? '');
    },
  };
}
