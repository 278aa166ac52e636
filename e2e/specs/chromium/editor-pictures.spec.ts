import type { Locator } from '@playwright/test';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { signAs, tidy } from '../../office.ts';
import type { Reader } from '../../pages/reader.ts';
import { Records } from '../../pages/records.ts';
import { SlideEditor } from '../../pages/slide-editor.ts';

const words = {
  'zh-CN': { name: '王芳', typed: '全区高新技术企业突破1300家', found: '企业', wanted: 'gxjs' },
  en: {
    name: 'Wang Fang',
    typed: 'Hongshan has over 1,300 high-tech firms',
    found: 'firms',
    wanted: 'high-tech ent',
  },
};

test.afterEach(async ({ app }) => {
  const { page } = app.reader;
  await tidy(page);
  await page.setViewportSize({ width: 1280, height: 800 });
});

for (const [locale, suffix] of [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const) {
  const message = (key: MessageKey) => translate(locale, key);

  async function edit(reader: Reader, slide: string): Promise<void> {
    await reader.open(slide);
    await new SlideEditor(reader).open(locale);
  }

  test(`the guide’s pictures of making slides (${locale})`, async ({ app }, info) => {
    const { reader, harness } = app;
    const { page } = reader;
    const { keyboard } = page;
    const { name, typed, found, wanted } = words[locale];
    await page.setViewportSize({ width: 1280, height: 800 });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await signAs(page, name);
    const editor = new SlideEditor(reader);
    const picture = async (view: string, shown: readonly Locator[]) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await guidePicture(page, `${view}-${suffix}`, info.outputDir, shown);
    };
    const pane = page.getByRole('complementary', { name: message('slide-fields.pane') });
    const title = pane.locator('[data-path="title"]');

    await test.step('the start page', async () => {
      // It would list the meetings that other specs held.
      await tidy(page);
      await harness.menu('go.briefings');
      const cards = page.getByTestId('briefing-card');
      await expect(cards).toHaveCount(2);
      for (const card of await cards.all()) await card.locator('[data-slide-key]').waitFor();
      await picture('briefings', await cards.all());
      await app.go('briefing');
    });

    await test.step('a slide and its fields, and a text that is typed', async () => {
      await edit(reader, 'upgrading-and-scale');
      await editor.text('title').click();
      await expect(editor.field).toBeFocused();
      const hero = pane.locator('[data-path="body.hero"]').first();
      await picture('editor', [editor.field, title, hero]);
      await keyboard.press('Escape');
      await expect(editor.field).toBeHidden();
    });

    await test.step('the choice of a figure', async () => {
      await editor.text('title').click();
      await expect(editor.field).toBeFocused();
      await keyboard.press('End');
      await keyboard.press('Control+KeyK');
      const picker = page.getByRole('dialog', { name: message('picker.title') });
      const question = picker.getByRole('combobox', { name: message('picker.title') });
      await expect(question).toBeFocused();
      await question.fill(wanted);
      const first = picker.getByRole('option').first();
      await expect(first).toContainText(locale === 'en' ? '1,300' : '1300');
      await picture('figure-picker', [question, first]);
      await keyboard.press('Escape');
      await expect(picker).toBeHidden();
      await keyboard.press('Escape');
      await expect(editor.field).toBeHidden();
    });

    await test.step('ideas and layouts, one of them tried on', async () => {
      await reader.button('layout-gallery.title', locale).click();
      const gallery = page.getByTestId('layout-gallery');
      await expect(gallery.getByRole('listbox')).toBeFocused();
      await keyboard.press('ArrowDown');
      const tried = page.getByTestId('candidate-on-stage');
      await expect(tried.locator('[data-layout]')).toBeVisible();
      // They are drawn one after another.
      const drawn = gallery.locator('[role="option"][aria-disabled="false"]');
      await expect(gallery.locator('[data-slide-key]')).toHaveCount(await drawn.count());
      await picture('layouts', [gallery.getByRole('option', { selected: true })]);
      await keyboard.press('Escape');
      await expect(gallery).toBeHidden();
    });

    await test.step('what is found, to be replaced', async () => {
      await keyboard.press('ControlOrMeta+KeyF');
      const dialog = page.getByRole('dialog', { name: message('find.title') });
      const text = dialog.getByLabel(message('find.text'), { exact: true });
      await text.fill(found);
      const hit = dialog.getByTestId('hit').first();
      await picture('find-replace', [text, hit]);
      await dialog.getByRole('button', { name: message('find.close') }).click();
    });

    await test.step('what can be done with slides', async () => {
      await reader.open('qingling-and-pipeline');
      await reader.options.nth(6).click({ button: 'right' });
      const menu = page.getByRole('menu');
      await picture('slide-list', [reader.options.nth(6), menu]);
      await keyboard.press('Escape');
      await expect(menu).toBeHidden();
    });

    await test.step('a picture, what is shown of it and what is said of it', async () => {
      await reader.open('co-governance');
      const field = pane.getByTestId('picture-field');
      await expect(reader.stage.locator('[data-picture] img')).toBeVisible();
      await field.scrollIntoViewIfNeeded();
      await picture('picture', [
        reader.stage.locator('[data-picture]').first(),
        field.getByRole('button', { name: message('picture.change') }),
      ]);
      await reader.button('slide-editor.done', locale).click();
    });

    await test.step('a look of one’s own', async () => {
      await harness.menu('edit.looks');
      const list = page.getByRole('dialog', { name: message('looks.title') });
      await list.getByRole('button', { name: message('looks.new') }).click();
      const records = new Records(harness, locale);
      await records.form.getByRole('textbox').first().fill('校园红');
      const colour = records.form.getByRole('textbox', {
        name: translate(locale, 'looks.colour-code', { number: 1 }),
      });
      await colour.fill('8a1538');
      const preview = records.form.getByTestId('look-preview').first();
      await expect(preview.locator('[data-slide-key]')).toBeVisible();
      await picture('look', [colour, preview]);
      await records.form.getByRole('button', { name: message('edit.discard') }).click();
      await list.getByRole('button', { name: message('reader.close') }).click();
    });

    await test.step('a typed figure among what there is to check', async () => {
      await edit(reader, 'hi-tech-ladder');
      await editor.type('title', typed);
      await reader.toolbar
        .getByRole('button', { name: message('checks.title'), exact: true })
        .click();
      const checks = page.getByTestId('checks');
      const finding = checks.locator('[data-kind="typed"]');
      await picture('checks', [editor.text('title'), finding]);
      await reader.toolbar
        .getByRole('button', { name: message('checks.title'), exact: true })
        .click();
      await expect(checks).toBeHidden();
      await harness.menu('edit.undo');
    });
  });
}
