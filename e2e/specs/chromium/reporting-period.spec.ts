import { seen } from '../../../main/store/testing/edit.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { tidy } from '../../office.ts';
import { Reader } from '../../pages/reader.ts';
import { Records } from '../../pages/records.ts';

const hiTech = IndicatorKey.parse('hi-tech-enterprises');

test('a figure of 2024 leaves the briefing of 2023 as it was', async ({ folder }) => {
  const harness = await startChromium(folder);
  try {
    const { page, store } = harness;
    const reader = new Reader(page);
    await reader.slide.waitForFonts();
    await reader.open('hi-tech-ladder');
    const before = await reader.slide.root.textContent();
    const shown = seen(store, hiTech);
    const passages = shown.passages.map((one) => ({ ...one, rawText: '突破1500家' }));
    store.edits.apply({
      edit: {
        entity: 'observation',
        indicator: hiTech,
        before: null,
        after: { ...shown, timePeriod: '2024', value: 1500, passages },
      },
      actor: '李工',
      reason: '',
    });
    const snapshot = /快照 ([0-9a-f]{12})/.exec(before ?? '')?.[1] ?? '';
    await expect(reader.slide.root).not.toContainText(snapshot);
    await expect(reader.slide.root).toContainText('突破1300家');
    await expect(reader.slide.root).not.toContainText('1500');
  } finally {
    await harness.close();
  }
});

test('a correction asks what its source says, and a slide marks what it does not say', async ({
  app,
  harness,
}) => {
  const records = new Records(harness);
  const { page } = harness;
  await records.open();
  await records.find('gxjs', '高新技术企业');
  await records.button('data.correct').click();
  await records.field('field.value').fill('1350');
  await page.getByRole('button', { name: '突破1350家', exact: true }).click();
  await expect(
    page.getByText(records.words('edit.slides-follow', { slides: '2、6' })),
  ).toBeVisible();
  await page.getByRole('textbox', { name: records.words('field.person') }).fill('李工');
  await records.save();
  await expect(page.getByText(records.words('issue.quotation')).first()).toBeVisible();
  await records.button('field.quotation.mark').click();
  await page.getByRole('textbox', { name: records.words('field.reason') }).fill('年报更正');
  await records.save();
  await expect(records.form).toBeHidden();

  await app.go('briefing');
  await app.reader.open('hi-tech-ladder');
  const { root } = app.reader.slide;
  await expect(root).toContainText('突破1350家*');
  await expect(root).toContainText('*与所引原文“突破1300家”不一致');
  await page.getByRole('button', { name: '2 张幻灯片待核对' }).click();
  await app.reader.expectView('review');
  await expect(page.getByTestId('finding').first()).toContainText('“突破1300家”');
  await tidy(page);
});
