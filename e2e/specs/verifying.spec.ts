import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { aPptx } from '../../main/verifying/testing/office-files.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { type App, expect, test } from '../fixtures.ts';
import { tidy } from '../office.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

const folder = mkdtempSync(path.join(tmpdir(), 'hongshan-verify-'));

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const draft = [
  '洪山区2023年工作情况',
  '2023年，全区新增“四上”企业260家，技术合同成交额107万元。',
  '医保参保近99万人，新增绿地15公顷。',
].join('\n');

function dialogOf(page: Page, locale: Locale) {
  const words = (key: MessageKey, params = {}) => translate(locale, key, params);
  const pane = page.getByTestId('verifying');
  return {
    ...{ pane, words },
    button: (key: MessageKey, params = {}) =>
      page.getByRole('button', { name: words(key, params), exact: true }),
    findings: pane.getByRole('list', { name: words('verifying.list') }).getByRole('listitem'),
    details: page.getByTestId('finding-details'),
    marks: pane.getByRole('region', { name: words('verifying.text') }).locator('button'),
  };
}

async function check({ harness }: App, file: string): Promise<void> {
  await harness.answerOpenDialog(file);
  await harness.menu('file.verify');
}

for (const locale of locales)
  test(`a document is checked, gone through by keyboard, and leads to the figure (${locale})${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await app.set({ interfaceLocale: locale });
    const { pane, words, button, findings, details, marks } = dialogOf(page, locale);
    await check(app, fileOf('draft.txt', draft));
    await button('verifying.choose').click();
    await expect(findings).toHaveCount(4);
    await expect(findings.first()).toContainText('107万元');
    await expect(details).toContainText(words('verifying.cause.scale'));
    await expect(marks).toHaveCount(4);

    await findings.first().getByRole('button').focus();
    await page.keyboard.press('j');
    await expect(details).toContainText(words('verifying.cause.digit'));
    await expect(details).toContainText(locale === 'en' ? '206' : '206家');
    await page.keyboard.press('k');
    await expect(details).toContainText(words('verifying.cause.scale'));
    const rounded = words('verifying.state-count', {
      ...{ state: words('verifying.state.rounded'), count: 1 },
    });
    await page.getByRole('button', { name: rounded }).click();
    await expect(findings).toHaveCount(1);
    await expect(details).toContainText('近99万人');

    await button('verifying.show-data').click();
    await expect(pane).toBeHidden();
    await expect(page.getByTestId('workspace-view').filter({ visible: true })).toContainText(
      locale === 'en' ? 'People enrolled in medical insurance' : '医保参保人数',
    );
  });

test('a presentation is checked, and what was found is saved as a workbook and as PDF', async ({
  app,
}) => {
  const { page } = app.reader;
  await app.set({ interfaceLocale: 'zh-CN' });
  const { pane, button, findings } = dialogOf(page, 'zh-CN');
  const slides = aPptx([
    {
      title: '2023年主要数据',
      boxes: [
        ['文本框 1', '技术合同成交额', 40, 100, 200, 24],
        ['文本框 2', '170亿元', 40, 128, 200, 48],
      ],
    },
  ]);
  await check(app, fileOf('汇报.pptx', slides));
  await button('verifying.choose').click();
  await expect(findings).toHaveCount(1);
  await expect(findings.first()).toContainText('文本框 2');
  for (const format of ['xlsx', 'pdf'] as const) {
    const target = path.join(folder, `found.${format}`);
    await app.harness.answerSaveDialog(target);
    await button(`verifying.export-${format}`).click();
    await expect(page.getByTestId('dialog-note')).toContainText(`found.${format}`);
    const start = readFileSync(target).subarray(0, 4).toString('latin1');
    expect(start).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
  }
  await button('verifying.close').click();
  await expect(pane).toBeHidden();
});

test('pasted text is checked, and what can’t be read is said @chromium', async ({ app }) => {
  const { page } = app.reader;
  await app.set({ interfaceLocale: 'zh-CN' });
  const { pane, button, findings } = dialogOf(page, 'zh-CN');
  await check(app, fileOf('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])));
  await button('verifying.choose').click();
  await expect(page.getByTestId('dialog-note')).toContainText('picture.png');
  await pane.getByRole('textbox').fill('2023年，技术合同成交额107亿元。');
  await button('verifying.check-paste').click();
  await expect(findings).toHaveCount(1);
  await button('verifying.close').click();
});
