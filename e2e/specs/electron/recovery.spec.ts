import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backupFolder } from '../../../main/store/file/backup-folder.ts';
import { keepBackup } from '../../../main/store/file/backups.ts';
import { createConnect } from '../../../main/store/file/connect.ts';
import { openStore } from '../../../main/store/file/open.ts';
import { describeFailure, type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import { startElectron } from '../../harness/electron.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { Reader } from '../../pages/reader.ts';

const langs = { 'zh-CN': 'zh_CN.UTF-8', en: 'en_US.UTF-8' } as const;

/** The app's own store in its person's language and the night look, with a copy kept. */
async function makeOwnStore(folder: string, locale: Locale): Promise<string> {
  const file = storeFileIn(folder);
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  store.settings.set({ interfaceLocale: locale, slideLook: 'night' });
  store.close();
  await keepBackup(file, createConnect(undefined));
  return file;
}

interface Box {
  readonly message: string;
  readonly detail?: string;
  readonly buttons: readonly string[];
}

/** Answers the system's boxes with their button of this number, and writes down what they said. */
async function answerBoxes(folder: string, button: number) {
  const hook = path.join(folder, 'boxes.cjs');
  const log = path.join(folder, 'boxes.log');
  await writeFile(
    hook,
    `const { dialog } = require('electron');
    dialog.showMessageBox = async (...given) => {
      require('node:fs').appendFileSync(${JSON.stringify(log)}, JSON.stringify(given.at(-1)) + '\\n');
      return { response: ${button} };
    };`,
  );
  const boxes = async (): Promise<Box[]> =>
    (await readFile(log, 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  return { hook, boxes };
}

const losses: readonly [MessageKey, Locale, (file: string) => Promise<unknown>][] = [
  ['recovery.store.damaged', 'zh-CN', (file) => truncate(file, 20_000)],
  ['recovery.store.empty', 'en', (file) => truncate(file, 0)],
  ['recovery.store.not-a-database', 'zh-CN', (file) => writeFile(file, Buffer.alloc(65_536))],
  ['recovery.store.missing', 'en', (file) => rm(file)],
];

for (const [message, locale, lose] of losses) {
  test(`${message}: the app asks in its person’s language, and brings the copy back`, async ({
    folder,
  }) => {
    const file = await makeOwnStore(folder, locale);
    await lose(file);
    const { hook, boxes } = await answerBoxes(folder, 0);
    const app = await startElectron(folder, { require: hook });
    try {
      const reader = new Reader(app.page);
      await reader.slide.waitForLook('night');
      await expect.poll(async () => (await boxes()).length).toBe(2);
      const [asked, told] = await boxes();
      expect(asked?.message).toBe(translate(locale, message));
      expect(asked?.detail).toContain(file);
      expect(asked?.buttons).toHaveLength(3);
      expect(asked?.buttons.slice(1)).toEqual([
        translate(locale, 'recovery.begin-anew'),
        translate(locale, 'recovery.quit'),
      ]);
      const aside = (await readdir(folder)).find((name) => name.includes('.damaged-'));
      if (message === 'recovery.store.missing') expect(aside).toBeUndefined();
      else expect(told?.message).toContain(path.join(folder, aside ?? 'nothing set aside'));
    } finally {
      await app.close();
    }
  });
}

test('a person who only wants to quit finds everything as it was', async ({ folder }) => {
  const file = await makeOwnStore(folder, 'zh-CN');
  await truncate(file, 20_000);
  const before = await readFile(file);
  const { hook, boxes } = await answerBoxes(folder, 2);
  expect(await runBriefing([], { folder, require: hook })).toMatchObject({ code: 0 });
  expect((await boxes()).map(({ message }) => message)).toEqual([
    translate('zh-CN', 'recovery.store.damaged'),
  ]);
  expect(before.equals(await readFile(file))).toBe(true);
});

test('the app keeps a copy of its store when it has come up', async ({ app }) => {
  const folder = backupFolder(app.harness.storeFile);
  await expect.poll(async () => (await readdir(folder).catch(() => [])).length).toBeGreaterThan(0);
});

test('a verb leaves a lost store alone, and says where its copies are', async ({ folder }) => {
  const file = await makeOwnStore(folder, 'en');
  for (const [code, lose] of [
    ['store.empty', () => truncate(file, 0)],
    ['store.missing', () => rm(file)],
  ] as const) {
    await lose();
    for (const locale of locales) {
      const finished = await runBriefing(['data'], { folder, lang: langs[locale] });
      expect(finished).toMatchObject({ code: 1, stdout: '' });
      expect(finished.stderr).toBe(
        [
          describeFailure(locale, { code, params: { path: file } }),
          translate(locale, 'cli.backups-there', { folder: backupFolder(file) }),
        ].join('\n'),
      );
    }
  }
  expect(await readdir(folder)).not.toContain('hongshan.sqlite');
});
