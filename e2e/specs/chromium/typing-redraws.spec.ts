import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';
import { SlideEditor } from '../../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('what is typed and saved draws its own slide anew, and no other of the list', async ({
  app,
}) => {
  const { reader } = app;
  const editor = new SlideEditor(reader);
  const { page } = reader;
  await reader.open(3);
  await editor.open();
  await editor.text('title').click();
  await expect(editor.field).toBeFocused();
  await expect(reader.thumbnailOf(reader.options.nth(3))).toBeVisible();
  await page.evaluate(async () => {
    const changed = new Set<string>();
    Object.assign(window, { changed });
    const list = document.querySelector('nav [role="listbox"]');
    if (!list) throw new Error('no list');
    // Pictures that come into sight are drawn once: those are there before anything is typed.
    for (let drawn = ''; drawn !== list.innerHTML; ) {
      drawn = list.innerHTML;
      for (let idle = 0; idle < 3; idle += 1)
        await new Promise((resolve) => requestIdleCallback(resolve));
    }
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        // The footer names the state of the data, which is another one with each edit.
        if (element?.closest('footer')) continue;
        const slide = element?.closest('[data-slide-key]')?.getAttribute('data-slide-key');
        if (slide) changed.add(slide);
      }
    });
    observer.observe(list, { subtree: true, childList: true, characterData: true });
  });
  const key = await reader.thumbnailOf(reader.options.nth(2)).getAttribute('data-slide-key');
  await page.keyboard.press('ControlOrMeta+KeyA');
  for (const typed of ['全', '年', '工', '作', '回', '顾']) await page.keyboard.insertText(typed);
  await expect(editor.field).toHaveText('全年工作回顾');
  await expect(editor.text('title')).toHaveText('全年工作回顾');
  await page.keyboard.press('Escape');
  await expect(editor.field).toBeHidden();
  await expect(reader.options.nth(2)).toHaveAccessibleName('3 全年工作回顾');
  await expect(reader.thumbnailOf(reader.options.nth(2))).toContainText('全年工作回顾');
  await expect
    .poll(() => page.evaluate(() => [...(window as unknown as { changed: Set<string> }).changed]))
    .toEqual([key]);
});
