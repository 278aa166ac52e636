import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { plainText } from '../../../shared/domain/bound-slide.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { startElectron } from '../../harness/electron.ts';
import { root } from '../../harness/harness.ts';
import { ExportPanel } from '../../pages/export-panel.ts';
import { Reader } from '../../pages/reader.ts';

const unpacked = path.join(root, 'dist', 'linux-unpacked');

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
  test.setTimeout(180_000);
  await packIfNeeded();
  const app = await startElectron(folder, { packedApp: path.join(unpacked, 'hongshan-briefing') });
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
      { timeout: 60_000 },
    );
  } finally {
    await app.close();
  }
});
