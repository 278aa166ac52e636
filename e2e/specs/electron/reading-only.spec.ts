import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../../../main/store/file/open.ts';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { expect, test } from '../../fixtures.ts';
import { startElectron } from '../../harness/electron.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { Reader } from '../../pages/reader.ts';

/** A folder with a store in its person's language, as a colleague left it. */
async function sharedFolder(folder: string, locale: Locale): Promise<string> {
  const shared = path.join(folder, 'shared');
  await mkdir(shared);
  const store = openStore(storeFileIn(shared), { datasetFolder, onDamaged: 'refuse' });
  store.settings.set({ interfaceLocale: locale, firstSteps: 'done' });
  store.close();
  return shared;
}

/** A person's own home, where the app keeps what is no store. */
async function homeOf(folder: string, person: string): Promise<Readonly<Record<string, string>>> {
  const config = path.join(folder, person);
  await mkdir(path.join(config, 'Hongshan Briefing'), { recursive: true });
  return { XDG_CONFIG_HOME: config };
}

const filesIn = async (folder: string) =>
  Promise.all(
    (await readdir(folder))
      .sort()
      .map(async (name) => [name, (await stat(path.join(folder, name))).mtimeMs]),
  );

for (const locale of ['zh-CN', 'en'] as const) {
  test(`a store in a locked folder is read and presented, and the window says why editing rests (${locale})`, async ({
    folder,
  }) => {
    const shared = await sharedFolder(folder, locale);
    await chmod(shared, 0o555);
    const before = await filesIn(shared);
    const harness = await startElectron(shared, { env: await homeOf(folder, 'wang') });
    try {
      const reader = new Reader(harness.page);
      await reader.slide.waitForFonts();
      const notice = harness.page.getByTestId('reading-only');
      await expect(notice).toContainText(translate(locale, 'access.folder'));
      await expect(notice).toContainText(translate(locale, 'access.advice.folder'));
      const edit = harness.page.getByRole('button', { name: translate(locale, 'menu.edit') });
      await expect(edit.first()).toBeDisabled();
      await harness.page.keyboard.press('ArrowRight');
      await reader.expectAt(2);
      await harness.menu('go.data');
      const button = (key: MessageKey) =>
        harness.page.getByRole('button', { name: translate(locale, key), exact: true });
      await expect(button('grid.open')).toBeDisabled();
      await button('data.new').click();
      const form = harness.page.getByTestId('edit-dialog');
      await expect(form.getByRole('note')).toContainText(translate(locale, 'access.folder'));
      await expect(form.getByRole('textbox').first()).toBeDisabled();
      await expect(button('edit.save')).toBeDisabled();
      await harness.page.keyboard.press('Escape');
      // A file that is dropped is not passed over in silence.
      await harness.page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['指标,单位,2023年\n甲数,个,1\n'], '甲.csv'));
        const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(drop);
      });
      const reason = translate(locale, 'access.folder');
      await expect(
        harness.page.getByText(translate(locale, 'error.store.editing-rests', { reason })),
      ).toBeVisible();
      await harness.menu('go.briefing');
      await reader.slide.waitForFonts();
      await harness.menu('show.start');
      await (await harness.audience()).locator('[data-slide-key]').first().waitFor();
    } finally {
      await harness.close();
      await chmod(shared, 0o755);
    }
    expect(await filesIn(shared)).toEqual(before);
  });
}

test('of two people’s windows on one store of a network share the second is told who has it', async ({
  folder,
}) => {
  const shared = await sharedFolder(folder, 'zh-CN');
  // The system of this test says of the folder what Linux says of an SMB share.
  const hook = path.join(folder, 'share.cjs');
  await writeFile(
    hook,
    `const fs = require('node:fs');
    const { statfsSync } = fs;
    fs.statfsSync = (path, ...more) => {
      const found = statfsSync(path, ...more);
      return String(path).startsWith(${JSON.stringify(shared)}) ? { ...found, type: 0xfe534d42 } : found;
    };`,
  );
  const open = async (person: string) =>
    startElectron(shared, { require: hook, env: await homeOf(folder, person) });
  const first = await open('wang');
  try {
    await new Reader(first.page).slide.waitForFonts();
    await first.page.evaluate(() =>
      window.api.profile.change({ person: '王芳', deviceName: '科室-3' }),
    );
    expect(await readdir(shared)).not.toContain('hongshan.sqlite-wal');
    await first.close();
    const again = await open('wang');
    try {
      await new Reader(again.page).slide.waitForFonts();
      const second = await open('li');
      try {
        const reader = new Reader(second.page);
        await reader.slide.waitForFonts();
        await expect(second.page.getByTestId('reading-only')).toContainText(
          translate('zh-CN', 'access.in-use', { person: '王芳', computer: '科室-3' }),
        );
      } finally {
        await second.close();
      }
      await expect(again.page.getByTestId('reading-only')).toHaveCount(0);
    } finally {
      await again.close();
    }
  } finally {
    await first.close().catch(() => {});
  }
  expect((await readdir(shared)).sort()).toEqual(['copies', 'hongshan.sqlite']);
});
