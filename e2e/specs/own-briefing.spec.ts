import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type {} from '../../renderer/api.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { Briefings } from '../pages/briefings.ts';
import { FigureText } from '../pages/figure-text.ts';
import { Records } from '../pages/records.ts';
import { Console, ShowWindow } from '../pages/show.ts';
import { fold } from '../pages/slide.ts';
import { SlideEditor } from '../pages/slide-editor.ts';

import { SlideList } from '../pages/slide-list.ts';
import { readPdf } from '../pdf.ts';
import { drawJpeg } from '../pictures.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

const title = '洪山区科技创新简报';
const chosen = [
  '高新技术企业总数',
  '“四上”企业总数',
  '全区经济总量',
  '当年新增“四上”企业',
  '当年签约的重点项目',
  '区域技术合同成交额',
] as const;

test('a newcomer makes a briefing of their own, with figures and a photograph, shows it and exports it with its proof', async ({
  app,
  folder,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  const { keyboard } = page;
  const briefings = new Briefings(harness);
  const editor = new SlideEditor(reader);
  const list = new SlideList(reader);
  const text = new FigureText(editor);
  const records = new Records(harness);

  await test.step('a new briefing', async () => {
    await briefings.open();
    await page.getByRole('button', { name: briefings.words('briefings.new') }).click();
    await briefings.field('briefings.name').fill(title);
    await briefings.field('period.period').fill('2023年');
    await briefings.act('briefings.new-act');
    await expect(page).toHaveTitle(`${title} · 洪山简报`);
    await reader.expectView('briefing');
  });

  await test.step('a cover with a photograph', async () => {
    await editor.open();
    await editor.type('body.lead', '以创新换动能');
    const opening = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: translate('zh-CN', 'picture.choose') }).click();
    const buffer = await drawJpeg(page, { width: 1600, height: 1000, hue: 200 });
    await (await opening).setFiles({ name: '南湖.jpg', mimeType: 'image/jpeg', buffer });
    await expect(reader.stage.locator('[data-picture] img').first()).toBeVisible();
    await page.getByRole('textbox', { name: /^画面内容（中文/ }).fill('湖边的校园');
  });

  await test.step('a slide of words with two figures in them, chosen by initials', async () => {
    await list.option(/^2 /).click();
    await keyboard.press('Enter');
    await expect(list.focused).toHaveAccessibleName(/^3 /);
    await text.begin('title', '企业');
    for (const [question, name] of [
      ['gxjs', '高新技术企业'],
      ['jjzl', '经济总量'],
    ] as const) {
      await keyboard.type(' @');
      await expect(text.question).toBeFocused();
      await text.question.fill(question);
      await expect(text.active).toContainText(name);
      await keyboard.press('Enter');
      await expect(text.picker).toBeHidden();
    }
    await expect(text.chips).toHaveCount(2);
    await keyboard.press('Escape');
    await editor.close();
  });

  await test.step('a slide of six figures, chosen in the data', async () => {
    await records.open();
    for (const name of chosen) {
      await records.search.fill(name);
      await expect(records.rows.first()).toContainText(name);
      await records.rows.first().hover();
      await records.rows
        .first()
        .getByRole('button', { name: records.words('data.compare-this', { name }) })
        .click();
    }
    await records.button('make-slide.button').click();
    await records.page
      .getByRole('dialog')
      .getByRole('option', { name: records.words('layout.kpi-grid') })
      .click();
    await reader.expectView('briefing');
    await reader.expectAt(4);
  });

  await test.step('the slide of figures before the words', async () => {
    await editor.open();
    await list.option(/^4 /).click();
    await keyboard.press('ControlOrMeta+ArrowUp');
    await expect(list.focused).toHaveAccessibleName(/^3 /);
    await expect(reader.stage.locator('[data-layout]').first()).toHaveAttribute(
      'data-layout',
      'kpi-grid',
    );
    await editor.close();
  });

  const deck = () =>
    page.evaluate(async () => {
      const held = await window.api.briefing.get({ deck: null });
      if (!held.ok) throw new Error(held.error.code);
      const { title, slides } = held.value.deck;
      return JSON.stringify({ title, slides });
    });
  const layoutsOf = async () =>
    (JSON.parse(await deck()) as { slides: { layout: string }[] }).slides.map(
      ({ layout }) => layout,
    );
  const turn = (asked: 'undo' | 'redo') =>
    page.evaluate(async (what) => {
      for (;;) {
        const outcome = await window.api.records[what]();
        if (!outcome.ok) throw new Error(outcome.error.code);
        if (!outcome.value.done) return;
      }
    }, asked);

  await test.step('all of it is undone and done again', async () => {
    expect(await layoutsOf()).toEqual([
      'cover',
      'section',
      'kpi-grid',
      'narrative',
      'section',
      'closing',
    ]);
    const made = await deck();
    await turn('undo');
    await expect(page).not.toHaveTitle(`${title} · 洪山简报`);
    await turn('redo');
    await briefings.open();
    await briefings.title(title).click();
    await expect(page).toHaveTitle(`${title} · 洪山简报`);
    expect(await deck()).toBe(made);
  });

  await test.step('it is shown', async () => {
    await harness.menu('show.start');
    await new Console(page).slide.waitFor();
    const audience = await ShowWindow.ofAudience(harness.audience);
    await audience.press('PageDown', 'PageDown');
    await audience.onStage(() => expect(audience.slide).toContainText('1300'));
    await audience.leave();
    await reader.root.waitFor();
  });

  await test.step('and exported with its proof', async () => {
    const file = path.join(folder, '科技创新.pdf');
    await harness.answerSaveDialog(file);
    await harness.menu('file.export-pdf');
    await app.exports.confirm();
    await expect(app.exports.done).toBeVisible({ timeout: 120_000 });
    const { pages } = await readPdf(await readFile(file));
    expect(pages).toHaveLength(6);
    expect(fold(pages[2]?.text ?? '')).toContain(fold('突破1300家'));
  });
});
