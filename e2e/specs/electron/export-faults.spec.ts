import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { openStore } from '../../../main/store/file/open.ts';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import { describeFailure, translate } from '../../../shared/i18n/messages.ts';
import { ExportProof } from '../../../shared/model/export.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { exportFormats } from '../../export-formats.ts';
import { type App, expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import type { ElectronHarness } from '../../harness/electron.ts';
import { datasetFolder, misprint, storeFileIn } from '../../harness/harness.ts';

const electronOf = (app: App): ElectronApplication => (app.harness as ElectronHarness).app;

const earlier = 'an earlier export';

/** What may befall an export window once its page is there. */
const faults = {
  'reason.window-crashed': (contents: Electron.WebContents) => contents.forcefullyCrashRenderer(),
  'reason.window-closed': (contents: Electron.WebContents) => contents.close(),
  // Stopped, it is as silent as one that hangs, and takes nobody's processor meanwhile.
  'reason.no-answer': (contents: Electron.WebContents) => {
    process.kill(contents.getOSProcessId(), 'SIGSTOP');
  },
} as const;

/** What the system may say while a file is written; undone by `undo`. Both run in the main process. */
const refusals = {
  'file.disk-full': () => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const { open } = fs;
    fs.open = async (...asked) => {
      const handle = await open(...asked);
      if (asked[1] !== 'wx') return handle;
      handle.writeFile = async (content) => {
        const bytes = content as Uint8Array;
        await handle.write(bytes.subarray(0, bytes.length >> 1));
        throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
      };
      return handle;
    };
    Object.assign(globalThis, { undo: () => Object.assign(fs, { open }) });
  },
  'file.in-use': () => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const { rename } = fs;
    fs.rename = async () => {
      throw Object.assign(new Error('held'), { code: 'EBUSY' });
    };
    Object.assign(globalThis, { undo: () => Object.assign(fs, { rename }) });
  },
} as const;

for (const { file: name, begins, phases, choose } of exportFormats) {
  /** Where an export of a few slides goes, over a file of before, once the dialog is filled in. */
  async function prepare(app: App, folder: string): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, earlier);
    await app.harness.answerSaveDialog(file);
    await app.harness.menu('file.export-pdf');
    await choose(app.exports);
    await app.exports.chooseSlides('1-3');
    return file;
  }

  async function expectEarlier(app: App, folder: string): Promise<void> {
    expect(await readdir(folder)).toEqual([name]);
    expect(await readFile(path.join(folder, name), 'utf8')).toBe(earlier);
    expect(await openWindows(app)).toBe(1);
  }

  async function expectWritten(app: App, file: string): Promise<void> {
    await expect(app.exports.button('export.reveal')).toBeVisible({ timeout: 120_000 });
    expect((await readFile(file)).subarray(0, begins.length).toString()).toBe(begins);
    expect(await openWindows(app)).toBe(1);
  }

  for (const [reason, fault] of Object.entries(faults)) {
    test(`an export window with ${reason} is told, and the next export of ${name} works`, async ({
      app,
      folder,
    }) => {
      const file = await prepare(app, folder);
      await electronOf(app).evaluate(({ app }, act) => {
        app.once('browser-window-created', (_, { webContents }) => {
          webContents.once('dom-ready', () => new Function('contents', act)(webContents));
        });
      }, `(${fault})(contents)`);
      await app.exports.confirm();
      await expect(app.exports.failure).toContainText(
        describeFailure('zh-CN', { code: 'export.render-failed', params: { reason } }),
        { timeout: 90_000 },
      );
      await expectEarlier(app, folder);
      await app.exports.button('export-dialog.retry').click();
      await expectWritten(app, file);
    });
  }

  for (const [code, refuse] of Object.entries(refusals)) {
    test(`${name} that can’t be written, ${code}, is told, and nothing is left of it`, async ({
      app,
      folder,
    }) => {
      const file = await prepare(app, folder);
      const { dir, name: bare, ext } = path.parse(file);
      const other = path.join(dir, `${bare} (2)${ext}`);
      await electronOf(app).evaluate((_, act) => new Function(act)(), `(${refuse})()`);
      try {
        await app.exports.confirm();
        const failure = { code: code as keyof typeof refusals, params: { path: file, other } };
        await expect(app.exports.failure).toContainText(describeFailure('zh-CN', failure), {
          timeout: 90_000,
        });
      } finally {
        await electronOf(app).evaluate(() =>
          (globalThis as unknown as { undo: () => unknown }).undo(),
        );
      }
      await expectEarlier(app, folder);
      await app.exports.button('export-dialog.retry').click();
      await expectWritten(app, file);
    });
  }

  test(`${name} that may not be changed is told before anything is drawn`, async ({
    app,
    folder,
  }) => {
    const file = await prepare(app, folder);
    await chmod(file, 0o444);
    await app.exports.confirm();
    await expect(app.exports.failure).toContainText(
      describeFailure('zh-CN', { code: 'file.not-writable', params: { path: file } }),
    );
    await expectEarlier(app, folder);
  });

  test(`cancelled in any phase, an export leaves ${name} as it was, or whole`, async ({
    app,
    folder,
  }) => {
    const { page } = app.reader;
    for (const phase of phases) {
      const file = await prepare(app, folder);
      await page.evaluate((at) => {
        const stop = window.api.exports.progress((progress) => {
          if (progress.phase !== at) return;
          stop();
          void window.api.exports.cancel();
        });
      }, phase);
      await app.exports.confirm();
      await expect(app.exports.done, phase).toBeVisible({ timeout: 90_000 });
      const said = (await app.exports.done.textContent()) ?? '';
      // What is proved and about to be written may be there before the word reaches it.
      if (said.includes(translate('zh-CN', 'export.cancelled'))) await expectEarlier(app, folder);
      else {
        expect(phase).toBe('proving');
        await expectWritten(app, file);
        await app.exports.button('export-dialog.finish').click();
      }
    }
  });
}

