import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { resolveElectronRuntime } from '../../scripts/electron-runtime/resolve.ts';
import { sandboxArguments } from '../../scripts/launch.ts';
import { type Harness, type Launch, misprint, root } from './harness.ts';

interface LaunchOptions {
  /** An executable that holds the app already, in the place of Electron with the app's folder. */
  readonly packedApp?: string;
  /** Added to the environment: the display that its windows are to open on. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ElectronHarness extends Harness {
  readonly app: ElectronApplication;
}

/** The real app in a real window. */
export const launchElectron: Launch = (folder) => startElectron(folder);

export async function startElectron(
  folder: string,
  { packedApp, env }: LaunchOptions = {},
): Promise<ElectronHarness> {
  const runtime = await resolveElectronRuntime();
  const app = await _electron.launch({
    executablePath: packedApp ?? runtime.executablePath,
    args: [...sandboxArguments(), ...(packedApp ? [] : [root])],
    env: {
      ...processEnv(),
      ...(packedApp ? {} : runtime.env),
      HONGSHAN_USER_DATA: folder,
      ...env,
    },
  });
  const page = await app.firstWindow();
  await app.evaluate(({ dialog, shell }) => {
    const test = {
      saveTo: null as string | null,
      open: null as string | null,
      revealed: [] as string[],
    };
    Object.assign(globalThis, { test });
    dialog.showSaveDialog = async () =>
      test.saveTo === null
        ? { canceled: true, filePath: '' }
        : { canceled: false, filePath: test.saveTo };
    dialog.showOpenDialog = async () =>
      test.open === null
        ? { canceled: true, filePaths: [] }
        : { canceled: false, filePaths: [test.open] };
    shell.showItemInFolder = (file) => void test.revealed.push(file);
  });

  return {
    app,
    page,
    storeFile: path.join(folder, 'hongshan.sqlite'),
    menu: (id) =>
      app.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!item) throw new Error(`the menu has no ${id}`);
        item.click();
      }, id),
    audience: () => windowOf(app, 'audience'),
    answerSaveDialog: (file) =>
      app.evaluate((_, file) => {
        (globalThis as unknown as TestGlobals).test.saveTo = file;
      }, file),
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
    misprintNextExport: (figure) =>
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
        `(${misprint})(${JSON.stringify(figure)})`,
      ),
    close: () => app.close(),
  };
}

/** The app's window that shows a view, as soon as there is one. */
async function windowOf(app: ElectronApplication, view: string): Promise<Page> {
  const shows = (page: Page) => !page.isClosed() && page.url().includes(`view=${view}`);
  for (;;) {
    const page = app.windows().findLast(shows);
    if (page) return page;
    await app
      .waitForEvent('window', { timeout: 10_000 })
      .then((opened) => opened.waitForURL(/view=/));
  }
}

interface TestGlobals {
  readonly test: {
    saveTo: string | null;
    open: string | null;
    readonly revealed: readonly string[];
  };
}

function processEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
