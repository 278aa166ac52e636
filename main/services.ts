import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  type OpenDialogOptions,
  shell,
  type WebContents,
} from 'electron';
import { AppError } from '../shared/errors.ts';
import { translate } from '../shared/i18n/messages.ts';
import { contract } from '../shared/ipc/contract.ts';
import { bundleExtension } from '../shared/product.ts';
import { serveApp } from './app-protocol.ts';
import { createBundles } from './bundles.ts';
import { createDocumentServices } from './document-services.ts';
import { copyImage } from './export/images/copy-image.ts';
import { createElectronImageDrawer } from './export/images/electron-image-drawer.ts';
import { createImageExporter } from './export/images/image-exporter.ts';
import { readLogoFile } from './export/logo/logo-file.ts';
import { createElectronPaper } from './export/paper/electron-paper.ts';
import { createPaperPrinting } from './export/paper/paper-printing.ts';
import { createElectronPrinter } from './export/pdf/electron-printer.ts';
import { createExporter } from './export/pdf/exporter.ts';
import { createWorkerProver } from './export/pdf/proof/prover.ts';
import { printInTwoWindows } from './export/pdf/two-windows.ts';
import { createElectronSlideDrawer } from './export/pptx/electron-slide-drawer.ts';
import { createPresentationExporter } from './export/pptx/exporter.ts';
import { createThreadPresentationMaker } from './export/pptx/presentation-maker.ts';
import { createRecentExport } from './export/recent-export.ts';
import { createDataExporter } from './export/tables/data-exporter.ts';
import { createThreadDataMaker } from './export/tables/data-thread.ts';
import { createExportWindows } from './export/window/export-window.ts';
import { createFileWriter } from './files/write-file.ts';
import type { PackageTasks } from './import/package/package-tasks.ts';
import { createBroadcast } from './ipc/broadcast.ts';
import type { Context, WindowPort } from './ipc/context.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { handlers } from './ipc/handlers/index.ts';
import { relayChanges } from './ipc/relay-changes.ts';
import { serve } from './ipc/serve.ts';
import type { Log } from './log.ts';
import type { ProfileKeeper } from './profile.ts';
import { nameOfRenderer } from './renderer-files.ts';
import { createDrawnSlides, noDrawnSlides } from './show/drawn-slides.ts';
import { createElectronShow } from './show/electron-show.ts';
import { type Store, storePath } from './store/file/open.ts';
import type { StoreTasks } from './store/file/store-tasks.ts';
import { createPictures } from './store/pictures/pictures.ts';
import { createThread } from './threads/thread.ts';
import { createWindowManager } from './windows/window-manager.ts';

type ContextFor = (sender: WebContents) => Context;

/** What windows are made with. */
interface Host {
  /** Where `out/` stands. */
  readonly root: string;
  /** The store, be it there or not yet: its pictures stand beside it. */
  readonly storeFile: string;
  /** The built-in data package, which may have pictures, too. */
  readonly datasetFolder: string;
  readonly log: Log;
}

/**
 * Windows, which may come up while the store is still being opened: what they ask waits for
 * `startServices`. The app must be ready.
 */
export function startWindows({ root, storeFile, datasetFolder, log }: Host) {
  const pictures = createPictures(storePath(storeFile), datasetFolder);
  serveApp(path.join(root, 'out', 'renderer'), pictures);

  const windows = createWindowManager({
    preload: path.join(root, 'out', 'preload', 'index.cjs'),
    icon: path.join(root, 'assets', 'icons', 'icon.png'),
  });
  const emit = createBroadcast(windows);
  const { promise: ready, resolve: answerWith } = Promise.withResolvers<ContextFor>();
  const contextFor = async (sender: WebContents) => (await ready)(sender);
  serve({ dispatch: createDispatch({ contract, handlers, log }), windows, contextFor });
  return { root, log, windows, emit, answerWith };
}

interface Dependencies {
  readonly store: Store;
  readonly storeFile: string;
  /** The built-in data package. */
  readonly datasetFolder: string;
  /** The compiled SQLite addon, where the packed app keeps it. */
  readonly nativeBinding?: string | undefined;
  readonly profile: ProfileKeeper;
  /** Keeps comments in the bundle that is being reviewed. */
  readonly reviewsKept?: (() => Promise<void>) | undefined;
  /** Told when a modal panel opened over the editor's window, or the last one closed. */
  readonly setInDialog?: (on: boolean) => void;
}