/** How many exports are cancelled or broken one after another; `npm run hardening` asks for more. */
const exportsInRow = Number(process.env['HONGSHAN_APP_EXPORTS'] ?? 30);

test('many exports, cancelled and broken ones, leave no window and no file', async ({
  app,
  folder,
}) => {
  const file = path.join(folder, 'deck.pdf');
  await app.harness.answerSaveDialog(file);
  // Every third window is closed as soon as it is there; the others' exports are cancelled then.
  const beforeLast = exportsInRow - 3;
  await electronOf(app).evaluate(({ app }, beforeLast) => {
    let opened = 0;
    const disturb = (_: Electron.Event, window: Electron.BrowserWindow) => {
      opened += 1;
      if (opened <= beforeLast && opened % 3 === 0) setImmediate(() => window.destroy());
    };
    app.on('browser-window-created', disturb);
    Object.assign(globalThis, { disturb });
  }, beforeLast);
  const request = slidesRequest({
    deck: DeckKey.parse('annual-2023'),
    locale: 'en',
    look: 'night',
    slides: [1],
  });
  const ends = await app.reader.page.evaluate(
    async ({ asked, rounds, beforeLast }) => {
      const codes: string[] = [];
      const stop = window.api.exports.progress(({ phase }) => {
        // The last ones get as far as printing, which Electron never ends when its window goes.
        if (phase === (codes.length < beforeLast ? 'drawing' : 'printing'))
          setTimeout(() => void window.api.exports.cancel(), 20);
      });
      for (let round = 0; round < rounds; round += 1) {
        const outcome = await window.api.exports.start(asked);
        codes.push(outcome.ok ? 'ok' : outcome.error.code);
      }
      stop();
      return codes;
    },
    { asked: request, rounds: exportsInRow, beforeLast },
  );
  const times = (code: string) => ends.filter((end) => end === code).length;
  expect(times('export.cancelled')).toBeGreaterThan(exportsInRow / 2);
  expect(times('export.render-failed')).toBeGreaterThan(exportsInRow / 5);
  // On a busy machine one may be done before it is told that it is cancelled: then it has its file.
  const done = times('ok');
  expect(times('export.cancelled') + times('export.render-failed') + done).toBe(exportsInRow);
  expect(await openWindows(app)).toBe(1);
  expect(await readdir(folder)).toEqual(done > 0 ? ['deck.pdf'] : []);
  await rm(file, { force: true });

  await electronOf(app).evaluate(({ app }) => {
    const { disturb } = globalThis as unknown as { disturb: () => void };
    app.removeListener('browser-window-created', disturb);
  });
  const outcome = await app.reader.page.evaluate(
    (asked) => window.api.exports.start(asked),
    request,
  );
  expect(outcome).toMatchObject({ ok: true, value: { pages: 1, proof: { ok: true } } });
  expect(await openWindows(app)).toBe(1);
  expect(await readdir(folder)).toEqual(['deck.pdf']);
});

function openWindows(app: App): Promise<number> {
  return electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

test('the command line writes down what was checked', async ({ folder }) => {
  const { code, stdout } = await runBriefing(
    ['export', '--out', 'deck.pdf', '--proof', 'proof.json', '--slides', '2-4'],
    { folder },
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${path.join(folder, 'deck.pdf')}\n` });
  const proof = ExportProof.parse(
    JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8')),
  );
  // Of its own store: the one that other specs edit and tidy has the same content, changed later.
  const store = openStore(storeFileIn(folder), { datasetFolder, onDamaged: 'refuse' });
  const { id, changedAt } = store.snapshot();
  store.close();
  expect(proof).toMatchObject({
    ok: true,
    snapshot: id,
    checkedAt: changedAt,
    pages: 3,
    failures: [],
  });
});

test('a PDF that did not pass ends with 1, is kept aside, and what is wrong is written down', async ({
  folder,
}) => {
  const file = path.join(folder, 'deck.pdf');
  await writeFile(file, 'earlier');
  const hook = path.join(folder, 'hook.cjs');
  await writeFile(
    hook,
    `require('electron').app.on('browser-window-created', (_, { webContents }) => {
      const print = webContents.printToPDF.bind(webContents);
      webContents.printToPDF = async (options) => {
        await webContents.executeJavaScript(${JSON.stringify(`(${misprint})('hi-tech-enterprises', 'digit changed')`)});
        return print(options);
      };
    });`,
  );
  const { code, stdout, stderr } = await runBriefing(
    ['export', '--out', 'deck.pdf', '--proof', 'proof.json', '--locale', 'en'],
    { folder, lang: 'en_US.UTF-8', require: hook },
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/page \d+ lacks the figure “over 1,300”/);
  expect(stderr).toContain(`${file}.unproved.pdf`);
  expect(await readFile(file, 'utf8')).toBe('earlier');
  const proof = ExportProof.parse(
    JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8')),
  );
  expect(proof.ok).toBe(false);
  expect(proof.failures[0]).toMatchObject({
    code: 'figure-missing',
    figure: 'hi-tech-enterprises',
    expected: 'over 1,300',
  });
});

test('the proof can’t go where the PDF goes', async ({ folder }) => {
  const { code, stderr } = await runBriefing(
    ['export', '--out', 'deck.pdf', '--proof', './deck.pdf'],
    { folder, lang: 'en_US.UTF-8' },
  );
  expect(code).toBe(2);
  expect(stderr).toContain(
    describeFailure('en', {
      code: 'usage.files-same',
      params: { first: '--out', second: '--proof' },
    }),
  );
});
