import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { locales } from '../../shared/model/localized.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { DeskPage, docxOf, exampleReport, reportFile } from '../pages/desk.ts';

/** What was opened is put away, so that the next spec finds no report. */
test.afterEach(async ({ app }) => {
  await tidy(app.reader.page);
  await new DeskPage(app.harness, 'zh-CN').closeAll();
});

const state = (page: Page) =>
  page.evaluate(async () => {
    const held = await window.api.briefing.get({ deck: null });
    return held.ok ? held.value.snapshot.id : null;
  });

for (const locale of locales) {
  test(`a figure of a report is taken by one key, leads to its sentence, and is taken back (${locale})${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await app.set({ interfaceLocale: locale });
    await signAs(page, '王芳');
    const before = await state(page);
    const desk = new DeskPage(app.harness, locale);
    await desk.open(reportFile('总结.txt', exampleReport.join('\n')));

    await expect(desk.mark('突破1450家')).toBeFocused();
    await expect(desk.card).toContainText('over 1,450');
    await expect(desk.card).toContainText(locale === 'en' ? 'over 1,300' : '突破1300家');
    expect(await state(page)).toBe(before);

    await page.keyboard.press('Enter');
    await expect(desk.mark('突破1450家')).toHaveAttribute('data-state', 'taken');
    await expect(desk.told).toContainText('突破1450家');
    await expect(desk.mark('增长5.2%')).toBeFocused();
    expect(await state(page)).not.toBe(before);

    await app.go('sources');
    await expect(page.getByRole('heading', { name: '洪山区2024年工作总结' })).toBeVisible();
    const paragraphs = page.getByRole('main', { name: desk.words('sources.document') });
    await expect(paragraphs.getByText('新建产学研平台12个')).toBeVisible();
    await expect(paragraphs).not.toContainText(desk.words('sources.only-here'));
    await expect(paragraphs).toContainText(desk.words('sources.text-here'));
    const extract = page.getByTestId('sources-extract');
    await expect(extract).toContainText('突破1450家');
    // Below its sentence, and as wide: its name is read along a line.
    const [words, taken] = await Promise.all(
      [paragraphs.getByText('新建产学研平台12个'), extract].map((one) => one.boundingBox()),
    );
    expect(taken?.x).toBe(words?.x);
    expect(taken?.width).toBe(words?.width);

    await app.harness.menu('edit.undo');
    await expect.poll(() => state(page)).toBe(before);
    await app.go('reading');
    await expect(desk.mark('突破1450家')).toHaveAttribute('data-state', 'sure');
  });
}

test('a Word document is dropped, confirmed by keys alone, left in the middle and gone on with', async ({
  app,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const desk = new DeskPage(app.harness, 'zh-CN');
  await desk.drop('总结.docx', docxOf(exampleReport));
  await expect(desk.mark('突破1450家')).toBeFocused();

  // A: all that are sure in this section, and nothing else.
  await page.keyboard.press('a');
  await expect(desk.marks('taken')).toHaveText(['突破1450家', '130亿元']);
  await expect(desk.mark('增长5.2%')).toBeFocused();
  // X leaves out, Ctrl+Z brings back, X leaves out for good.
  await page.keyboard.press('x');
  await expect(desk.mark('增长5.2%')).toHaveAttribute('data-state', 'left');
  await app.harness.menu('edit.undo');
  await expect(desk.mark('增长5.2%')).toBeFocused();
  await expect(desk.mark('增长5.2%')).toHaveAttribute('data-state', 'ready');
  await page.keyboard.press('x');
  await expect(desk.marks('left')).toHaveText(['增长5.2%']);
  // J and K move, E edits in the card, Enter saves, then takes.
  await expect(desk.mark('12个')).toBeFocused();
  await page.keyboard.press('j');
  await expect(desk.mark('130亿元')).toBeFocused();
  await page.keyboard.press('k');
  await expect(desk.mark('12个')).toBeFocused();
  await page.keyboard.press('e');
  await desk.editField('desk.field.value').fill('13个');
  await page.keyboard.press('Enter');
  await expect(desk.card).toContainText('13个');
  await page.keyboard.press('Enter');
  await expect(desk.mark('12个')).toHaveAttribute('data-state', 'taken');
  // What is asked is answered by a digit.
  await expect(desk.mark('12.5万吨')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.question).toHaveAttribute('data-about', 'theme');
  // Nothing else is asked, and the question says that the answer takes it.
  await expect(desk.question).toContainText(desk.words('desk.answer-takes'));
  await page.keyboard.press('1');
  await expect(desk.mark('12.5万吨')).toHaveAttribute('data-state', 'taken');

  await page.reload();
  await app.reader.slide.waitForFonts();
  await app.go('reading');
  await page.getByTestId('reading').click();
  await expect(desk.marks('taken')).toHaveText(['突破1450家', '12个', '130亿元', '12.5万吨']);
  await expect(desk.marks('left')).toHaveText(['增长5.2%']);
  await expect(desk.card).toContainText('12.5万吨');
});

const withGoals = [
  '洪山区2024年科技工作报告',
  '一、2024年科技创新',
  '2024年5月18日，环大学创新展示中心正式启用。2024年11月，二期项目有望建成。',
  '二、2025年科技创新工作安排',
  '力争高新技术企业达到1600家。技术合同成交额增长6%—7%。',
];

test('a goal and an event are taken by keys, stand with their paragraphs where goals and milestones do, and are taken back @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const before = await state(page);
  const desk = new DeskPage(app.harness, 'zh-CN');
  await desk.open(reportFile('报告.txt', withGoals.join('\n')));

  await expect(desk.mark('2024年5月18日')).toBeFocused();
  await expect(desk.card).toHaveAttribute('data-entity', 'milestone');
  await expect(desk.card).toContainText('环大学创新展示中心正式启用');
  // A takes it, and not what the sentence does not tell plainly, which is left out.
  await page.keyboard.press('a');
  await expect(desk.marks('taken')).toHaveText(['2024年5月18日']);
  await expect(desk.mark('2024年11月')).toBeFocused();
  await expect(desk.question).toHaveAttribute('data-about', 'event');
  await page.keyboard.press('x');
  await expect(desk.mark('2024年11月')).toHaveAttribute('data-state', 'left');

  await expect(desk.mark('1600家')).toBeFocused();
  await expect(desk.card).toHaveAttribute('data-entity', 'goal');
  await expect(desk.card).toContainText('力争高新技术企业达到1600家');
  await expect(desk.card).toContainText('突破1300家');
  await page.keyboard.press('e');
  await desk.editField('desk.field.statement').fill('高新技术企业达到1600家');
  await page.keyboard.press('Enter');
  await expect(desk.card).toContainText('高新技术企业达到1600家');
  await expect(desk.mark('1600家')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.mark('1600家')).toHaveAttribute('data-state', 'taken');

  await app.go('goals');
  const goal = page.getByRole('button', { name: '高新技术企业达到1600家' });
  await goal.click();
  const details = page.getByRole('complementary', { name: desk.words('goals.details') });
  await details.getByRole('button', { name: '第2节第1段' }).click();
  const paragraphs = page.getByRole('main', { name: desk.words('sources.document') });
  await expect(paragraphs.getByText('力争高新技术企业达到1600家')).toBeVisible();

  await app.go('goals');
  await page.getByTitle(desk.words('goals.boards.milestones'), { exact: true }).click();
  await expect(page.getByRole('button', { name: '环大学创新展示中心正式启用' })).toContainText(
    '2024年5月18日',
  );

  await app.harness.menu('edit.undo');
  await app.harness.menu('edit.undo');
  await expect.poll(() => state(page)).toBe(before);
  await app.go('reading');
  await expect(desk.mark('2024年5月18日')).toHaveAttribute('data-state', 'sure');
});

test('another target of the same indicator and term is shown, and replaced with a reason @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const desk = new DeskPage(app.harness, 'zh-CN');
  await desk.open(reportFile('报告.txt', withGoals.join('\n')));
  await desk.mark('1600家').click();
  await page.keyboard.press('Enter');
  await expect(desk.mark('1600家')).toHaveAttribute('data-state', 'taken');
  const plan = ['洪山区2025年计划', '一、2025年科技创新工作安排', '全区高新技术企业达到1700家。'];
  await desk.open(reportFile('计划.txt', plan.join('\n')));
  await expect(desk.question).toHaveAttribute('data-about', 'clash');
  await expect(desk.question).toContainText('1600家');
  await page.keyboard.press('Enter');
  await page.keyboard.type('计划调整');
  await desk.button('desk.clash-replace-goal').click();
  await expect(desk.mark('1700家')).toHaveAttribute('data-state', 'ready');
  await page.keyboard.press('Enter');
  await expect(desk.mark('1700家')).toHaveAttribute('data-state', 'taken');
});

test('another value in the data is shown with its source, and kept beside with a reason @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const desk = new DeskPage(app.harness, 'zh-CN');
  const text = ['洪山区2023年统计公报', '一、综合', '2023年，全区高新技术企业总数1320家。'];
  await desk.open(reportFile('公报.txt', text.join('\n')));
  await expect(desk.question).toHaveAttribute('data-about', 'clash');
  await expect(desk.question).toContainText('突破1300家');
  await page.keyboard.press('Enter');
  await page.keyboard.type('公报口径');
  await desk.button('desk.clash-beside').click();
  await expect(desk.mark('1320家')).toHaveAttribute('data-state', 'ready');
  await page.keyboard.press('Enter');
  await expect(desk.mark('1320家')).toHaveAttribute('data-state', 'taken');
});

test('words that are selected become a figure that was missed, or a goal that has no number @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const desk = new DeskPage(app.harness, 'zh-CN');
  const text = [
    '洪山区2024年工作总结',
    '一、综合',
    '2024年，全区企业12家，实验室若干。',
    '二、2025年科技创新工作安排',
    '建成环湖科学走廊。',
  ];
  await desk.open(reportFile('总结.txt', text.join('\n')));
  await desk.select(3, '若干');
  await page.keyboard.press('m');
  await expect(desk.mark('若干')).toBeFocused();
  await expect(desk.question).toHaveAttribute('data-about', 'value');

  await desk.select(5, '建成环湖科学走廊');
  await page.keyboard.press('m');
  await expect(desk.mark('建成环湖科学走廊')).toBeFocused();
  await expect(desk.card).toHaveAttribute('data-entity', 'goal');
  await expect(desk.card).toContainText(desk.words('desk.in-words'));
  await page.keyboard.press('Enter');
  await expect(desk.mark('建成环湖科学走廊')).toHaveAttribute('data-state', 'taken');
  await app.go('goals');
  await expect(page.getByRole('button', { name: '建成环湖科学走廊' })).toBeVisible();
});

test('what can’t be read is refused with what to do, and a table still goes to the import', async ({
  app,
}) => {
  const { page } = app.reader;
  const desk = new DeskPage(app.harness, 'zh-CN');
  await desk.drop('扫描.pdf', readFileSync(reportFile('x.pdf', 'no document')).subarray(0, 0));
  await expect(
    page.getByText(desk.words('error.report.empty', { name: '扫描.pdf' })),
  ).toBeVisible();
  await desk.drop('月报.csv', Buffer.from('指标,单位,2023年\n甲数,个,1\n'));
  await expect(page.getByTestId('sheet-grid')).toContainText('甲数');
  await page.getByRole('button', { name: desk.words('import-dialog.cancel') }).click();
});

test('a sheet whose cells hold paragraphs is read on the desk, each behind the name of its row @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const desk = new DeskPage(app.harness, 'zh-CN');
  const science = '2024年，全区高新技术企业总数突破1450家，同比增长5.2%。当年新建产学研平台12个。';
  const works =
    '全年新建口袋公园12个，老旧小区改造完工30个，沿湖绿道全线贯通，沿线社区居民出行更加方便。';
  const sheet = `部门,洪山区2024年工作总结\n科技局,"${science}"\n建设局,"${works}"\n`;
  await desk.drop('总结.csv', Buffer.from(sheet));
  await expect(desk.mark('突破1450家')).toBeFocused();
  await expect(page.getByRole('heading', { name: '洪山区2024年工作总结' }).first()).toBeVisible();
  const lines = page.locator('[data-line]');
  await expect(lines).toHaveText(['洪山区2024年工作总结', '科技局', science, '建设局', works]);
  await page.keyboard.press('Enter');
  await expect(desk.mark('突破1450家')).toHaveAttribute('data-state', 'taken');
});

test('text that was copied in Word is pasted, and its split digits are one figure', async ({
  app,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const desk = new DeskPage(app.harness, 'zh-CN');
  await app.go('reading');
  await page.getByLabel(desk.words('desk.paste')).focus();
  await page.evaluate(() => {
    const copied = new DataTransfer();
    copied.setData('text/plain', '洪山区2024年工作总结\n2024年，全区高新技术企业总数突破1450家。');
    copied.setData(
      'text/html',
      '<html><body><p class=MsoNormal>洪山区2024年工作总结</p><p class=MsoNormal>2024年，全区高新技术企业总数突破<span>14</span><span>50</span>家。<o:p></o:p></p></body></html>',
    );
    const pasted = new ClipboardEvent('paste', {
      clipboardData: copied,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(pasted);
  });
  await expect(desk.mark('突破1450家')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.mark('突破1450家')).toHaveAttribute('data-state', 'taken');
});
