import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aPptx } from '../../../main/verifying/testing/office-files.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';

test.afterEach(({ app }) => app.reader.page.emulateMedia({ colorScheme: null }));

const slides = aPptx([
  {
    title: '2023年主要数据',
    boxes: [
      ['文本框 1', '技术合同成交额', 40, 100, 200, 24],
      ['文本框 2', '170亿元', 40, 128, 200, 48],
      ['文本框 3', '高新技术企业', 340, 100, 200, 24],
      ['文本框 4', '突破1300家', 340, 128, 200, 48],
    ],
    notes: '2023年，新增“四上”企业260家，市场主体总量达20万户，医保参保近99万人。',
  },
  {
    title: '民生保障',
    table: [
      ['指标', '单位', '2023年'],
      ['筹集保障性租赁住房', '套', '8057'],
      ['新增绿地', '公里', '15'],
      ['开园公办幼儿园', '所', '6'],
    ],
  },
]);

function fileOf(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hongshan-verify-')), '工作汇报.pptx');
  writeFileSync(file, slides);
  return file;
}

for (const [locale, suffix] of [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const)
  test(`the guide’s picture of a document that was checked (${locale})`, async ({ app }, info) => {
    const { page } = app.reader;
    await page.setViewportSize({ width: 1152, height: 720 });
    await app.set({ interfaceLocale: locale });
    await app.harness.answerOpenDialog(fileOf());
    await app.harness.menu('file.verify');
    await page.getByRole('button', { name: translate(locale, 'verifying.choose') }).click();
    const details = page.getByTestId('finding-details');
    await expect(details).toBeVisible();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const findings = page.getByRole('list', { name: translate(locale, 'verifying.list') });
    const text = page.getByRole('region', { name: translate(locale, 'verifying.text') });
    // Fonts that come while it is brought into sight move it by a line.
    await text.locator('[data-current="true"]').evaluate((found) => {
      found.scrollIntoView({ block: 'center' });
    });
    await guidePicture(page, `verifying-${suffix}`, info.outputDir, [findings, details, text]);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing before a document is chosen and when it was checked, ${colorScheme}`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await page.emulateMedia({ colorScheme });
    await app.harness.answerOpenDialog(fileOf());
    await app.harness.menu('file.verify');
    await expect(page.getByTestId('verify-drop')).toBeVisible();
    expect(await axeFaults(page, { within: 'dialog' })).toEqual([]);
    await page.getByRole('button', { name: translate('zh-CN', 'verifying.choose') }).click();
    await expect(page.getByTestId('finding-details')).toBeVisible();
    expect(await axeFaults(page, { within: 'dialog' })).toEqual([]);
  });
