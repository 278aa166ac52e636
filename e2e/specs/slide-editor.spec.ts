import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { SlideEditor } from '../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('a title is typed on the slide, is in the store at once, and one undo takes all of it back', async ({
  app,
}) => {
  const { reader, harness } = app;
  const editor = new SlideEditor(reader);
  await reader.open(3);
  const before = await reader.slide.root.getByRole('heading', { level: 1 }).innerText();
  await editor.open();
  await editor.type('title', '全年工作成绩单');
  await expect(editor.text('title')).toHaveText('全年工作成绩单');
  await editor.close();
  await expect(reader.stage.getByRole('heading', { level: 1 })).toHaveText('全年工作成绩单');
  await expect(reader.options.nth(2)).toHaveAccessibleName('3 全年工作成绩单');
  await harness.menu('edit.undo');
  await expect(reader.stage.getByRole('heading', { level: 1 })).toHaveText(before);
});
