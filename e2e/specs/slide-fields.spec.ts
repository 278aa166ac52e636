import type {} from '../../renderer/api.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import type { Reader } from '../pages/reader.ts';
import { SlideEditor } from '../pages/slide-editor.ts';
import { SlideFieldsPane } from '../pages/slide-fields.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('cards are named, ordered by key, taken away and chosen, and each is on the slide at once @chromium', async ({
  app,
}) => {
  const { reader, harness } = app;
  const { keyboard } = reader.page;
  const editor = new SlideEditor(reader);
  const pane = new SlideFieldsPane(reader.page);
  const labels = reader.stage.locator('[data-text^="body.figures."][data-text$=".label"]');
  await reader.open(2);
  await editor.open();
  await expect(pane.rows('body.figures')).toHaveCount(6);
  const [first = '', second = ''] = await labels.allTextContents();

  await pane.row('body.figures.0').getByRole('button', { name: first }).first().press('ArrowDown');
  await expect(labels.first()).toHaveText(second);
  await expect(labels.nth(1)).toHaveText(first);
  await expect(pane.handle('body.figures.1')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(labels.first()).toHaveText(first);

  await pane.handle('body.figures.1').dragTo(pane.row('body.figures.0'), {
    targetPosition: { x: 60, y: 4 },
  });
  await expect(labels.first()).toHaveText(second);
  await pane.handle('body.figures.0').dragTo(pane.row('body.figures.1'), {
    targetPosition: { x: 60, y: 30 },
  });
  await expect(labels.first()).toHaveText(first);

  await pane.row('body.figures.0').getByRole('button', { expanded: false }).click();
  const label = pane.text('body.figures.0.label');
  await label.click();
  await expect(labels.first()).toHaveAttribute('data-marked', 'true');
  await keyboard.insertText('这一年的经济总量');
  await expect(labels.first()).toHaveText('这一年的经济总量');
  await keyboard.press('ControlOrMeta+KeyA');
  await keyboard.press('Backspace');
  await expect(labels.first()).toHaveText(first);

  await pane.remove('body.figures.5').click();
  await expect(labels).toHaveCount(5);
  await expect(pane.remove('body.figures.4')).toBeFocused();
  await pane.add('layout.field.card').click();
  const picker = reader.page.getByRole('dialog');
  await picker.getByRole('combobox').first().fill('gxjs');
  await expect(picker.getByRole('option').first()).toContainText('高新技术');
  await keyboard.press('Enter');
  await expect(labels).toHaveCount(6);
  await harness.menu('edit.undo');
  await expect(labels).toHaveCount(5);
  await harness.menu('edit.undo');
  await expect(labels).toHaveCount(6);
  await expect(pane.rows('body.figures')).toHaveCount(6);
});

test('what can’t stand on the slide is said at its field, and is again as it was once that is left @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const { keyboard } = reader.page;
  const editor = new SlideEditor(reader);
  const pane = new SlideFieldsPane(reader.page);
  await reader.open(2);
  const title = await reader.stage.getByRole('heading', { level: 1 }).textContent();
  await editor.open();
  const field = pane.text('title');
  await field.click();
  await keyboard.press('ControlOrMeta+KeyA');
  await keyboard.press('Backspace');
  await expect(pane.field('title').getByRole('alert')).toHaveText(pane.words('issue.required'));
  await keyboard.press('Tab');
  await expect(pane.field('title').getByRole('alert')).toBeHidden();
  await expect(editor.text('title')).toHaveText(title ?? '');

  await pane.add('field.subtitle').click();
  await keyboard.insertText('副题一句');
  await expect(editor.text('subtitle')).toHaveText('副题一句');
  await pane.removeWhole('field.subtitle').click();
  await expect(editor.text('subtitle')).toHaveCount(0);
  await expect(pane.add('field.subtitle')).toBeVisible();
});

test('a chart is of another type that shows its figures rightly, the emphasised one followed @chromium', async ({
  app,
  stored,
}) => {
  const { reader } = app;
  const editor = new SlideEditor(reader);
  const pane = new SlideFieldsPane(reader.page);
  const at = stored.briefing.deck.slides.findIndex(({ body }) =>
    JSON.stringify(body).includes('"emphasis"'),
  );
  await reader.open(at + 1);
  await editor.open();
  const types = pane.field('body.chart').getByRole('combobox');
  await expect(types.locator('option')).toHaveText([
    pane.words('layout.chart.ranked-bars'),
    pane.words('layout.chart.lollipop'),
  ]);
  const emphasis = pane.field('body.chart.emphasis').getByRole('combobox');
  const emphasised = await emphasis.inputValue();
  const other = (await types.inputValue()) === 'lollipop' ? 'ranked-bars' : 'lollipop';
  await types.selectOption(other);
  await expect(types).toHaveValue(other);
  await expect(emphasis).toHaveValue(emphasised);
  await expect(reader.stage.locator('[data-layout="broken"]')).toHaveCount(0);
});

