import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu } from 'electron';
import { translate } from '../shared/i18n/messages.ts';
import type { Locale } from '../shared/model/localized.ts';
import { createBackupKeeper } from './backup-keeper.ts';
import { createCommandRunner } from './commands.ts';
import { type ErrorReporting, failToStart, reportCrashes, reportUncaughtErrors } from './errors.ts';
import { makeFolder } from './files/make-folder.ts';
import { createFileWriter } from './files/write-file.ts';
import { type Installation, openProfile } from './installation.ts';
import { createFileLog } from './log.ts';
import { installMenu } from './menu/install-menu.ts';
import { textMenu } from './menu/text-menu.ts';
import { openInAnotherWindow } from './open-elsewhere.ts';
import { type LossQuestion, type OwnStore, openOwnStore } from './own-store.ts';
import type { ProfileKeeper } from './profile.ts';
import { askAboutLoss, describeRecovery, systemLocale } from './recovery.ts';
import { createReviewKeeper } from './review-keeper.ts';
import { startServices, startWindows } from './services.ts';
import type { ElectronShow } from './show/electron-show.ts';
import type { Store } from './store/file/open.ts';
import type { StoreTasks, StoreThread } from './store/file/store-tasks.ts';
import { createThread } from './threads/thread.ts';
import { openEditorWindow } from './windows/editor-window.ts';
import { rememberedPlacement } from './windows/remembered-placement.ts';
import { zoom } from './windows/zoom.ts';

/** The app as a person starts it: one window, one process. */
export async function runDesktop(installation: Installation): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit();

  const logFile = path.join(app.getPath('logs'), 'main.log');
  const log = createFileLog(logFile);
  let locale: Locale = 'zh-CN';
  let showing = false;
  const telling: ErrorReporting = { locale: () => locale, log, logFile, isShowing: () => showing };
  reportUncaughtErrors(telling);

  try {
    const thread = storeThread(installation);
    const profile = openProfile(log);
    const opening = openStore(installation, thread, profile);
    // With a store that can't be opened the window stays hidden: the app says why, and ends.
    const filled = opening.then(
      (opened) => opened ?? never,
      () => never,
    );
    await app.whenReady();
    locale = systemLocale();
    const first = openFirstWindow(installation, telling, filled);
    const opened = await opening;
    if (!opened) return app.exit(0);
    const { store, chosen } = opened;
    const readLocale = () => {
      locale = store.settings.get().interfaceLocale;
    };
    readLocale();
    store.onChange(readLocale);
    const { onRunning } = furnish(first, opened, installation, profile);
    onRunning((running) => {
      showing = running;
    });
    if (chosen) showRecoveryMessage(first.window, describeRecovery(chosen, locale), locale);
    const watching = setInterval(store.tellOfOthers, othersWriteMs);
    app.once('will-quit', () => clearInterval(watching));
    if (store.access.editing === 'rests') return;
    const backups = createBackupKeeper({
      keep: () => thread.run('keepBackup', { path: installation.ownStore }),
      isBusy: () => showing,
      log,
    });
    store.onChange(backups.changed);
    first.window.once('show', () => void backups.keepNow());
  } catch (error) {
    failToStart(error, telling);
  }
}

/** How soon a window shows what a verb wrote, in ms; to look costs some millionths of a second. */
const othersWriteMs = 1500;

/** Never there, so that nothing goes on that waits for it. */
const never = new Promise<never>(() => {});

function storeThread({ root, store }: Installation): StoreThread {
  const program = path.join(root, 'out', 'main', 'store-worker.cjs');
  return createThread<StoreTasks>(program, store.nativeBinding);
}

/** Looks the store over while Electron and the window come up; where it is lost, asks. */
async function openStore(
  { ownStore, isNamed, store }: Installation,
  thread: StoreThread,
  profile: ProfileKeeper,
): Promise<OwnStore | null> {
  if (!isNamed) makeFolder(path.dirname(ownStore));
  const ask = async (question: LossQuestion) => {
    await app.whenReady();
    return askAboutLoss(question, systemLocale());
  };
  return openOwnStore({
    path: ownStore,
    isNamed,
    options: { ...store, whoIsHere: profile.get },
    thread,
    ask,
    holder: () => {
      const { person, device } = profile.get();
      return { person, computer: device.name };
    },
  });
}

