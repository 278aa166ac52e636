import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { type App, expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';

/** What was opened is put away, so that the next spec finds no report. */
test.afterEach(async ({ app }) => {
  await tidy(app.reader.page);
  await app.reader.page.evaluate(async () => {
    const open = await window.api.readings.list();
    if (open.ok) for (const { reading } of open.value) await window.api.readings.close({ reading });
  });
});

const report = [
  '洪山区2024年工作总结',
  '一、科技创新',
  '2024年，全区高新技术企业总数突破1450家，同比增长5.2%。新建产学研平台12个。',
  '全年区域技术合同成交额130亿元，推进5G扩面。',
  '二、民生福祉',
  '全区粮食产量12.5万吨。',
].join('\n');

function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hongshan-report-')), name);
  writeFileSync(file, content);
  return file;
}

const state = (page: Page) =>
  page.evaluate(async () => {
    const held = await window.api.briefing.get({ deck: null });
    return held.ok ? held.value.snapshot.id : null;
  });

function deskOf(page: Page, locale: Locale) {
  const words = (key: MessageKey, params = {}) => translate(locale, key, params);
  return {
    words,
    card: page.getByTestId('desk-card'),
    told: page.getByTestId('desk-told'),
    mark: (text: string) => page.locator('[data-figure]', { hasText: text }).first(),
    button: (key: MessageKey, params = {}) =>
      page.getByRole('button', { name: words(key, params) }),
  };
}

async function openFile({ harness }: App, file: string): Promise<void> {
  await harness.answerOpenDialog(file);
  await harness.menu('file.read-report');
}

for (const locale of locales) {
  test(`a figure of a report is taken by one key, leads to its sentence, and is taken back (${locale})`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await app.set({ interfaceLocale: locale });
    await signAs(page, '王芳');
    const before = await state(page);
    const { card, told, mark } = deskOf(page, locale);
    await openFile(app, fileOf('总结.txt', report));

    await expect(mark('突破1450家')).toBeFocused();
    await expect(card).toContainText('突破1450家');
    await expect(card).toContainText('over 1,450');
    await expect(card).toContainText(locale === 'en' ? 'over 1,300' : '突破1300家');
    expect(await state(page)).toBe(before);

    await page.keyboard.press('Enter');
    await expect(mark('突破1450家')).toHaveAttribute('data-state', 'taken');
    await expect(told).toContainText('突破1450家');
    await expect(mark('增长5.2%')).toBeFocused();
    expect(await state(page)).not.toBe(before);

    await app.go('sources');
    await expect(page.getByRole('heading', { name: '洪山区2024年工作总结' })).toBeVisible();
    await expect(page.getByText('新建产学研平台12个')).toBeVisible();
    await expect(page.getByTestId('sources-extract')).toContainText('突破1450家');

    await app.harness.menu('edit.undo');
    await expect.poll(() => state(page)).toBe(before);
    await app.go('reading');
    await expect(mark('突破1450家')).toHaveAttribute('data-state', 'sure');
  });
}
