import { duplicateDeck } from '../../shared/deck/deck-edits.ts';
import { slidesMediaType } from '../../shared/deck/slide-clipboard.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { SlideEditor } from '../pages/slide-editor.ts';
import { SlideList } from '../pages/slide-list.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('slides and sections are worked on by keys alone, and undone one by one @chromium', async ({
  app,
}) => {
  const { reader, harness } = app;
  const { keyboard } = reader.page;
  const list = new SlideList(reader);
  await reader.open(3);
  await new SlideEditor(reader).open();
  const states = [await list.outline()];
  const [first = ''] = states[0] ?? [];
  const total = await reader.options.count();
  const changed = async () => {
    await expect.poll(() => list.outline()).not.toEqual(states.at(-1));
    states.push(await list.outline());
  };
  await list.option(/^3 /).focus();

  await test.step('a new slide after this one, the next one right after it', async () => {
    await keyboard.press('Enter');
    await expect(list.focused).toHaveAccessibleName('4 新的一页');
    await changed();
    await keyboard.press('ControlOrMeta+KeyM');
    await expect(list.focused).toHaveAccessibleName('5 新的一页');
    await changed();
    await expect(reader.stage.getByRole('heading', { level: 1 })).toHaveText('新的一页');
  });

  await test.step('several are duplicated, moved and hidden together', async () => {
    await keyboard.press('Shift+ArrowUp');
    await expect(list.selected).toHaveCount(2);
    await keyboard.press('ControlOrMeta+KeyD');
    await expect(reader.options).toHaveCount(total + 4);
    await changed();
    await expect(list.selected).toHaveCount(2);
    await keyboard.press('ControlOrMeta+ArrowUp');
    await keyboard.press('ControlOrMeta+Shift+ArrowDown');
    await expect(reader.options.last()).toHaveAccessibleName(`${total + 4} 新的一页`);
    await expect(reader.options.nth(total + 2)).toBeFocused();
    await keyboard.press('Shift+F10');
    await list.choose('slide-list.hide');
    await expect(reader.options.last()).toHaveAccessibleName('（隐藏）新的一页');
    await list.expectSaid('slide-list.hidden', { count: 2 });
  });

  await test.step('what is deleted is said, with the way back', async () => {
    await keyboard.press('Delete');
    await expect(reader.options).toHaveCount(total + 2);
    const deleted = translate('zh-CN', 'slide-list.deleted', { count: 2 });
    await expect(reader.page.getByRole('status').filter({ hasText: deleted })).toBeVisible();
    await expect(reader.options.last()).toBeFocused();
    await expect(reader.options.last()).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('slides are cut and pasted elsewhere', async () => {
    await keyboard.press('ControlOrMeta+KeyX');
    await expect(reader.options).toHaveCount(total + 1);
    await keyboard.press('Home');
    await expect(reader.options.first()).toBeFocused();
    await keyboard.press('ControlOrMeta+KeyV');
    await expect(reader.options).toHaveCount(total + 2);
    await expect(reader.options.nth(1)).toBeFocused();
    await keyboard.press('ControlOrMeta+KeyA');
    await expect(list.selected).toHaveCount(total + 2);
    await keyboard.press('ArrowDown');
    await expect(list.selected).toHaveCount(1);
  });

  await test.step('a section begins at a slide, is named, coloured, moved and goes', async () => {
    await keyboard.press('Shift+F10');
    await list.choose('slide-list.split');
    const field = reader.page.getByLabel(translate('zh-CN', 'slide-list.section-name'));
    await expect(field).toBeFocused();
    await keyboard.insertText('湖岸');
    await keyboard.press('Enter');
    await expect(list.root.getByRole('group', { name: '湖岸' })).toBeVisible();
    await expect(list.focused).toHaveCount(1);

    await list.heading('湖岸').click({ button: 'right' });
    await list.entry('slide-list.rename').click();
    await expect(field).toBeFocused();
    await keyboard.insertText('创新之城');
    await keyboard.press('Enter');
    await expect(list.root.getByRole('group', { name: '创新之城' })).toBeVisible();
    await expect(list.focused).toHaveCount(1);

    const sectionMenu = async () => {
      await keyboard.press('ContextMenu');
      await list.choose('slide-list.section', { name: '创新之城' });
    };
    await sectionMenu();
    const red = translate('zh-CN', 'accent.red');
    await list.choose('slide-list.colour', { colour: red });
    await sectionMenu();
    await expect(list.entry('slide-list.colour', { colour: red })).toHaveAttribute(
      'aria-checked',
      'true',
    );
    await list.choose('slide-list.section-up');
    await expect(list.root.getByRole('group').first()).toHaveAccessibleName('创新之城');
    await sectionMenu();
    await list.choose('slide-list.section-delete');
    await keyboard.press('Enter');
    await expect(list.root.getByRole('group', { name: '创新之城' })).toHaveCount(0);
    await expect(reader.options).toHaveCount(total + 2);
    expect(await axeFaults(reader.page)).toEqual([]);
  });

  const undoable = () =>
    reader.page.evaluate(async () => {
      const state = await window.api.records.undoState();
      return state.ok ? (state.value.undo?.id ?? null) : null;
    });
  for (let at = await undoable(); at !== null; at = await undoable()) {
    await harness.menu('edit.undo');
    await expect.poll(undoable).not.toBe(at);
  }
  await expect.poll(() => list.outline()).toEqual(states[0]);
  expect(first).not.toBe('');
});

test('slides are dragged across sections, several at once, and sections with their slides', async ({
  app,
}) => {
  const { reader } = app;
  const list = new SlideList(reader);
  await reader.open(3);
  await new SlideEditor(reader).open();
  const before = await list.outline();
  const groups = list.root.getByRole('group');
  const names = (await Promise.all(
    [0, 1].map((at) => groups.nth(at).getAttribute('aria-label')),
  )) as [string, string];
  const inSecond = groups.nth(1).getByRole('option');
  const target = inSecond.nth(1);
  const count = await inSecond.count();

  await list.option(/^3 /).click();
  await list.option(/^2 /).click({ modifiers: ['ControlOrMeta'] });
  await expect(list.selected).toHaveCount(2);
  const titles = await list.selected.evaluateAll((options) =>
    options.map((option) => option.getAttribute('aria-label')?.replace(/^\d+ /, '')),
  );
  await target.scrollIntoViewIfNeeded();
  await list.option(/^2 /).dragTo(target, { targetPosition: { x: 60, y: 12 } });
  await expect(inSecond).toHaveCount(count + 2);
  // In their section and in their place at once.
  const moved = (await list.outline())[1]?.split(': ')[1]?.split(' | ') ?? [];
  expect(moved.slice(1, 3)).toEqual(titles);
  await expect(list.selected).toHaveCount(2);

  await list.heading(names[1]).dragTo(groups.first(), { targetPosition: { x: 60, y: 4 } });
  await expect(groups.first()).toHaveAccessibleName(names[1]);
  await tidy(reader.page);
  await expect.poll(() => list.outline()).toEqual(before);
});

test('slides go from one briefing to another with what they refer to @chromium', async ({
  app,
  stored,
}) => {
  const { reader } = app;
  const { page } = reader;
  const { keyboard } = page;
  const list = new SlideList(reader);
  const { deck } = stored.briefing;
  const other = DeckKey.parse('another-briefing');
  const title = { zh: '另一份简报', en: 'Another briefing' };
  await page.evaluate(
    async (edits) => {
      const done = await window.api.records.applyAll({ edits, actor: '王芳', reason: '' });
      if (!done.ok) throw new Error(done.error.code);
    },
    duplicateDeck(deck, { key: other, title }),
  );
  await reader.open(4);
  const name = (await reader.options.nth(3).getAttribute('aria-label'))?.replace(/^\d+ /, '') ?? '';
  const total = await reader.options.count();
  await new SlideEditor(reader).open();
  await list.option(/^4 /).click();
  await list.option(/^5 /).click({ modifiers: ['Shift'] });
  await keyboard.press('ControlOrMeta+KeyC');
  await list.expectSaid('slide-list.copied', { count: 2 });

  await page.evaluate((key) => window.api.decks.open({ deck: key }), other);
  await expect(page.getByRole('button', { name: title.zh })).toBeVisible();
  await reader.options.last().click();
  await keyboard.press('ControlOrMeta+KeyV');
  await expect(reader.options).toHaveCount(total + 2);
  await expect(reader.options.nth(total)).toHaveAccessibleName(`${total + 1} ${name}`);
  await expect(reader.options.nth(total)).toBeFocused();
  const pasted = await page.evaluate(async (key) => {
    const briefing = await window.api.briefing.get({ deck: key });
    return briefing.ok ? briefing.value.deck.slides.slice(-2) : [];
  }, other);
  const copied = deck.slides.filter((slide) => !slide.hidden).slice(3, 5);
  expect(pasted.map(({ body, title }) => ({ body, title }))).toEqual(
    copied.map(({ body, title }) => ({ body, title })),
  );
  await page.evaluate((key) => window.api.decks.open({ deck: key }), deck.key);
});

test('what is no slide on the clipboard is said, and nothing is pasted @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const list = new SlideList(reader);
  await new SlideEditor(reader).open();
  await list.option(/^1 /).focus();
  const total = await reader.options.count();
  const paste = (type: string, text: string) =>
    reader.page.evaluate(
      ([kind, words]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(kind, words);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true });
        document.activeElement?.dispatchEvent(event);
      },
      [type, text] as const,
    );
  const said = (text: string) => expect(reader.page.getByRole('alert')).toContainText(text);
  await paste('text/plain', '1300家');
  await said(translate('zh-CN', 'error.clipboard.no-slides'));
  await paste(slidesMediaType, '{"slides":[{"key":"<script>"}]}');
  await said(translate('zh-CN', 'error.clipboard.unreadable'));
  await expect(reader.options).toHaveCount(total);
});
