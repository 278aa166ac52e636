import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { resolveElectronRuntime } from '../../scripts/electron-runtime/resolve.ts';
import { sandboxArguments } from '../../scripts/launch.ts';
import { type Harness, type Launch, misprint, root as ownRoot, storeFileIn } from './harness.ts';

interface LaunchOptions {
  /** An executable that holds the app already, in the place of Electron with the app's folder. */
  readonly packedApp?: string;
  /** Added to the environment: the display that its windows are to open on. */
  readonly env?: Readonly<Record<string, string>>;
  /** A program that the app loads before its own. */
  readonly require?: string;
  /** Given to Chromium. */
  readonly switches?: readonly string[];
  /** Another app's folder. */
  readonly root?: string;
  /** What the app is started with: a file that was double-clicked. */
  readonly arguments?: readonly string[];
}

export interface ElectronHarness extends Harness {
  readonly app: ElectronApplication;
}

type Evaluate = ElectronApplication['evaluate'];

/** An answer may be lost as often before its question fails. */
const mostLostAnswers = 5;

/**
 * The inspector holds what it waits for by a weak reference: on a busy machine the answer of the main
 * process may be collected before it is read, though what was asked was done. So the main process
 * keeps each answer under a number, does what has a number once, and is asked for it again.
 */
function keepAnswers(app: ElectronApplication): void {
  const plain: Evaluate = app.evaluate.bind(app);
  let asked = 0;
  const evaluate = async (what: unknown, given?: unknown): Promise<unknown> => {
    asked += 1;
    const question = { number: asked, source: String(what), given };
    for (let lost = 0; ; lost += 1)
      try {
        return await plain(answerOnce, question);
      } catch (error) {
        if (lost === mostLostAnswers || !String(error).includes('garbage collected')) throw error;
      }
  };
  app.evaluate = evaluate as Evaluate;
}

/** Runs in the main process. */
function answerOnce(
  electron: typeof Electron.CrossProcessExports,
  { number, source, given }: { number: number; source: string; given?: unknown },
): unknown {
  const kept = globalThis as unknown as { answers?: Map<number, Promise<unknown>> };
  kept.answers ??= new Map();
  const before = kept.answers.get(number);
  if (before) return before;
  // biome-ignore lint/security/noGlobalEval: Playwright itself sends a function as its text
  const what = globalThis.eval(`(${source})`);
  const answer = Promise.resolve().then(() => what(electron, given));
  kept.answers.set(number, answer);
  return answer;
}

/** The real app in a real window. */
export const launchElectron: Launch = (folder) => startElectron(folder);

export async function startElectron(
  folder: string,
  {
    packedApp,
    env,
    require: hook,
    switches = [],
    arguments: given = [],
    root = ownRoot,
  }: LaunchOptions = {},
): Promise<ElectronHarness> {
  const runtime = await resolveElectronRuntime();
  const app = await _electron.launch({
    executablePath: packedApp ?? runtime.executablePath,
    args: [
      ...(hook === undefined ? [] : ['-r', hook]),
      ...sandboxArguments(),
      ...switches,
      ...(packedApp ? [] : [root]),
      ...given,
    ],
    env: {
      ...processEnv(),
      ...(packedApp ? {} : runtime.env),
      HONGSHAN_USER_DATA: folder,
      ...env,
    },
  });
  keepAnswers(app);
  const page = await app.firstWindow();
  await app.evaluate(({ dialog, shell }) => {
    const test = {
      saveTo: null as string | null,
      open: null as string | null,
      revealed: [] as string[],
      opened: [] as string[],
    };
    Object.assign(globalThis, { test });
    dialog.showSaveDialog = async () =>
      test.saveTo === null
        ? { canceled: true, filePath: '' }
        : { canceled: false, filePath: test.saveTo };
    dialog.showOpenDialog = async (...asked: unknown[]) => {
      const { properties = [] } = asked.at(-1) as Electron.OpenDialogOptions;
      // A folder to export into is where something is saved, whatever was opened before.
      const chosen = properties.includes('openDirectory') ? test.saveTo : test.open;
      return chosen === null
        ? { canceled: true, filePaths: [] }
        : { canceled: false, filePaths: [chosen] };
    };
    shell.openPath = async (file) => {
      test.opened.push(file);
      return '';
    };
    shell.showItemInFolder = (file) => void test.revealed.push(file);
  });

  return {
    app,
    page,
    storeFile: storeFileIn(folder),
    async menu(id) {
      await app.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!item) throw new Error(`the menu has no ${id}`);
        item.click();
      }, id);
      // The page takes what it is asked in turn, this behind the command: a key pressed now is later
      // than both.
      await page
        .evaluate(() => {})
        .catch(() => {
          // The command closed the window.
        });
    },
    audience: () => audienceOf(app),
    answerSaveDialog: (file) =>
      app.evaluate((_, file) => {
        (globalThis as unknown as TestGlobals).test.saveTo = file;
      }, file),
    opened: () => app.evaluate(() => (globalThis as unknown as TestGlobals).test.opened),
    copiedImage: () =>
      app.evaluate(async ({ clipboard, nativeImage }) => {
        const old = clipboard as unknown as { readImage?(): Electron.NativeImage };
        const [item] = old.readImage ? [] : await clipboard.read();
        const image = old.readImage
          ? old.readImage()
          : nativeImage.createFromBuffer(
              Buffer.from(
                new Uint8Array((await (await item?.getType('image/png'))?.arrayBuffer()) ?? []),
              ),
            );
        return image.isEmpty() ? null : image.getSize();
      }),
    answerOpenDialog: (file) =>
      app.evaluate((_, file) => {
        (globalThis as unknown as TestGlobals).test.open = file;
      }, file),
    revealed: () => app.evaluate(() => (globalThis as unknown as TestGlobals).test.revealed),
    breakNextExport: () =>
      app.evaluate(({ app }) => {
        app.once('browser-window-created', (_, window) => {
          window.webContents.once('dom-ready', () => window.destroy());
        });
      }),
    misprintNextExport: (figure, what) =>
      app.evaluate(
        ({ app }, change) => {
          app.once('browser-window-created', (_, { webContents }) => {
            const print = webContents.printToPDF.bind(webContents);
            webContents.printToPDF = async (options) => {
              await webContents.executeJavaScript(change);
              return print(options);
            };
          });
        },
        `(${misprint})(${JSON.stringify(figure)}, ${JSON.stringify(what)})`,
      ),
    close: () => app.close(),
  };
}

/** The audience's window on stage, as soon as there is one: another waits hidden in reserve. */
async function audienceOf(app: ElectronApplication): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      found = undefined;
      for (const page of app.windows())
        if (!page.isClosed() && page.url().includes('view=audience') && (await isSeen(app, page)))
          found = page;
      return found;
    })
    .toBeDefined();
  return found as unknown as Page;
}

/** False too for a window that went meanwhile. */
async function isSeen(app: ElectronApplication, page: Page): Promise<boolean> {
  try {
    const window = await app.browserWindow(page);
    return await window.evaluate(
      (shown) => !shown.isDestroyed() && shown.isVisible() && !shown.webContents.isCrashed(),
    );
  } catch {
    return false;
  }
}

interface TestGlobals {
  readonly test: {
    saveTo: string | null;
    open: string | null;
    readonly revealed: readonly string[];
    readonly opened: readonly string[];
  };
}

function processEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
