import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { SlideEditor } from '../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('what a slide has no room for, and what is typed, is listed and led to', async ({ app }) => {
  const { reader } = app;
  const { page } = reader;
  const editor = new SlideEditor(reader);
  const checks = page.getByTestId('checks');
  await reader.open('hi-tech-ladder');
  await editor.open();
  await page.getByRole('button', { name: editor.words('checks.title') }).click();
  await expect(checks.getByRole('heading', { level: 2 })).toHaveText(editor.words('checks.clean'));

  await editor.type('title', '很长的标题'.repeat(60));
  await expect(editor.text('title')).toHaveAttribute('data-clamped', /^\d+$/);
  await reader.open(3);
  await editor.type('title', '共有25家');
  await expect(checks.locator('[data-kind]')).toHaveCount(2);
  const typed = checks.locator('[data-kind="typed"] [data-way]');
  await expect(typed).toContainText('25家');
  await expect(checks.locator('[data-kind="cut"]')).toContainText(editor.words('checks.kind.cut'));

  await typed.focus();
  await page.keyboard.press('ArrowDown');
  const cut = checks.locator('[data-kind="cut"] [data-way="title"]');
  await expect(cut).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.field).toBeFocused();
  await expect(editor.field).toHaveText('很长的标题'.repeat(60));
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.insertText('标题');
  await page.keyboard.press('Escape');
  await expect(checks.locator('[data-kind]')).toHaveCount(1);
});

test('a text is replaced on all slides at once but where it was left out, and one undo takes it back @chromium', async ({
  app,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  const editor = new SlideEditor(reader);
  await reader.open(3);
  await editor.open();
  await editor.type('title', '一个很少见的词：蓝图，蓝图');
  await page.keyboard.press('ControlOrMeta+KeyF');
  const dialog = page.getByRole('dialog', { name: editor.words('find.title') });
  await dialog.getByLabel(editor.words('find.text'), { exact: true }).fill('蓝图');
  await dialog.getByLabel(editor.words('find.with'), { exact: true }).fill('图景');
  const hits = dialog.getByTestId('hit');
  await expect(hits).toHaveCount(2);
  await expect(hits.first()).toContainText('一个很少见的词：蓝图图景，蓝图');
  await hits.last().getByRole('checkbox').uncheck();
  await dialog.getByRole('button', { name: /^替换 1 处$/ }).click();
  await expect(dialog.getByTestId('dialog-note')).not.toBeEmpty();
  await expect(hits).toHaveCount(1);
  await dialog.getByRole('button', { name: editor.words('find.close') }).click();
  await expect(editor.text('title')).toHaveText('一个很少见的词：图景，蓝图');
  await harness.menu('edit.undo');
  await expect(editor.text('title')).toHaveText('一个很少见的词：蓝图，蓝图');
});

test('one indicator takes the place of another wherever the briefing refers to it @chromium', async ({
  app,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  const editor = new SlideEditor(reader);
  await reader.open(3);
  await editor.open();
  await page.keyboard.press('ControlOrMeta+KeyH');
  const dialog = page.getByRole('dialog', { name: editor.words('find.title') });
  await dialog.getByLabel(editor.words('find.mode.figure'), { exact: true }).check();
  await dialog
    .getByLabel(editor.words('find.from-figure'), { exact: true })
    .selectOption({ value: 'hi-tech-enterprises' });
  const hits = dialog.getByTestId('hit');
  await expect(hits).not.toHaveCount(0);
  const count = await hits.count();
  await dialog
    .getByLabel(editor.words('find.to-figure'), { exact: true })
    .selectOption({ value: 'jobs-new' });
  await dialog.getByRole('button', { name: `替换 ${count} 处` }).click();
  await expect(hits).toHaveCount(0);
  await dialog.getByRole('button', { name: editor.words('find.close') }).click();
  await harness.menu('edit.undo');
  await page.keyboard.press('ControlOrMeta+KeyF');
  await expect(hits).toHaveCount(count);
});
