import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { Console, ShowWindow } from '../pages/show.ts';
import { SlideEditor } from '../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('a title is typed on the slide, is in the store at once, and one undo takes all of it back', async ({
  app,
}) => {
  const { reader, harness } = app;
  const editor = new SlideEditor(reader);
  await reader.open(3);
  const before = await reader.slide.root.getByRole('heading', { level: 1 }).textContent();
  await editor.open();
  await editor.type('title', '全年工作成绩单');
  await expect(editor.text('title')).toHaveText('全年工作成绩单');
  await editor.close();
  await expect(reader.stage.getByRole('heading', { level: 1 })).toHaveText('全年工作成绩单');
  await expect(reader.options.nth(2)).toHaveAccessibleName('3 全年工作成绩单');
  await harness.menu('edit.undo');
  await expect(reader.stage.getByRole('heading', { level: 1 })).toHaveText(before ?? '');
});

test('the slide stands while the editor is loaded and drawn for the first time @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const { page } = reader;
  const editor = new SlideEditor(reader);
  await page.reload();
  await reader.slide.waitForFonts();
  await page.evaluate(() => {
    const seen = { withoutSlide: 0, ended: false };
    Object.assign(window, { seen });
    const look = () => {
      if (!document.querySelector('[data-stage] [data-slide-key]')) seen.withoutSlide += 1;
      if (!seen.ended) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await editor.open();
  const withoutSlide = await page.evaluate(() => {
    const { seen } = window as unknown as {
      readonly seen: { readonly withoutSlide: number; ended: boolean };
    };
    seen.ended = true;
    return seen.withoutSlide;
  });
  expect(withoutSlide, 'frames without a slide').toBe(0);
});

test('what can’t stand is said and kept, on another slide and once the editor is left, until it can @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const editor = new SlideEditor(reader);
  await reader.open(3);
  await editor.open();
  await editor.type('title', '');
  await expect(reader.page.getByTestId('unsaved')).toBeVisible();
  await reader.page.keyboard.press('ArrowRight');
  await expect(reader.page.getByTestId('unsaved-elsewhere')).toContainText('3');
  await reader.page.getByRole('button', { name: editor.words('slide-editor.go-there') }).click();
  await expect(reader.page.getByTestId('unsaved')).toBeVisible();
  await editor.close();
  await editor.open();
  await expect(reader.page.getByTestId('unsaved')).toBeVisible();
  await editor.type('title', '成绩单');
  await expect(reader.page.getByTestId('unsaved')).toBeHidden();
  await editor.close();
  await expect(reader.stage.getByRole('heading', { level: 1 })).toHaveText('成绩单');
});

test('a change of another window is not overwritten unseen @chromium', async ({ app }) => {
  const { reader } = app;
  const editor = new SlideEditor(reader);
  const heading = reader.stage.getByRole('heading', { level: 1 });
  await reader.open('hi-tech-ladder');
  await editor.open();
  for (const [answer, title] of [
    ['slide-editor.take-theirs', '别处的标题1'],
    ['slide-editor.keep-mine', '这里的标题2'],
  ] as const) {
    await editor.text('title').click();
    await expect(editor.field).toBeFocused();
    await reader.page.keyboard.press('ControlOrMeta+KeyA');
    // It is on its way to the store as this window begins to type, and knows nothing of it.
    await reader.page.evaluate(async (number) => {
      const outcome = await window.api.briefing.get({ deck: null });
      const slide = outcome.ok
        ? outcome.value.deck.slides.find(({ key }) => key === 'hi-tech-ladder')
        : null;
      if (!outcome.ok || !slide) throw new Error('no slide');
      const { position: _, ...before } = slide;
      const after = { ...before, title: { ...before.title, zh: `别处的标题${number}` } };
      const edit = { entity: 'slide', deck: outcome.value.deck.key, before, after } as const;
      const elsewhere = window.api.records.apply({ edit, actor: '李工', reason: '' });
      document.execCommand('insertText', false, `这里的标题${number}`);
      await elsewhere;
    }, title.at(-1));
    await expect(reader.page.getByTestId('unsaved')).toContainText(
      editor.words('slide-editor.stale'),
    );
    await reader.page.getByRole('button', { name: editor.words(answer) }).click();
    await expect(reader.page.getByTestId('unsaved')).toBeHidden();
    await reader.page.keyboard.press('Escape');
    await expect(editor.text('title')).toHaveText(title);
  }
  await editor.close();
  await expect(heading).toHaveText('这里的标题2');
});

test('F5 shows the slide that is edited, with what was typed a moment ago', async ({ app }) => {
  const { reader, harness } = app;
  const editor = new SlideEditor(reader);
  await reader.open(3);
  await editor.open();
  await editor.text('title').click();
  await expect(editor.field).toBeFocused();
  await reader.page.keyboard.press('ControlOrMeta+KeyA');
  await reader.page.keyboard.insertText('刚写下的标题');
  await harness.menu('show.start');
  const presenter = new Console(harness.page);
  await presenter.slide.waitFor();
  const audience = await ShowWindow.ofAudience(harness.audience);
  await audience.onStage(() => expect(audience.slide).toContainText('刚写下的标题'));
  await audience.leave();
  await reader.root.waitFor();
});
