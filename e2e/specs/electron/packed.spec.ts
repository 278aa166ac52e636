import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { plainText } from '../../../shared/deck/bound-slide.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { startElectron } from '../../harness/electron.ts';
import { root } from '../../harness/harness.ts';
import { ExportPanel } from '../../pages/export-panel.ts';
import { Reader } from '../../pages/reader.ts';

const unpacked = path.join(root, 'dist', 'linux-unpacked');
const packedApp = path.join(unpacked, 'hongshan-briefing');

/** Packs the app, unless that was done since it was last built. */
async function packIfNeeded(): Promise<void> {
  const [packed, built] = await Promise.all([
    changedAt(path.join(unpacked, 'resources', 'app.asar')),
    changedAt(path.join(root, 'out', 'main', 'index.cjs')),
  ]);
  if (packed > built) return;
  const packing = spawn(process.execPath, [path.join(root, 'scripts', 'pack.ts')], {
    stdio: 'ignore',
  });
  const [code] = await once(packing, 'exit');
  if (code !== 0) throw new Error(`npm run pack ended with ${code}`);
}

async function changedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}

test('the packed app starts, shows the deck, and exports it', async ({ folder, stored }) => {
  await packIfNeeded();
  // What the environment names must not be loaded: this is no addon, and it would not start.
  const foreign = path.join(folder, 'foreign.node');
  await writeFile(foreign, 'not an addon');
  const app = await startElectron(folder, {
    packedApp,
    env: { HONGSHAN_SQLITE_BINDING: foreign },
  });
  try {
    const reader = new Reader(app.page);
    const [cover] = stored.slides('zh-CN');
    if (!cover?.ok) throw new Error('the cover is broken');
    await expect(reader.slide.title).toHaveText(plainText(cover.slide.title));
    await reader.page.keyboard.press('ArrowRight');
    await reader.expectAt(2);
    await expect(reader.options).toHaveCount(stored.slides('zh-CN').length);

    // The thread that reads the file again stands in the archive, where not everything can.
    await app.answerSaveDialog(path.join(folder, 'deck.pdf'));
    await app.menu('file.export-pdf');
    const exports = new ExportPanel(app.page);
    await exports.confirm();
    const slides = stored.slides('zh-CN');
    const figures = slides.flatMap((result) => (result.ok ? result.slide.figures : [])).length;
    await expect(exports.done).toContainText(
      translate('zh-CN', 'export.proved', { figures, pages: slides.length }),
      { timeout: 120_000 },
    );
  } finally {
    await app.close();
  }
});

test('the packed program is shut to all that a release is shut to, but the test runner', async () => {
  await packIfNeeded();
  const { DISABLE: off, ENABLE: on } = FuseState;
  expect(await getCurrentFuseWire(packedApp)).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
  expect(await readFile(path.join(root, 'electron-builder.yml'), 'utf8')).toContain(
    '\n  enableNodeCliInspectArguments: false\n',
  );
});
