import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { type App, expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

/** 粮食产量,万吨,12.5 and its like in GBK. */
const gbk =
  'd6b8b1ea2cb5a5cebb2c32303233c4ea0d0ac1b8cab3b2fac1bf2ccdf2b6d62c31322e350d0ab3f6bfdad7dcb6ee2cd2dad4aa2c31302e32360d0a';

function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hongshan-import-')), name);
  writeFileSync(file, content);
  return file;
}

function inWords(page: Page, locale: Locale) {
  const words = (key: MessageKey, params = {}) => translate(locale, key, params);
  return {
    words,
    dialog: page.getByTestId('import'),
    button: (key: MessageKey, params = {}) =>
      page.getByRole('button', { name: words(key, params), exact: true }),
  };
}

const state = (page: Page) =>
  page.evaluate(async () => {
    const held = await window.api.briefing.get({ deck: null });
    return held.ok ? held.value.snapshot.id : null;
  });

async function openFile({ harness }: App, file: string): Promise<void> {
  await harness.answerOpenDialog(file);
  await harness.menu('file.import');
}

for (const locale of locales) {
  test(`a table is read, asked about, previewed and written as one step (${locale})${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await app.set({ interfaceLocale: locale });
    await signAs(page, '王芳');
    const before = await state(page);
    const { words, dialog, button } = inWords(page, locale);
    await openFile(app, fileOf('月报.csv', Buffer.from(gbk, 'hex')));

    const grid = page.getByTestId('sheet-grid');
    await expect(grid).toContainText('粮食产量');
    await expect(dialog.getByLabel(words('import-dialog.encoding'))).toHaveValue('gb18030');
    await expect(grid.locator('td[data-table]').first()).toBeVisible();

    await button('import-dialog.next').click();
    const questions = page.getByTestId('import-questions');
    const area = questions.locator('[data-about="area"]');
    await area.getByRole('button').first().click();
    await questions.locator('[data-about="theme"]').getByRole('button').first().click();
    await expect(questions.locator('[data-about]')).toHaveCount(0);
    const given = page.getByTestId('import-given').getByRole('listitem');
    await expect(given).toHaveCount(2);
    await given.first().getByRole('button').click();
    await area.getByRole('button').first().click();
    await expect(given).toHaveCount(2);

    await button('import-dialog.next').click();
    const changes = page.getByTestId('import-changes');
    await expect(changes.getByRole('row')).toHaveCount(3);
    await expect(changes).toContainText(locale === 'en' ? '125,000' : '12.5万吨');
    expect(await state(page)).toBe(before);
    await page.getByRole('button', { name: /^(导入（|Import \d)/ }).click();
    await expect(page.getByTestId('import-result')).toBeVisible();
    await button('reader.close').click();
    await expect.poll(() => state(page)).not.toBe(before);

    await app.harness.menu('edit.undo');
    await expect.poll(() => state(page)).toBe(before);
  });
}

test('another encoding shows another text, and what it can’t read is said @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  const { words, dialog, button } = inWords(page, 'zh-CN');
  await openFile(app, fileOf('月报.csv', Buffer.from(gbk, 'hex')));
  await expect(page.getByTestId('sheet-grid')).toContainText('粮食产量');
  await dialog.getByLabel(words('import-dialog.encoding')).selectOption('utf-8');
  await expect(dialog.getByRole('alert').first()).toContainText('读不出来');
  await expect(page.getByTestId('sheet-grid')).not.toContainText('粮食产量');
  await button('import-dialog.cancel').click();
  await expect(dialog).toBeHidden();
});

test('a range is drawn with the mouse, and only its table is taken @chromium', async ({ app }) => {
  const { page } = app.reader;
  const { words, dialog, button } = inWords(page, 'zh-CN');
  const table = (name: string) => `${name},单位,2023年\n甲数,个,1\n乙数,个,2\n`;
  await openFile(app, fileOf('两表.csv', `${table('指标')}\n\n${table('项目')}`));
  const cell = (row: number, column: number) =>
    page.getByTestId('sheet-grid').locator(`td[data-row="${row}"][data-column="${column}"]`);
  await expect(cell(0, 0)).toHaveText('指标');
  await cell(5, 0).hover();
  await page.mouse.down();
  await cell(7, 2).hover();
  await page.mouse.up();
  await expect(dialog.getByLabel(words('import-dialog.range'))).toHaveValue('6:1 to 8:3');
  await expect(
    page.getByRole('list', { name: words('import-dialog.tables') }).getByRole('listitem'),
  ).toHaveCount(1);
  await button('import-dialog.cancel').click();
});

test('a file that holds no table is refused with what to do @chromium', async ({ app }) => {
  const { page } = app.reader;
  const { button } = inWords(page, 'zh-CN');
  await openFile(app, fileOf('公报.xlsx', '%PDF-1.7\n'));
  await expect(page.getByTestId('dialog-note')).toContainText('PDF');
  await button('reader.close').click();
});

test('a file dropped on the window and cells pasted into it open the same dialog', async ({
  app,
}) => {
  const { page } = app.reader;
  const { dialog, button } = inWords(page, 'zh-CN');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['指标,单位,2023年\n甲数,个,1\n'], '甲.csv'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByTestId('sheet-grid')).toContainText('甲数');
  await button('import-dialog.cancel').click();
  await expect(dialog).toBeHidden();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '指标\t2023年\n乙数\t5\n');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByTestId('sheet-grid')).toContainText('乙数');
  await button('import-dialog.cancel').click();
});

const monthly = (month: number, rows: readonly string[]) =>
  [`洪山区2024年${month}月主要经济指标`, '指标,单位,本月止累计,同比增长%', ...rows].join('\n');

test('what was answered is kept under a name, and next month’s file asks nothing @chromium', async ({
  app,
}, { outputDir }) => {
  const { page } = app.reader;
  await mkdir(outputDir, { recursive: true });
  await signAs(page, '王芳');
  const { words, dialog, button } = inWords(page, 'zh-CN');
  const write = page.getByRole('button', { name: /^导入（/ });
  const before = await state(page);

  const march = ['规模以上工业总产值,亿元,312.4,5.1', '快递业务量,万件,126.5,8.3'];
  await openFile(app, fileOf('2024年3月月报.csv', monthly(3, march)));
  await expect(page.getByTestId('import-mappings')).toBeHidden();
  await button('import-dialog.next').click();
  const questions = page.getByTestId('import-questions');
  await questions.locator('[data-about="theme"]').getByRole('button').first().click();
  await button('import-dialog.next').click();
  await write.click();
  const keep = page.getByRole('region', { name: words('import-mapping.keep-title') });
  await expect(keep.getByLabel(words('import-mapping.name'))).toHaveValue('月报');
  await keep.getByRole('button', { name: words('import-mapping.keep'), exact: true }).click();
  await expect(keep).toContainText(words('import-mapping.kept', { name: '月报' }));
  await page.screenshot({ path: path.join(outputDir, 'kept.png') });
  await button('reader.close').click();

  // Rows have changed places; the period is its own.
  const april = ['快递业务量,万件,171.2,9.0', '规模以上工业总产值,亿元,420.8,5.6'];
  await openFile(app, fileOf('2024年4月月报.csv', monthly(4, april)));
  const offer = page.getByTestId('import-mappings');
  await expect(offer).toContainText(words('import-mapping.fits', { name: '月报' }));
  await expect(offer).toContainText(
    words('import-mapping.tested', { known: 1, tables: 1, rows: 4, series: 4 }),
  );
  await page.screenshot({ path: path.join(outputDir, 'offered.png') });
  await offer.getByTestId('use-mapping').click();
  const changes = page.getByTestId('import-changes');
  await expect(changes.getByRole('row')).toHaveCount(5);
  await expect(changes).toContainText('420.8亿元');
  // The window is closed in the middle: what was answered is there again.
  await button('import-dialog.cancel').click();
  await openFile(app, fileOf('四月.csv', monthly(4, april)));
  await expect(dialog).toContainText(words('import-mapping.taken-up'));
  await button('import-dialog.next').click();
  await button('import-dialog.next').click();
  await expect(changes).toContainText('420.8亿元');
  await write.click();
  await expect(page.getByTestId('import-result')).toBeVisible();
  await button('reader.close').click();

  // A file whose columns are others is told apart, and the mapping removed.
  await openFile(
    app,
    fileOf('5月.csv', '洪山区2024年5月主要经济指标\n指标,单位,累计,位次\n快递业务量,万件,200,1\n'),
  );
  await expect(offer).toContainText('同比增长');
  await offer.getByText(words('import-mapping.all', { count: 1 })).click();
  await offer.getByRole('button', { name: words('import-mapping.remove'), exact: true }).click();
  await page.screenshot({ path: path.join(outputDir, 'unfit.png') });
  await offer
    .getByRole('button', { name: words('import-mapping.remove-surely', { name: '月报' }) })
    .click();
  await expect(offer).toBeHidden();
  await button('import-dialog.cancel').click();
  await app.harness.menu('edit.undo');
  await app.harness.menu('edit.undo');
  await expect.poll(() => state(page)).toBe(before);
});
