import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { translate } from '../../shared/i18n/messages.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { LookKey } from '../../shared/model/look.ts';
import { picturesIn } from '../../shared/model/picture.ts';
import { signAs, tidy } from '../office.ts';
import { Records } from '../pages/records.ts';
import { readPdf } from '../pdf.ts';
import { expect, test } from '../show-fixtures.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

const words = (key: Parameters<typeof translate>[1], params = {}) =>
  translate('zh-CN', key, params);

const own = {
  ...{ key: LookKey.parse('district-red'), name: { zh: '区徽红', en: 'District red' } },
  ...{ colours: ['#8A1538', '#F2A900'], showsLogo: true },
};

async function apply(page: Page, edit: Edit): Promise<void> {
  const refusal = await page.evaluate(async (one) => {
    const outcome = await window.api.records.apply({ edit: one, actor: '王芳', reason: '' });
    return outcome.ok ? null : outcome.error.code;
  }, edit);
  expect(refusal).toBeNull();
}

/** A PNG of one colour: a raster, which a proof must know for the logo. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAFElEQVR42mPsEbVgwA2YGPCCkSoNAE0RANNfVHnUAAAAAElFTkSuQmCC',
  'base64',
);

test('a district makes a look of its own, sees it on its slides, and takes it back', async ({
  app,
  folder,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  await signAs(page, '王芳');
  const file = path.join(folder, 'logo.png');
  await writeFile(file, logo);
  await harness.answerOpenDialog(file);
  await harness.menu('edit.looks');
  const list = page.getByRole('dialog', { name: words('looks.title') });
  await list.getByRole('button', { name: words('looks.new') }).click();
  const records = new Records(harness);
  const name = words('field.name');
  await records.form
    .getByRole('textbox', { name: words('field.in-chinese', { field: name }) })
    .fill(own.name.zh);
  await records.form
    .getByRole('textbox', { name: words('field.in-english', { field: name }) })
    .fill(own.name.en);
  const colour = (number: number) =>
    records.form.getByRole('textbox', { name: words('looks.colour-code', { number }) });
  await colour(1).fill('yellowish');
  await expect(records.form.getByText(words('looks.preview-none'))).toBeVisible();
  await colour(1).fill('8a1538');
  await records.form.getByRole('button', { name: words('looks.colour-add') }).click();
  await records.form
    .getByLabel(words('looks.colour', { number: 2 }), { exact: true })
    .fill('#f2a900');
  await records.form.getByRole('button', { name: words('export-dialog.logo.choose') }).click();
  const previews = records.form.getByTestId('look-preview');
  await expect(previews).toHaveCount(3);
  await expect(previews.first().locator('img')).not.toHaveCount(0);
  await expect(records.form.getByTestId('look-contrast')).toContainText('4.5');
  await page.screenshot({ path: test.info().outputPath('form.png') });
  await records.save();
  await expect(records.form).toBeHidden();

  await list.getByRole('button', { name: words('looks.use-named', { name: own.name.zh }) }).click();
  await expect(list.getByText(words('looks.in-use'))).toBeVisible();
  await list.getByRole('button', { name: words('reader.close') }).click();
  await reader.slide.waitForLook('district-red');
  await expect(reader.slide.root.getByRole('img', { name: words('pages.logo') })).toHaveCount(2);
  await page.screenshot({ path: test.info().outputPath('light.png') });
  const dark = words('look.dark', { name: own.name.zh });
  await reader.toolbar.getByRole('button', { name: dark, exact: true }).click();
  await reader.slide.waitForLook('district-red.dark');
  await reader.open(3);
  await expect(reader.slide.root.getByRole('img', { name: words('pages.logo') })).toHaveCount(1);
  await page.screenshot({ path: test.info().outputPath('dark.png') });

  // The look, then the logo: each a step.
  await harness.menu('edit.undo');
  await reader.slide.waitForLook('south-lake');
  await harness.menu('edit.redo');
  await reader.slide.waitForLook('district-red.dark');
});

test('an export in a district’s look proves its figures, and shows its logo beside its pictures alone @chromium', async ({
  app,
  stored,
  folder,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  const picture = path.join(folder, 'logo.png');
  await writeFile(picture, logo);
  await harness.answerOpenDialog(picture);
  await page.evaluate(() => window.api.exports.chooseLogo());
  await apply(page, { entity: 'look', before: null, after: own });
  await app.set({ slideLook: 'district-red' });
  await harness.answerOpenDialog(null);
  // With a cover, an opening, charts and a picture among them.
  const slides = 13;
  const file = path.join(folder, 'own.pdf');
  await harness.answerSaveDialog(file);
  await harness.menu('file.export-pdf');
  await expect(app.exports.option('combobox', 'export-dialog.look')).toHaveValue('district-red');
  await app.exports.chooseSlides(`1-${slides}`);
  await app.exports.confirm();
  await expect(app.exports.button('export.reveal')).toBeVisible({ timeout: 120_000 });
  const { pages } = await readPdf(await readFile(file));
  expect(pages).toHaveLength(slides);
  const shown = stored.slides('zh-CN').slice(0, slides);
  const pictures = shown.map((one) => (one.ok ? picturesIn(one.slide.body) : []));
  expect(pages.map(({ images }) => images)).toEqual(pictures.map(({ length }) => length + 1));
});

test('a show keeps the look that it began with until the presenter takes the newer state @chromium', async ({
  app,
  present,
}) => {
  const { page } = app.reader;
  await apply(page, { entity: 'look', before: null, after: own });
  await app.set({ slideLook: 'district-red' });
  const { console, audience } = await present();
  const accent = () =>
    audience.slide.evaluate((slide) => getComputedStyle(slide).getPropertyValue('--accent'));
  const before = await accent();
  await apply(console.page, {
    entity: 'look',
    before: own,
    after: { ...own, colours: ['#0B5FA5'] },
  });
  await expect(console.button('show.use-newer')).toBeVisible();
  expect(await accent()).toBe(before);
  await console.button('show.use-newer').click();
  await expect.poll(accent).not.toBe(before);
});
