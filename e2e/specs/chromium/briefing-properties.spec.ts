import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { Reader } from '../../pages/reader.ts';
import { Records } from '../../pages/records.ts';

test('a briefing’s period is changed with what follows from it listed, and undone', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  try {
    const { page, store } = harness;
    const reader = new Reader(page);
    const records = new Records(harness);
    const words: Records['words'] = (key, params) => records.words(key, params);
    const dialog = page.getByRole('dialog', { name: words('period.title') });
    const act = dialog.getByRole('button', { name: words('period.act') });
    await reader.slide.waitForFonts();
    await expect(reader.slide.root).toContainText('洪山2023：');

    await harness.menu('file.reporting-period');
    const period = dialog.getByRole('textbox', { name: words('period.period') });
    await expect(period).toHaveValue('2023年');
    await expect(act).toBeHidden();
    await period.fill('明年');
    await expect(dialog.getByRole('alert')).toHaveText(words('issue.period'));
    await period.fill('2024年');
    await expect(dialog).toContainText(words('period.comparison-help', { period: '2023年' }));
    await expect(dialog).toContainText(/第 2、.* 张/);
    await expect(dialog.getByTestId('typed-periods')).toContainText('2023年6月');
    expect.soft(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('change-period.png') });
    await dialog.getByRole('textbox', { name: words('field.person') }).fill('李工');
    await act.click();
    await expect(dialog).toBeHidden();
    await expect(reader.slide.root).toContainText('洪山2024：');
    await expect(reader.slide.root).toContainText('2024年工作回顾与2025年展望');
    expect(store.decks.get('annual-2023').period).toBe('2024');

    await harness.menu('edit.undo');
    await expect(reader.slide.root).toContainText('洪山2023：');
    expect(store.decks.get('annual-2023').period).toBe('2023');
  } finally {
    await harness.close();
  }
});
