import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { axeFaults } from '../../axe.ts';
import { guidePicture } from '../../guide-picture.ts';
import { correct, signAs, tidy } from '../../office.ts';
import { MeetingsPage } from '../../pages/meetings.ts';
import { readWithPoppler } from '../../pdf.ts';
import { expect, test } from '../../show-fixtures.ts';

test.afterEach(async ({ app }) => {
  const { page } = app.reader;
  await tidy(page);
  await page.emulateMedia({ colorScheme: null });
});

test('a meeting is found on the start page, written of, saved at once, printed, and compared', async ({
  app,
  folder,
  present,
}) => {
  const { page } = app.reader;
  await signAs(page, '王芳');
  const { audience } = await present();
  await audience.press('ArrowRight', 'Slash');
  await expect(audience.panel('question.title').getByRole('combobox')).toBeFocused();
  await audience.page.keyboard.type('gxjs');
  await expect(audience.panel('question.title').getByRole('option').first()).toContainText('高新');
  await audience.press('Enter');
  await audience.onStage(() => expect(audience.answer).toBeVisible());
  await audience.press('Escape');
  await audience.onStage(() => expect(audience.answer).toHaveCount(0));
  await audience.leave();
  await app.reader.root.waitFor();
  await correct(page, IndicatorKey.parse('hi-tech-enterprises'), 1320);

  const meetings = new MeetingsPage(app.harness, 'zh-CN');
  await meetings.openLatest();
  const { record } = meetings;
  // What was shown at the time, by its name, whatever the figure is by now.
  const answer = record.getByRole('listitem').filter({ hasText: 'gxjs' });
  await expect(answer).toContainText('高新技术企业总数（2023年）');
  await expect(answer).toContainText('突破1300家');

  await meetings.field('name').fill('一季度经济运行调度会');
  await meetings.field('place').fill('区政府三楼会议室');
  await meetings.field('people').fill('王芳（区发改局）\n李工（区招商局）');
  await meetings.field('notes').fill(`${'一段。\n'.repeat(40)}重点企业名单月底前报送。`);
  // However much is written, the panel itself stays where it is.
  await expect(meetings.panel.getByRole('heading', { level: 2 })).toBeInViewport();
  await meetings.button('meetings.add-decision').click();
  await expect(meetings.panel.getByRole('heading', { level: 2 })).toBeInViewport();
  await page.keyboard.type('完成招商方案');
  await meetings.decision(1, 'responsible').fill('招商局 李工');
  await meetings.decision(1, 'due').fill('下个月');
  await meetings.decision(1, 'due').blur();
  await expect(record).toContainText(meetings.words('meetings.due-wrong'));
  await meetings.decision(1, 'due').fill('2024年6月');
  await expect(record.getByTestId('meeting-written')).toContainText('王芳');
  // The very last letters are saved by closing it.
  await meetings.field('notes').press('Control+End');
  await page.keyboard.type('散会。');
  await meetings.close();

  const latest = page.getByTestId('latest-meetings').getByRole('button').first();
  await expect(latest).toContainText('一季度经济运行调度会');
  await expect(latest).toContainText('1 次提问 · 1 项议定事项');
  await page.reload();
  await app.reader.root.waitFor();
  await meetings.openLatest();
  await expect(record.getByRole('heading', { level: 3 })).toHaveText('一季度经济运行调度会');
  await expect(meetings.field('place')).toHaveValue('区政府三楼会议室');
  await expect(meetings.field('people')).toHaveValue('王芳（区发改局）\n李工（区招商局）');
  await expect(meetings.field('notes')).toHaveValue(/重点企业名单月底前报送。散会。$/);
  await expect(meetings.decision(1, 'decision')).toHaveValue('完成招商方案');
  await expect(meetings.decision(1, 'due')).toHaveValue('2024-06');

  // What is deleted can be put back.
  await meetings.button('meetings.delete-decision', { number: 1 }).click();
  await expect(meetings.decisions).toHaveCount(0);
  await meetings.button('meetings.put-back').click();
  await expect(meetings.decision(1, 'responsible')).toHaveValue('招商局 李工');

  const csv = path.join(folder, 'meeting.csv');
  await app.harness.answerSaveDialog(csv);
  await meetings.button('meetings.export-csv').click();
  await expect(meetings.panel.locator('[data-toast]')).toContainText(csv);
  const pdf = path.join(folder, 'meeting.pdf');
  await app.harness.answerSaveDialog(pdf);
  await meetings.button('meetings.export-pdf').click();
  await expect(meetings.panel.locator('[data-toast]')).toContainText(pdf);
  const printed = [await readFile(csv, 'utf8'), (await readWithPoppler(pdf)).join('')].map((text) =>
    text.replace(/\s/g, ''),
  );
  for (const text of printed)
    for (const said of [
      ...['一季度经济运行调度会', '区政府三楼会议室', '李工（区招商局）', '散会。', '完成招商方案'],
      ...['招商局李工', '高新技术企业总数（2023年）', '突破1300家'],
    ])
      expect(text).toContain(said);

  await meetings.button('meetings.compare').click();
  await expect(meetings.panel).toHaveCount(0);
  const view = page.getByTestId('differences');
  await expect(view.getByTestId('differences-choice')).toContainText('一季度经济运行调度会');
  const line = view.getByRole('row', { name: /高新技术企业总数/ });
  await expect(line.locator('del')).toHaveText('突破1300家');
  await expect(line.locator('ins')).toHaveText('突破1320家');
  await app.go('briefing');
});

