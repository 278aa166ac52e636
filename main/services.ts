import path from 'node:path';
import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron';
import { translate } from '../shared/i18n/messages.ts';
import { contract } from '../shared/ipc/contract.ts';
import { serveApp } from './app-protocol.ts';
import { createElectronPrinter } from './export/electron-printer.ts';
import { createExporter } from './export/exporter.ts';
import { createWorkerProver } from './export/proof/prover.ts';
import { createFileWriter } from './export/write-file.ts';
import { createBroadcast } from './ipc/broadcast.ts';
import type { Context, WindowPort } from './ipc/context.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { handlers } from './ipc/handlers/index.ts';
import { relayChanges } from './ipc/relay-changes.ts';
import { serve } from './ipc/serve.ts';
import type { Log } from './log.ts';
import { lockDown } from './security.ts';
import { createElectronShow } from './show/electron-show.ts';
import type { Store } from './store/open.ts';
import { createWindowManager } from './windows/window-manager.ts';

interface Parts {
  readonly store: Store;
  readonly storeFile: string;
  readonly log: Log;
  /** Where `out/` stands. */
  readonly root: string;
}

/** Everything that windows need, whether a person sees them or not. The app must be ready. */
export function startServices({ store, storeFile, log, root }: Parts) {
  lockDown();
  serveApp(path.join(root, 'out', 'renderer'));

  const windows = createWindowManager(path.join(root, 'out', 'preload', 'index.cjs'));
  const emit = createBroadcast(windows);
  const files = createFileWriter({ untouchable: [storeFile] });
  const printer = createElectronPrinter(windows);
  const prover = createWorkerProver(path.join(root, 'out', 'main', 'proof-worker.cjs'));
  const program = `${app.getName()} ${app.getVersion()}`;
  const exporter = createExporter({ store, printer, prover, files, program });

  const show = createElectronShow({ windows, store, emit, log });

  const contextFor = (sender: WebContents): Context => ({
    store,
    exporter,
    show,
    window: windowPort(sender, store),
    print: printer.deskOf(sender),
    emit,
    log,
  });
  serve({ dispatch: createDispatch({ contract, handlers, log }), windows, contextFor });
  relayChanges(store, emit);

  return { windows, emit, exporter, files, show };
}

const titles = { pdf: 'export.title', csv: 'meetings.export-csv' } as const;
const fileTypes = { pdf: 'export.file-type', csv: 'export.file-type-csv' } as const;

function windowPort(sender: WebContents, store: Store): WindowPort {
  const window = BrowserWindow.fromWebContents(sender);
  return {
    setFullScreen: (on) => window?.setFullScreen(on),
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
    async chooseStoreFile() {
      const options = {
        title: translate(store.settings.get().interfaceLocale, 'differences.choose-file'),
        properties: ['openFile' as const],
      };
      const { canceled, filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    reveal: (file) => shell.showItemInFolder(file),
  };
}