/** Everything that windows need, whether a person sees them or not. */
export function startServices(
  {
    store,
    storeFile,
    datasetFolder,
    nativeBinding,
    profile,
    reviewsKept = async () => {},
    setInDialog = () => {},
  }: Dependencies,
  { root, log, windows, emit, answerWith }: ReturnType<typeof startWindows>,
) {
  const files = createFileWriter({ untouchable: [storeFile] });
  const exportWindows = createExportWindows(windows);
  const printer = printInTwoWindows(
    createElectronPrinter(exportWindows),
    () => availableParallelism() > 1 && show.show() === null,
  );
  const prover = createWorkerProver(path.join(root, 'out', 'main', 'proof-worker.cjs'));
  const program = `${app.getName()} ${app.getVersion()}`;
  const recent = createRecentExport();
  const exporter = createExporter({ store, printer, prover, files, recent, program });
  const paper = createPaperPrinting({
    store,
    paper: createElectronPaper({
      draw: exportWindows.draw,
      inFront: () => windows.withRole('editor')[0],
    }),
  });

  const presentations = createPresentationExporter({
    ...{ store, files, recent },
    drawer: createElectronSlideDrawer(exportWindows),
    maker: createThreadPresentationMaker(
      path.join(root, 'out', 'main', 'presentation-worker.cjs'),
      { storeFile: storePath(storeFile), datasetFolder },
    ),
  });

  const drawer = createElectronImageDrawer(exportWindows);
  const images = createImageExporter({ store, drawer, files, recent });

  const maker = createThreadDataMaker(path.join(root, 'out', 'main', 'data-worker.cjs'), {
    path: store.file,
    datasetFolder,
    nativeBinding,
  });
  const data = createDataExporter({ maker, files, recent });
  const documents = createDocumentServices({ store, root, emit });
  const worker = path.join(root, 'out', 'main', 'store-worker.cjs');
  const thread = createThread<StoreTasks>(worker, nativeBinding);
  const packages = createThread<PackageTasks>(
    path.join(root, 'out', 'main', 'package-worker.cjs'),
    nativeBinding,
  );
  const bundles = createBundles({ storeFile, datasetFolder, thread, packages, files });
  const kept =
    store.access.editing === 'open'
      ? createDrawnSlides({
          folder: path.join(app.getPath('userData'), 'drawn-slides'),
          program: async () =>
            `${process.versions.chrome} ${await nameOfRenderer(path.join(root, 'out', 'renderer'))}`,
          ...{ files, log },
        })
      : noDrawnSlides;
  const show = createElectronShow({ windows, store, drawer, kept, emit, log });

  relayChanges(store, emit);
  answerWith((sender) => ({
    store,
    exporter,
    paper,
    presentations,
    images,
    data,
    ...documents,
    recent,
    show,
    profile,
    bundles,
    reviewsKept,
    window: windowPort(sender, store, setInDialog),
    print: exportWindows.deskOf(sender),
    emit,
    log,
  }));

  return { exporter, presentations, images, data, recent, files, show };
}

const titles = {
  pdf: 'export.title',
  pptx: 'export.title-pptx',
  csv: 'meetings.export-csv',
  png: 'export.title-png',
  svg: 'export.title-svg',
  xlsx: 'data-export.title',
  zip: 'data-export.title',
  json: 'data-export.title',
} as const;
const tableFileTypes = ['xlsx', 'xls', 'csv', 'tsv', 'txt', 'html', 'htm', 'zip', 'json'];
const reportFileTypes = ['docx', 'pdf', 'html', 'htm', 'txt', 'md', 'xlsx', 'csv', 'tsv'];
const documentTypes = ['pptx', 'docx', 'pdf', 'xlsx', 'xls', 'csv', 'tsv', 'txt', 'html', 'htm'];
const fileTypes = {
  pdf: 'export.file-type',
  pptx: 'export.file-type-pptx',
  csv: 'export.file-type-csv',
  png: 'export.file-type-png',
  svg: 'export.file-type-svg',
  xlsx: 'data-export.file-type-xlsx',
  zip: 'data-export.file-type-zip',
  json: 'data-export.file-type-json',
} as const;