test('keys alone get through: who is asked first, then name, people, decisions', async ({
  app,
  present,
}) => {
  const { page } = app.reader;
  await signAs(page, '');
  const { audience } = await present();
  await audience.press('ArrowRight');
  await audience.leave();
  await app.reader.root.waitFor();

  const meetings = new MeetingsPage(app.harness, 'zh-CN');
  await app.harness.menu('go.briefings');
  await page.getByRole('button', { name: '会议记录', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(meetings.record).toBeVisible();
  // Nobody has said who they are: what they write would bear no name.
  await expect(meetings.field('name')).toHaveCount(0);
  await tabTo(page, meetings.words('meetings.begin'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('李工');
  await page.keyboard.press('Enter');
  await expect(meetings.field('name')).toBeVisible();

  await tabTo(page, meetings.words('meetings.name'));
  await page.keyboard.type('调度会');
  await page.keyboard.press('Tab');
  await expect(meetings.field('place')).toBeFocused();
  await tabTo(page, meetings.words('meetings.add-decision'));
  await page.keyboard.press('Enter');
  await expect(meetings.decision(1, 'decision')).toBeFocused();
  await page.keyboard.type('第一件');
  await page.keyboard.press('Tab');
  await page.keyboard.type('招商局');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2024-06-30');
  await page.keyboard.press('Enter');
  await expect(meetings.decision(2, 'decision')).toBeFocused();
  await page.keyboard.type('第二件');
  await meetings.close();

  await expect(page.getByTestId('latest-meetings')).toContainText('2 项议定事项');
  const held = await page.evaluate(() => window.api.meetings.list());
  const [meeting] = held.ok ? held.value : [];
  expect(meeting?.details).toMatchObject({ name: '调度会', written: { by: '李工' } });
  expect(meeting?.decisions).toMatchObject([
    { text: '第一件', responsible: '招商局', due: '2024-06-30', written: { by: '李工' } },
    { text: '第二件', responsible: '', due: null },
  ]);
  expect(meeting?.decisions[0]?.written.device).not.toBeNull();
});

const said = {
  'zh-CN': {
    scheme: 'light',
    ...{ suffix: 'zh', person: '王芳', name: '一季度经济运行调度会' },
    ...{ place: '区政府三楼会议室', people: '王芳（区发改局）、李工（区招商局）' },
    ...{ notes: '重点企业名单月底前报送。', decision: '完成校友经济大厦招商方案' },
    responsible: '招商局 李工',
  },
  en: {
    scheme: 'dark',
    ...{ suffix: 'en', person: 'Wang Fang', name: 'Review of the first quarter' },
    ...{ place: 'Room 301', people: 'Wang Fang (Planning), Li (Investment)' },
    ...{ notes: 'The list of key enterprises follows this month.', responsible: 'Investment' },
    decision: 'Finish the plan for the alumni tower',
  },
} as const;

// Chinese in light, English in dark.
for (const locale of ['zh-CN', 'en'] as const) {
  test(`the guide’s picture of a record, and axe on it and on the start page (${locale})`, async ({
    app,
    present,
  }, info) => {
    const { page } = app.reader;
    const { suffix, person, scheme, decision, responsible, ...details } = said[locale];
    await app.set({ interfaceLocale: locale });
    await signAs(page, person);
    const { audience } = await present();
    await audience.press('ArrowRight');
    await audience.leave();
    await app.reader.root.waitFor();
    const meetings = new MeetingsPage(app.harness, locale);
    await meetings.openLatest();
    for (const [field, text] of Object.entries(details))
      await meetings.field(field as keyof typeof details).fill(text);
    await meetings.button('meetings.add-decision').click();
    await meetings.decision(1, 'decision').fill(decision);
    await meetings.decision(1, 'responsible').fill(responsible);
    await meetings.decision(1, 'due').fill('2024-06-30');
    await meetings.decision(1, 'due').blur();
    await expect(meetings.panel.getByTestId('meetings-entry')).toContainText(details.name);
    await guidePicture(page, `meeting-${suffix}`, info.outputDir, [
      meetings.button('meetings.compare'),
      meetings.field('people'),
      meetings.decision(1, 'due'),
    ]);

    await page.emulateMedia({ colorScheme: scheme });
    await meetings.decision(1, 'due').fill('soon');
    await expect(meetings.record).toContainText(meetings.words('meetings.due-wrong'));
    expect.soft(await axeFaults(page), 'the record').toEqual([]);
    await meetings.close();
    expect.soft(await axeFaults(page), 'the start page').toEqual([]);
  });
}

/** Presses Tab until the focus stands on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
      return labels[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (label.trim() === name) return;
  }
  throw new Error(`Tab never comes to ${name}`);
}
