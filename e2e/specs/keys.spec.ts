import { expect, test } from '../fixtures.ts';

test('keys turn the slides, whatever the input method makes of them', async ({ app, stored }) => {
  const { reader } = app;
  const { keyboard } = reader.page;
  const total = stored.slides('zh-CN').length;
  let at = 1;
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'KeyN']) {
    await keyboard.press(key);
    at += 1;
    await reader.expectAt(at);
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'KeyP', 'Shift+Space']) {
    await keyboard.press(key);
    at -= 1;
    await reader.expectAt(at);
  }
  await keyboard.press('End');
  await reader.expectAt(total);
  await keyboard.press('ArrowRight');
  await reader.expectAt(total);
  await keyboard.press('Home');
  await reader.expectAt(1);
  await keyboard.press('ArrowLeft');
  await reader.expectAt(1);
});

test('keys with modifiers are not the reader’s @chromium', async ({ app }) => {
  const { reader } = app;
  for (const key of ['Alt+ArrowRight', 'Control+ArrowDown', 'Shift+ArrowRight', 'Control+KeyN']) {
    await reader.page.keyboard.press(key);
  }
  await reader.page.keyboard.press('ArrowRight');
  await reader.expectAt(2);
});

test('Enter and Space on a focused button press it and turn no slide @chromium', async ({
  app,
}) => {
  const { reader } = app;
  await reader.button('command.next-slide').focus();
  await reader.page.keyboard.press('Enter');
  await reader.expectAt(2);
  await reader.button('command.notes').focus();
  await reader.page.keyboard.press('Space');
  await expect(reader.notes).toBeVisible();
  await reader.expectAt(2);
  await reader.page.keyboard.press('ArrowRight');
  await reader.expectAt(3);
});

test('behind a dialog the menu and the keys change nothing; once it is closed they do', async ({
  app,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  await reader.open(3);
  await harness.menu('file.briefing-properties');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveCount(1);
  const title = await dialog.getByRole('heading').first().textContent();
  for (const id of [
    'go.data',
    'go.briefings',
    'file.export-pdf',
    'view.next-slide',
    'view.ask',
    'help.keys',
  ] as const)
    await harness.menu(id);
  // As where nothing in it has the focus.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('KeyE');
  await expect(dialog).toHaveCount(1);
  await expect(dialog.getByRole('heading').first()).toHaveText(title ?? '');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await reader.expectView('briefing');
  await reader.expectAt(3);
  await harness.menu('go.data');
  await reader.expectView('data');
  await harness.menu('go.back');
  await reader.expectView('briefing');
});

test('the help lists the keys and takes them while it is open @chromium', async ({ app }) => {
  const { reader, harness } = app;
  await harness.menu('help.keys');
  const help = reader.page.getByRole('dialog', { name: '键盘操作' });
  await expect(help).toContainText('下一张');
  await reader.page.keyboard.press('ArrowRight');
  await reader.page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await reader.expectAt(1);
});

test('the help lists the keys of the view in front, and only those @chromium', async ({ app }) => {
  const { reader, harness } = app;
  const help = reader.page.getByRole('dialog', { name: '键盘操作' });
  const listed = [
    ['data', '选取，用来对比或做成幻灯片'],
    ['review', '核准这张幻灯片'],
    ['sources', '上一条、下一条摘录'],
    ['briefings', '在卡片之间移动'],
    ['briefing', '按住时标出全部数字的出处'],
  ] as const;
  for (const [view, own] of listed) {
    await app.go(view);
    await harness.menu('help.keys');
    await expect(help).toContainText(own);
    await expect(help).toContainText('Ctrl+K');
    for (const [other, others] of listed)
      if (other !== view) await expect(help).not.toContainText(others);
    await reader.page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await reader.expectView(view);
  }
});

test('a screen reader hears the slide’s number, title and figures @chromium', async ({
  app,
  stored,
}) => {
  const result = stored.slides('zh-CN')[1];
  if (!result?.ok) throw new Error('the second slide is broken');
  await app.reader.page.keyboard.press('ArrowRight');
  await app.reader.expectAt(2);
  for (const { name, printed } of result.slide.figures) {
    await expect(app.reader.announcement).toContainText(`${name} ${printed}`);
  }
  await expect(app.reader.announcement).toHaveAttribute('role', 'status');
});