test('a paragraph is added by typing it; notes, planned minutes and hiding stand below', async ({
  app,
  stored,
}) => {
  const { reader, harness } = app;
  const { keyboard } = reader.page;
  const editor = new SlideEditor(reader);
  const pane = new SlideFieldsPane(reader.page);
  const told = stored.briefings.find(({ deck }) => deck.key === 'outlook-2024')?.deck.slides ?? [];
  await openDeck(reader, DeckKey.parse('outlook-2024'), told.length);
  await reader.open(told.findIndex(({ layout }) => layout === 'narrative') + 1);
  await editor.open();
  const paragraphs = reader.stage.locator('[data-text^="body.paragraphs."]');
  await expect(paragraphs).toHaveCount(3);
  await pane.add('layout.field.paragraph').click();
  await keyboard.insertText('再写一段。');
  await expect(paragraphs).toHaveCount(4);
  await expect(paragraphs.nth(3)).toHaveText('再写一段。');
  await keyboard.insertText('又一句。');
  await expect(paragraphs.nth(3)).toHaveText('再写一段。又一句。');
  await expect(pane.field('body.paragraphs')).toContainText(
    pane.words('slide-fields.most', { most: 4 }),
  );

  await pane.text('notes').click();
  await keyboard.press('ControlOrMeta+KeyA');
  await keyboard.insertText('讲三分钟。');
  await pane.minutes.fill('4');
  await expect(pane.root).toContainText('有 1 张自定用时，共 4 分钟');
  await pane.sectionMinutes.fill('12');
  await expect(pane.root).toContainText(/其余 \d+ 张，平均每张 \d/);
  await pane.sectionMinutes.fill('3');
  await expect(pane.root).toContainText(pane.words('slide-fields.minutes-over'));
  await pane.sectionMinutes.fill('');
  // A box to tick has no text that could be undone: the slide's last change is.
  await pane.root.getByRole('checkbox', { name: pane.words('field.hidden') }).focus();
  await harness.menu('edit.undo');
  await expect(pane.minutes).toHaveValue('');
  await harness.menu('edit.redo');
  await expect(pane.minutes).toHaveValue('4');
  await pane.root.getByRole('checkbox', { name: pane.words('field.hidden') }).check();
  await expect(pane.root.getByRole('checkbox', { name: pane.words('field.hidden') })).toBeChecked();
  await openDeck(reader, stored.briefing.deck.key, stored.briefing.deck.slides.length);
});

/** @param slides how many the sidebar is to list then */
async function openDeck({ page, options }: Reader, key: DeckKey, slides: number): Promise<void> {
  await page.evaluate((deck) => window.api.decks.open({ deck }), key);
  await expect(options).toHaveCount(slides);
}

test('a figure pressed on the stage opens its card, and the pane folds to a strip @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const editor = new SlideEditor(reader);
  const pane = new SlideFieldsPane(reader.page);
  await reader.open('upgrading-and-scale');
  await editor.open();
  await reader.stage
    .locator('[data-text="body.support.0.note"], [data-text^="body.support.4."]')
    .last()
    .click();
  await expect(pane.row('body.support.4').getByRole('button', { expanded: true })).toBeVisible();
  await pane.root.getByRole('button', { name: pane.words('slide-fields.hide') }).click();
  await expect(pane.text('title')).toBeHidden();
  await pane.root.getByRole('button', { name: pane.words('slide-fields.show') }).click();
  await expect(pane.text('title')).toBeVisible();
});

test('the other language is written beside the slide, whichever of the two stands on the stage @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const { page } = reader;
  const editor = new SlideEditor(reader);
  const pane = new SlideFieldsPane(page);
  const named = (key: 'field.in-chinese' | 'field.in-english') =>
    pane.field('title').getByRole('textbox', {
      name: translate('zh-CN', key, { field: translate('zh-CN', 'field.title') }),
      exact: true,
    });
  const heading = reader.stage.getByRole('heading', { level: 1 });
  const both = pane.root.getByRole('checkbox', { name: pane.words('slide-fields.both-languages') });
  await reader.open(3);
  await editor.open();
  await expect(named('field.in-english')).toHaveCount(0);
  const chinese = (await heading.textContent()) ?? '';
  await both.check();
  await named('field.in-english').fill('Works and homes');
  await expect(named('field.in-chinese')).toHaveText(chinese);
  await expect(heading).toHaveText(chinese);
  await app.set({ slideLocale: 'en' });
  await expect(heading).toHaveText('Works and homes');
  await named('field.in-chinese').fill('产业与安居');
  await expect(heading).toHaveText('Works and homes');
  await app.set({ slideLocale: 'zh-CN' });
  await expect(heading).toHaveText('产业与安居');
  await both.uncheck();
  await expect(named('field.in-english')).toHaveCount(0);
});
