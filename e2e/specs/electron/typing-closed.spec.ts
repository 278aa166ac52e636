import { openStore } from '../../../main/store/file/open.ts';
import { expect, test } from '../../fixtures.ts';
import { startElectron } from '../../harness/electron.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { signAs } from '../../office.ts';
import { Reader } from '../../pages/reader.ts';
import { SlideEditor } from '../../pages/slide-editor.ts';

for (const way of ['the window is closed', 'the app is quit'] as const)
  test(`what was typed the moment before ${way} is in the store`, async ({ folder }) => {
    const harness = await startElectron(folder);
    const reader = new Reader(harness.page);
    await reader.slide.root.waitFor();
    await signAs(harness.page, '王芳');
    const editor = new SlideEditor(reader);
    await editor.open();
    await editor.text('title').click();
    await expect(editor.field).toBeFocused();
    await harness.page.keyboard.press('ControlOrMeta+KeyA');
    const ended = new Promise((resolve) => harness.app.process().once('exit', resolve));
    await harness.page.keyboard.insertText('最后一刻');
    await harness.app
      .evaluate(({ app, BrowserWindow }, closes) => {
        if (closes) for (const window of BrowserWindow.getAllWindows()) window.close();
        else app.quit();
      }, way === 'the window is closed')
      .catch(() => undefined);
    await ended;
    const store = openStore(harness.storeFile, { datasetFolder, onDamaged: 'refuse' });
    const title = store.decks.list()[0]?.slides[0]?.title.zh;
    store.close();
    expect(title).toBe('最后一刻');
  });