const bundleType = bundleExtension.slice(1);

/** A program of its own beside this one: it has another store, another window and another lock. */
function openInProgramOfItsOwn(file: string): void {
  const switches = process.argv.slice(1).filter((arg) => arg.startsWith('--no-sandbox'));
  const args = [...switches, ...(app.isPackaged ? [] : [app.getAppPath()]), file];
  spawn(process.execPath, args, { detached: true, stdio: 'ignore' }).unref();
}

function windowPort(
  sender: WebContents,
  store: Store,
  setInDialog: (on: boolean) => void,
): WindowPort {
  const window = BrowserWindow.fromWebContents(sender);
  async function choosePath(options: OpenDialogOptions): Promise<string | null> {
    const { filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return filePaths[0] ?? null;
  }

  return {
    setFullScreen: (on) => window?.setFullScreen(on),
    setInDialog,
    async chooseExportFile(defaultName, type = 'pdf') {
      const locale = store.settings.get().interfaceLocale;
      const options = {
        title: translate(locale, titles[type]),
        defaultPath: path.join(app.getPath('documents'), defaultName),
        filters: [{ name: translate(locale, fileTypes[type]), extensions: [type] }],
      };
      const { canceled, filePath } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      return canceled || !filePath ? null : filePath;
    },
    async chooseExportFolder() {
      return choosePath({
        title: translate(store.settings.get().interfaceLocale, 'export.title-folder'),
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      });
    },
    async chooseStoreFile() {
      return choosePath({
        title: translate(store.settings.get().interfaceLocale, 'differences.choose-file'),
        properties: ['openFile'],
      });
    },
    async chooseTableFile() {
      const locale = store.settings.get().interfaceLocale;
      return choosePath({
        title: translate(locale, 'import.choose-file'),
        filters: [{ name: translate(locale, 'import.file-type'), extensions: [...tableFileTypes] }],
        properties: ['openFile'],
      });
    },
    async chooseReport() {
      const locale = store.settings.get().interfaceLocale;
      return choosePath({
        title: translate(locale, 'desk.choose-file'),
        filters: [{ name: translate(locale, 'desk.file-type'), extensions: [...reportFileTypes] }],
        properties: ['openFile'],
      });
    },
    async chooseDocument() {
      const locale = store.settings.get().interfaceLocale;
      return choosePath({
        title: translate(locale, 'verifying.choose-file'),
        filters: [
          { name: translate(locale, 'verifying.file-type'), extensions: [...documentTypes] },
        ],
        properties: ['openFile'],
      });
    },
    async chooseLogo() {
      const locale = store.settings.get().interfaceLocale;
      const file = await choosePath({
        title: translate(locale, 'export.choose-logo'),
        filters: [{ name: translate(locale, 'export.logo-file'), extensions: ['svg', 'png'] }],
        properties: ['openFile'],
      });
      return file === null ? null : readLogoFile(file);
    },
    async chooseBundle() {
      const locale = store.settings.get().interfaceLocale;
      return choosePath({
        title: translate(locale, 'bundles.choose'),
        filters: [
          { name: translate(locale, 'bundles.file-types'), extensions: [bundleType, 'zip'] },
        ],
        properties: ['openFile'],
      });
    },
    async chooseBundleTarget(defaultName) {
      const locale = store.settings.get().interfaceLocale;
      const options = {
        title: translate(locale, 'bundles.send'),
        defaultPath: path.join(app.getPath('documents'), defaultName),
        filters: [{ name: translate(locale, 'bundles.file-type'), extensions: [bundleType] }],
      };
      const { canceled, filePath } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      return canceled || !filePath ? null : filePath;
    },
    openBundle: openInProgramOfItsOwn,
    reveal: (file) => shell.showItemInFolder(file),
    async open(file) {
      const fault = await shell.openPath(file);
      if (fault !== '') throw new AppError('file.not-opened', { path: file });
    },
    copyImage: (png) => copyImage(new Uint8Array(png)),
  };
}