/** The window, on its way, and the means to open it again. */
function openFirstWindow(
  installation: Installation,
  telling: ErrorReporting,
  filled: Promise<unknown>,
) {
  const { log } = telling;
  const { root, ownStore: storeFile, store } = installation;
  const { datasetFolder } = store;
  const host = startWindows({ root, storeFile, datasetFolder, log });
  const files = createFileWriter({ untouchable: [installation.ownStore] });
  const placementFile = path.join(app.getPath('userData'), 'window.json');
  const placement = rememberedPlacement(placementFile, files, log);
  const openWindow = () => {
    const remembered = placement.recall();
    const { windows, emit } = host;
    const onPlaced = placement.remember;
    const window = openEditorWindow({ windows, emit, remembered, onPlaced, filled });
    offerTextMenu(window, telling.locale);
    reportCrashes(window, telling);
    return window;
  };
  return { host, placement, openWindow, window: openWindow() };
}

/** Gives the window what it asks for, the menu, and the ways of a desktop app. */
function furnish(
  { host, placement, ...first }: ReturnType<typeof openFirstWindow>,
  { store, letGo, keepReviews }: OwnStore,
  { ownStore, store: { datasetFolder, nativeBinding } }: Installation,
  profile: ProfileKeeper,
): ElectronShow {
  const { windows, emit } = host;
  const reviews = keepReviews && createReviewKeeper(keepReviews);
  const { show, data } = startServices(
    {
      ...{ store, storeFile: ownStore, datasetFolder, nativeBinding, profile },
      reviewsKept: reviews?.kept,
      setInDialog: (on) => menu.setInDialog(on),
    },
    host,
  );
  const openWindow = () => {
    const window = first.openWindow();
    show.adopt(window);
    return window;
  };
  const menu = installMenu(
    store,
    createCommandRunner({
      set: (part) => void store.settings.set(part),
      openStore: () => void chooseStore(store),
      showAbout: () => void showAbout(store),
      zoom: (way) => {
        for (const { webContents } of windows.withRole('editor')) zoom(webContents, way);
      },
      emit,
    }),
  );
  show.onRunning(menu.setShowing);
  show.adopt(first.window);

  app.on('second-instance', () => focus(windows.withRole('editor')[0] ?? openWindow()));
  app.on('activate', () => focus(windows.withRole('editor')[0] ?? openWindow()));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    // A thread that still reads would keep SQLite from tidying up behind the last one to leave.
    const reading = [store.differences.cancel(), data.cancel()];
    const underWay = [placement.underWay(), reviews?.underWay() ?? null, ...reading];
    if (underWay.every((one) => one === null)) {
      store.close();
      return letGo();
    }
    event.preventDefault();
    void Promise.all(underWay).then(() => app.quit());
  });
  return show;
}

/** Where a page has no menu of its own. */
function offerTextMenu(window: BrowserWindow, locale: () => Locale): void {
  window.webContents.on('context-menu', (_, asked) => {
    const items = textMenu(asked, locale());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function showRecoveryMessage(window: BrowserWindow, message: string, locale: Locale): void {
  const title = translate(locale, 'app.name');
  const buttons = [translate(locale, 'dialog.ok')];
  const tell = () => void dialog.showMessageBox(window, { type: 'info', title, message, buttons });
  if (window.isVisible()) tell();
  else window.once('show', tell);
}

/** Asks for another store, which a stick or a colleague may have brought. */
async function chooseStore(store: Store): Promise<void> {
  const locale = store.settings.get().interfaceLocale;
  const { filePaths } = await dialog.showOpenDialog({
    title: translate(locale, 'access.choose'),
    filters: [
      { name: translate(locale, 'access.store-type'), extensions: ['sqlite'] },
      { name: translate(locale, 'access.all-files'), extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (file !== undefined) openInAnotherWindow(file);
}

async function showAbout(store: Store): Promise<void> {
  const locale = store.settings.get().interfaceLocale;
  await dialog.showMessageBox({
    type: 'info',
    title: translate(locale, 'command.about'),
    message: translate(locale, 'app.name'),
    detail: [
      translate(locale, 'about.version', { version: app.getVersion() }),
      translate(locale, 'export.snapshot', { id: store.snapshot().id }),
    ].join('\n'),
    buttons: [translate(locale, 'dialog.ok')],
  });
}
