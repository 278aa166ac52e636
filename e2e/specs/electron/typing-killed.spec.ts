import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../../main/store/file/open.ts';
import { expect, test } from '../../fixtures.ts';
import { startElectron } from '../../harness/electron.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { signAs } from '../../office.ts';
import { Reader } from '../../pages/reader.ts';
import { SlideEditor } from '../../pages/slide-editor.ts';

/** How many apps are killed; `npm run hardening` asks for more. */
const kills = Number(process.env['HONGSHAN_APP_KILLS'] ?? 3);
const words = '坚持稳中求进推动高质量发展取得新成效'.repeat(4);

test('an app that is killed while somebody types has all that it said was saved', async ({
  folder,
}) => {
  test.setTimeout(60_000 + kills * 30_000);
  for (let round = 0; round < kills; round += 1) {
    const harness = await startElectron(folder);
    const reader = new Reader(harness.page);
    await reader.slide.root.waitFor();
    if (round === 0) await signAs(harness.page, '王芳');
    await harness.page.evaluate(() => {
      window.api.records.undoChanged(({ undo }) => {
        if (undo?.edit.entity === 'slide') console.log(`saved:${undo.edit.after?.title.zh}`);
      });
    });
    const saved: string[] = [];
    harness.page.on('console', (line) => {
      if (line.text().startsWith('saved:')) saved.push(line.text().slice('saved:'.length));
    });

    const editor = new SlideEditor(reader);
    await editor.open();
    await editor.text('title').click();
    await expect(editor.field).toBeFocused();
    await harness.page.keyboard.press('ControlOrMeta+KeyA');
    const begin = `第${round}次`;
    await harness.page.keyboard.insertText(begin);
    // Somewhere in the midst of a text, another place each time; until something was saved at all.
    const typed = begin + words.slice(0, 12 + ((round * 7) % 20));
    for (const letter of typed.slice(begin.length)) {
      await harness.page.keyboard.insertText(letter);
      await setTimeout(15 + ((round * 11) % 40));
    }
    await expect.poll(() => saved.length).toBeGreaterThan(0);
    const acknowledged = saved.at(-1) ?? '';
    harness.app.process().kill('SIGKILL');
    await harness.app.close().catch(() => undefined);

    const store = openStore(harness.storeFile, { datasetFolder, onDamaged: 'refuse' });
    const title = store.decks.list()[0]?.slides[0]?.title.zh ?? '';
    const { undo } = store.edits.undoState();
    store.close();
    expect(typed.startsWith(title), `${title} is no beginning of ${typed}`).toBe(true);
    expect(title.startsWith(acknowledged), `${acknowledged} was saved, not ${title}`).toBe(true);
    expect(undo?.edit.after).toMatchObject({ title: { zh: title } });
  }
});
