import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../../main/store/file/open.ts';
import { chineseAlone } from '../../main/store/testing/chinese-alone.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { expect, test } from '../fixtures.ts';
import { launchChromium } from '../harness/chromium.ts';
import { launchElectron } from '../harness/electron.ts';
import { datasetFolder, storeFileIn } from '../harness/harness.ts';
import { signAs } from '../office.ts';
import { Briefings } from '../pages/briefings.ts';
import { DeskPage, docxOf } from '../pages/desk.ts';
import { ExportPanel } from '../pages/export-panel.ts';
import { Reader } from '../pages/reader.ts';
import { Console, ShowWindow } from '../pages/show.ts';
import { SlideEditor } from '../pages/slide-editor.ts';
import { readPdf } from '../pdf.ts';

const district = { code: '420115', name: '江夏区' };
const title = '江夏区2025年国民经济和社会发展情况';
const sentence = '全年新建口袋公园12个，新增绿地15公顷。';
/** What a district reports that the built-in data know nothing of, nor of its year. */
const report = [
  title,
  '一、经济运行',
  '2025年，全区地区生产总值1260亿元，同比增长6.1%。规模以上工业企业达到520家。',
  '二、民生保障',
  '2025年，全区新增公办学位5400个。',
  sentence,
  '三、2026年经济工作安排',
  '力争规模以上工业企业达到560家。',
];

/** More than the report has of figures and of questions about them. */
const mostKeys = 30;

test('a report nobody has seen becomes a briefing by keyboard, in Chinese alone: confirmed, drafted, shown, exported with its proof, traced', async ({
  harnessName,
  folder,
}) => {
  const dataset = chineseAlone(datasetFolder, path.join(folder, 'dataset'));
  const options = { datasetFolder: dataset, onDamaged: 'refuse' } as const;
  openStore(storeFileIn(folder), options).close();
  const launch = harnessName === 'electron' ? launchElectron : launchChromium;
  const harness = await launch(folder);
  const { page } = harness;
  const { keyboard } = page;
  const reader = new Reader(page);
  const briefings = new Briefings(harness);
  const desk = new DeskPage(harness, 'zh-CN');
  const exports = new ExportPanel(page);
  const words = (key: Parameters<typeof translate>[1], params = {}) =>
    translate('zh-CN', key, params);
  try {
    await reader.slide.waitForFonts();
    await signAs(page, '王芳');

    await test.step('the district is said', async () => {
      await harness.menu('edit.district');
      const dialog = page.getByRole('dialog', { name: words('district.title') });
      await dialog.getByRole('textbox', { name: words('district.code') }).fill(district.code);
      await dialog.getByRole('textbox', { name: words('district.name') }).fill(district.name);
      await dialog.getByRole('button', { name: words('district.save') }).click();
      await expect(dialog).toBeHidden();
    });

    await test.step('the report is dropped and confirmed by keyboard', async () => {
      await desk.drop('总结.docx', docxOf(report));
      await expect(desk.mark('1260亿元')).toBeFocused();
      const progress = page.getByTestId('desk-progress');
      const allDone = words('desk.all-done', { taken: 'TAKEN', left: '0' }).split('TAKEN')[0] ?? '';
      const standing = async () =>
        `${await progress.textContent()} ${await desk.card.textContent()}`;
      for (let keys = 0; !(await progress.textContent())?.startsWith(allDone); keys += 1) {
        expect(keys, await desk.card.textContent().then(String)).toBeLessThan(mostKeys);
        const before = await standing();
        await keyboard.press((await desk.question.count()) > 0 ? '1' : 'Enter');
        await expect.poll(standing).not.toBe(before);
      }
      await expect(desk.marks('left')).toHaveCount(0);
      await expect(desk.mark('560家')).toHaveAttribute('data-state', 'taken');
    });

    await test.step('a briefing is drafted from it', async () => {
      await desk.button('drafting.act-in-sources').press('Enter');
      const dialog = page.getByRole('dialog', { name: words('drafting.title') });
      await expect(briefings.field('briefings.name')).toHaveValue(title);
      await expect(briefings.field('period.period')).toHaveValue('2025年');
      await dialog.getByRole('button', { name: words('drafting.act'), exact: true }).press('Enter');
      await expect(page).toHaveTitle(`${title} · 洪山简报`);
      await new SlideEditor(reader).close();
    });

    const at = await test.step('a figure on a slide leads to its sentence', async () => {
      await reader.expectView('briefing');
      const figure = reader.slide.anyFigure.filter({ hasText: '15公顷' }).first();
      const slides = await reader.options.count();
      let number = 0;
      do {
        number += 1;
        expect(number, 'no slide shows the figure').toBeLessThanOrEqual(slides);
        await reader.open(number);
      } while ((await figure.count()) === 0);
      await figure.click();
      await expect(reader.trace.passages).toHaveCount(1);
      await expect(reader.trace.passages).toContainText(title);
      await expect(reader.trace.passages.getByTestId('passage-text')).toHaveText(sentence);
      await expect(reader.trace.passages.locator('q')).toHaveText('15公顷');
      await keyboard.press('Escape');
      await expect(reader.trace.panel).toBeHidden();
      return number;
    });

    await test.step('it is shown', async () => {
      await harness.menu('show.start-here');
      await new Console(page).slide.waitFor();
      const audience = await ShowWindow.ofAudience(harness.audience);
      await audience.onStage(() => expect(audience.slide).toContainText('15公顷'));
      await audience.leave();
      await reader.root.waitFor();
    });

    const file = path.join(folder, '简报.pdf');
    await test.step('it is exported, and its proof says that all is equal', async () => {
      await harness.answerSaveDialog(file);
      await harness.menu('file.export-pdf');
      await exports.confirm();
      // The toast that says what was drafted may stand behind it still.
      const done = page.getByTestId('export-done');
      await expect(done).toBeVisible({ timeout: 120_000 });
      const equal = words('export.proved', { figures: 'N', pages: 'N' }).split('N').at(-1) ?? '';
      await expect(done).toContainText(equal);
      await page.getByRole('button', { name: words('export-dialog.finish') }).click();
      const { pages } = await readPdf(await readFile(file));
      expect(pages[at - 1]?.text).toContain('15公顷');
    });

    await test.step('checked as anybody’s document, its figures are those of the data', async () => {
      await harness.answerOpenDialog(file);
      await harness.menu('file.verify');
      await page.getByRole('button', { name: words('verifying.choose') }).click();
      const states = page.getByTestId('verifying').locator('fieldset [data-state]');
      await expect(states.and(page.locator('[data-state="equal"]'))).toBeEnabled();
      for (const other of ['different', 'another-period', 'unsure', 'unknown', 'rounded'])
        await expect(states.and(page.locator(`[data-state="${other}"]`))).toBeDisabled();
    });
  } finally {
    await harness.close();
  }
});
