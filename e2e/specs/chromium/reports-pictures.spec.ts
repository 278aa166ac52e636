import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { signAs, tidy } from '../../office.ts';
import { DeskPage, reportFile } from '../../pages/desk.ts';

test.afterEach(async ({ app }) => {
  const { page } = app.reader;
  await tidy(page);
  await new DeskPage(app.harness, 'zh-CN').closeAll();
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 800 });
});

const report = [
  '洪山区2024年工作总结',
  '一、科技创新',
  '2024年，全区高新技术企业总数突破1450家，同比增长5.2%；当年新认定“瞪羚”企业70家，当年新建产学研平台12个。',
  '全年区域技术合同成交额130亿元，当年签约的科技成果转化项目约90个，推进5G扩面。2024年9月，环大学创新展示中心启用。',
  '二、民生福祉',
  '全年城镇新增就业3.2万人，改造老旧小区28个，新增停车泊位近2000个。空气质量优良天数比上年增加12天。',
  '三、2025年工作安排',
  '2025年，高新技术企业力争达到1600家。',
];

// Chinese in light, English in dark: axe on both, wide and small, and the picture of the guide.
for (const [locale, suffix, name, scheme] of [
  ['zh-CN', 'zh', '王芳', 'light'],
  ['en', 'en', 'Wang Fang', 'dark'],
] as const) {
  test(`the guide’s picture of the desk, and axe on it and what it asks (${locale})`, async ({
    app,
  }, info) => {
    const { page } = app.reader;
    await page.setViewportSize({ width: 1152, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await signAs(page, name);
    const desk = new DeskPage(app.harness, locale);
    await desk.open(reportFile('总结.txt', report.join('\n')));
    await page.keyboard.press('a');
    await expect(desk.marks('taken').first()).toBeVisible();
    await expect(desk.mark('增长5.2%')).toBeFocused();
    await page.keyboard.press('x');
    await expect(desk.marks('left')).toHaveCount(1);
    await desk.mark('70家').click();
    await expect(desk.card).toContainText('70家');
    await guidePicture(page, `desk-${suffix}`, info.outputDir, [
      desk.card,
      desk.mark('突破1450家'),
      desk.mark('70家'),
      desk.card.getByRole('button', { name: desk.words('desk.take') }),
    ]);

    await page.emulateMedia({ colorScheme: scheme });
    expect.soft(await axeFaults(page), 'the desk').toEqual([]);
    await page.setViewportSize({ width: 1024, height: 640 });
    await desk.mark('28个').click();
    await expect(desk.question).toBeVisible();
    expect.soft(await axeFaults(page), 'what is asked').toEqual([]);
    await page.screenshot({ path: info.outputPath('asked.png') });
    await page.keyboard.press('1');
    await expect(desk.mark('28个')).toHaveAttribute('data-state', 'taken');
    await desk.mark('近2000个').click();
    await page.keyboard.press('e');
    await expect(page.getByTestId('desk-edit')).toBeVisible();
    expect.soft(await axeFaults(page), 'a figure being edited').toEqual([]);
    await page.screenshot({ path: info.outputPath('edit.png') });
    await page.keyboard.press('Escape');
    await desk.mark('1600家').click();
    await expect(desk.card).toHaveAttribute('data-entity', 'goal');
    expect.soft(await axeFaults(page), 'a goal').toEqual([]);
    await page.screenshot({ path: info.outputPath('goal.png') });
    await page.keyboard.press('e');
    await expect(page.getByTestId('desk-edit')).toBeVisible();
    expect.soft(await axeFaults(page), 'a goal being edited').toEqual([]);
    await page.screenshot({ path: info.outputPath('edit-goal.png') });
    await page.keyboard.press('Escape');
    await desk.mark('2024年9月').click();
    await expect(desk.card).toHaveAttribute('data-entity', 'milestone');
    expect.soft(await axeFaults(page), 'an event').toEqual([]);
    await page.screenshot({ path: info.outputPath('event.png') });
    await desk.button('desk.about').click();
    expect.soft(await axeFaults(page), 'about the report').toEqual([]);
    await page.screenshot({ path: info.outputPath('about.png') });
    await page.keyboard.press('Escape');
    await desk.button('desk.back').click();
    await expect(page.getByTestId('reading')).toBeVisible();
    expect.soft(await axeFaults(page), 'the list').toEqual([]);
    await page.screenshot({ path: info.outputPath('list.png') });
  });
}
