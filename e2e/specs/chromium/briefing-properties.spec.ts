import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { Reader } from '../../pages/reader.ts';
import { Records } from '../../pages/records.ts';

const deck = 'annual-2023';

test('a briefing’s period is changed with what follows from it listed, and undone', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  try {
    const { page, store } = harness;
    const reader = new Reader(page);
    const records = new Records(harness);
    const words: Records['words'] = (key, params) => records.words(key, params);
    await reader.slide.waitForFonts();
    await expect(reader.slide.root).toContainText('洪山2023：');

    await harness.menu('file.briefing-properties');
    await expect(records.form.getByRole('heading')).toHaveText(words('edit.deck-title'));
    const period = records.field('period.period');
    await expect(period).toHaveValue('2023年');
    await period.fill('明年');
    await period.blur();
    await expect(records.form).toContainText(words('issue.period'));
    await period.fill('2024年');
    await expect(records.form).toContainText(words('period.comparison-help', { period: '2023年' }));
    await expect(records.form).toContainText(/第 2、.* 张/);
    await expect(records.form.getByTestId('typed-periods')).toContainText('2023年6月');
    expect.soft(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('period.png') });
    await records.field('field.person').fill('李工');
    await records.save();
    await expect(records.form).toBeHidden();
    await expect(reader.slide.root).toContainText('洪山2024：');
    await expect(reader.slide.root).toContainText('2024年工作回顾与2025年展望');
    expect(store.decks.get(deck).period).toBe('2024');

    await harness.menu('edit.undo');
    await expect(reader.slide.root).toContainText('洪山2023：');
    expect(store.decks.get(deck).period).toBe('2023');
  } finally {
    await harness.close();
  }
});

test('what a briefing is called and its languages are changed in one step, and English is kept', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  try {
    const { page, store } = harness;
    const reader = new Reader(page);
    const records = new Records(harness);
    const words: Records['words'] = (key, params) => records.words(key, params);
    const inChinese = (key: 'field.title' | 'field.subtitle') =>
      records.field('field.in-chinese', { field: words(key) });
    await reader.slide.waitForFonts();
    const before = store.decks.heading(deck);

    await harness.menu('file.briefing-properties');
    await expect(inChinese('field.title')).toHaveValue(before?.title.zh ?? '');
    await inChinese('field.title').fill('');
    await inChinese('field.subtitle').fill('送审稿');
    await records.field('field.person').fill('李工');
    await records.save();
    await expect(records.form, 'a briefing has a title').toContainText(words('issue.required'));
    await inChinese('field.title').fill('洪山年度简报');
    await records.form.getByText(words('languages.zh-CN'), { exact: true }).click();
    await expect(records.form).toContainText(words('languages.dropped'));
    await expect(records.form.locator('[lang="en"]'), 'no English is asked for').toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await axeFaults(page), colorScheme).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`languages-${colorScheme}.png`) });
    }
    await records.save();
    await expect(records.form).toBeHidden();
    expect(store.decks.heading(deck)).toEqual({
      ...before,
      title: { zh: '洪山年度简报', en: before?.title.en },
      subtitle: { zh: '送审稿', en: before?.subtitle.en },
      languages: ['zh-CN'],
    });

    await harness.menu('edit.undo');
    await expect.poll(() => store.decks.heading(deck)).toEqual(before);

    await page.evaluate(() =>
      window.api.settings.set({ interfaceLocale: 'en', slideLocale: 'zh-CN' }),
    );
    await reader.waitForLocale('en');
    await harness.menu('file.briefing-properties');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await axeFaults(page), `en ${colorScheme}`).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`en-${colorScheme}.png`) });
    }
  } finally {
    await harness.close();
  }
});
